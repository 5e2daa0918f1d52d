import { decodeEntities } from './decode-entities.ts';
import { createTagReader, readHref } from './html-tag.ts';
import type { Tag } from './html-tag.ts';
import { createTextLines } from './text-lines.ts';

const defaultLength = 20_000;

/** Elements whose content is no text for people. */
const unseen = new Set([
  'script',
  'style',
  'title',
  'template',
  'iframe',
  'svg',
  'math',
  'object',
  'noembed',
]);
const lineBreaking = new Set(
  (
    'address article aside blockquote br center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const anyLineBreak = new RegExp(`<(?:${[...lineBreaking].join('|')})\\b`, 'i');

/**
 * HubSpot's HTML (notes, emails, bodies of calls, meetings and tasks) as plain text: `\n` for every line break, a
 * link as its text and its address, scripts and styles dropped, entities decoded. Text without any HTML keeps its
 * own line breaks. At most `maxLength` characters, cut with `…`. Reads each character once; never throws.
 */
export function htmlToText(html: string, maxLength = defaultLength): string {
  const tags = createTagReader(html);
  const lines = createTextLines({ keepBreaks: !anyLineBreak.test(html) });
  let link: { readonly address: string; readonly from: number } | undefined;

  const closeLink = () => {
    if (!link) return;
    const text = lines.since(link.from).trim();
    if (!text) lines.add(link.address);
    else if (!isSameAddress(text, link.address)) lines.add(` (${link.address})`);
    link = undefined;
  };

  const apply = (tag: Tag) => {
    if (lineBreaking.has(tag.name)) {
      if (tag.name === 'br') lines.breakLine();
      else lines.endLine();
      if (tag.name === 'li' && !tag.isClosing) lines.add('• ');
    } else if (tag.name === 'td' || tag.name === 'th') lines.add(' ');
    else if (tag.name === 'a') {
      closeLink();
      const address = tag.isClosing ? undefined : linkAddress(tag.attributes);
      if (address) link = { address, from: lines.length() };
    }
  };

  let at = 0;
  while (at < html.length && lines.length() <= maxLength) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      lines.add(decodeEntities(html.slice(at)));
      break;
    }
    if (open > at) lines.add(decodeEntities(html.slice(at, open)));
    at = skipMarkup(html, open);
    if (at > open) continue;
    const tag = tags.at(open);
    if (!tag) {
      lines.add('<');
      at = open + 1;
    } else if (unseen.has(tag.name) && !tag.isClosing) at = afterClosing(html, tag);
    else {
      apply(tag);
      at = tag.end;
    }
  }
  closeLink();
  return cut(lines.text(), maxLength);
}

/** Comments, doctypes and processing instructions: where they end, or `open` where there is none. */
function skipMarkup(html: string, open: number): number {
  const next = html[open + 1];
  if (next !== '!' && next !== '?') return open;
  const closing = html.startsWith('<!--', open) ? '-->' : '>';
  const end = html.indexOf(closing, open + 2);
  return end < 0 ? html.length : end + closing.length;
}

function afterClosing(html: string, tag: Tag): number {
  if (tag.attributes.endsWith('/')) return tag.end;
  const closing = new RegExp(`</${tag.name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = tag.end;
  const end = closing.exec(html) ? html.indexOf('>', closing.lastIndex) : -1;
  return end < 0 ? html.length : end + 1;
}

/** Addresses that lead somewhere for a reader; no scripts, no places within the same text. */
function linkAddress(attributes: string): string | undefined {
  const address = decodeEntities(readHref(attributes) ?? '').trim();
  return /^(https?:\/\/|mailto:|tel:)\S+$/i.test(address) ? address : undefined;
}

const plainAddress = (address: string) =>
  address
    .toLowerCase()
    .replace(/^(https?:\/\/|mailto:|tel:)/, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');

const isSameAddress = (text: string, address: string) => plainAddress(text) === plainAddress(address);

function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const end = Math.max(0, maxLength - 1);
  // Not between the two halves of one character.
  const isSplit = /[\ud800-\udbff]/.test(text[end - 1] ?? '');
  return `${text.slice(0, isSplit ? end - 1 : end)}…`;
}
