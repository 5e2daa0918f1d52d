import { readPageAddress } from './page-address.ts';

const address = /^(https?:\/\/|www\.)\S+$/i;

/** What to search companies for when this was typed: of a pasted web address its host, of a LinkedIn page its name. */
export function companySearchText(typed: string): string {
  const text = typed.trim();
  if (!address.test(text)) return text;
  const page = readPageAddress(/^https?:/i.test(text) ? text : `https://${text}`);
  switch (page.kind) {
    case 'site':
      return page.host;
    case 'linkedin':
      return page.slug.replaceAll('-', ' ');
    default:
      return text;
  }
}
