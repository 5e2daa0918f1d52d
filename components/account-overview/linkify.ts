import { mailHref, safeHref } from './safe-href.ts';

/** A run of plain text, or one that leads somewhere. */
export interface TextRun {
  readonly text: string;
  readonly href: string | undefined;
}

/** The part before the `@` is bounded, or a long run of letters would be gone through again from each of them. */
const candidate =
  /\b(?:https?:\/\/|mailto:|www\.)[^\s<>"“”]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;
/** A sentence's own punctuation at the end of an address. */
const trailing = /[.,;:!?'’)\]}]+$/;

/**
 * Splits plain text into runs, with web addresses and mailboxes as links. Only `http:`, `https:` and `mailto:` ever
 * become one. The runs joined are the text unchanged.
 */
export function linkify(text: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  let from = 0;
  for (const match of text.matchAll(candidate)) {
    const found = trimmed(match[0]);
    const href = hrefOf(found);
    if (href === undefined) continue;
    if (match.index > from) runs.push({ text: text.slice(from, match.index), href: undefined });
    runs.push({ text: found, href });
    from = match.index + found.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), href: undefined });
  return runs;
}

/** A closing bracket stays where the address opened one: `…/Acme_(company)`. */
function trimmed(address: string): string {
  const tail = trailing.exec(address)?.[0];
  if (tail === undefined) return address;
  const keep = address.includes('(') && tail.startsWith(')') ? 1 : 0;
  return address.slice(0, address.length - tail.length + keep);
}

function hrefOf(address: string): string | undefined {
  if (/^www\./i.test(address)) return safeHref(`https://${address}`);
  return /^(?:https?:\/\/|mailto:)/i.test(address) ? safeHref(address) : mailHref(address);
}
