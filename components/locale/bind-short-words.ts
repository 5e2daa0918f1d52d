/** A word of one letter, with the blank after it. */
const shortWord = /(?<![^\s(„])([aiouwz]) (?=\S)/gi;

/**
 * Fixed texts in which a word of one letter stays on a line with the next one, as Polish typesetting asks for.
 * Messages with parts are left as they are: what is put into them is not ours.
 */
export function bindShortWords<Texts extends object>(texts: Texts): Texts {
  const bound = Object.entries(texts).map(([key, text]: [string, unknown]) => [key, bind(text)]);
  return { ...texts, ...Object.fromEntries(bound) };
}

function bind(text: unknown): unknown {
  if (typeof text === 'string') return text.replaceAll(shortWord, '$1\u00A0');
  if (Array.isArray(text)) return text.map(bind);
  return typeof text === 'object' && text !== null ? bindShortWords(text) : text;
}
