/** Letters that Unicode does not take apart into a base letter and a mark. */
const indivisible: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ø: 'o',
  ŧ: 't',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};
// oxlint-disable-next-line no-control-regex -- the range is what "ASCII" means
const ascii = /^[\u0000-\u007f]*$/;

/** Text as search compares it: lower-case, without diacritics, `ł` as `l`, `ß` as `ss`. */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđðħıøŧþæœß]/g, (letter) => indivisible[letter] ?? letter);
}
