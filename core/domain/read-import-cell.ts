import { brandId } from './ids.ts';
import type { CompanyId } from './ids.ts';
import type { ColumnRole, ImportKey, MalformedReason } from './import-list.ts';
import { candidateDomains, readPageAddress } from './page-address.ts';
import { isServiceHost } from './shared-hosts.ts';

/** What one cell says: keys, the strongest first, or why it says nothing; `blank` where it is empty. */
export type CellReading =
  | { readonly kind: 'keys'; readonly keys: readonly ImportKey[] }
  | { readonly kind: 'malformed'; readonly reason: MalformedReason }
  | { readonly kind: 'blank' };

const longestName = 300;
const longestHost = 253;

const malformed = (reason: MalformedReason): CellReading => ({ kind: 'malformed', reason });
const keys = (...found: readonly ImportKey[]): CellReading => ({ kind: 'keys', keys: found });
const byId = (digits: string) => keys({ by: 'id', value: brandId<CompanyId>(digits) });

/** Reads a cell of a column with this role. Of an address of HubSpot only records of `portalId` count. */
export function readImportCell(
  role: Exclude<ColumnRole, 'ignore'>,
  cell: string,
  portalId: string | undefined,
): CellReading {
  const text = cell.normalize('NFC').trim();
  if (text === '') return { kind: 'blank' };
  switch (role) {
    case 'id':
      return readId(text, portalId);
    case 'domain':
      return readDomain(text, portalId);
    case 'name':
      return readName(text);
    case 'any':
      if (/^\d+$/.test(text)) return readId(text, portalId);
      return isAddress(text) ? readDomain(text, portalId) : readName(text);
  }
}

/** Whether a text without a role looks like a domain, a web address or an e-mail address. */
export const isAddress = (text: string): boolean =>
  !/\s/.test(text.trim())
    ? /^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:)/i.test(text.trim()) || host(text.trim()) !== undefined
    : /<[^\s<>@]+@[^\s<>@]+>$/.test(text.trim());

/** As names are compared: lower-case, one space between words. */
export const importName = (name: string): string =>
  name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

function readName(text: string): CellReading {
  return text.length > longestName ? malformed('too-long') : keys({ by: 'name', value: importName(text) });
}

/** Digits as HubSpot writes them; spreadsheets add `.0`, or an apostrophe in front. */
function readId(text: string, portalId: string | undefined): CellReading {
  if (/^https?:\/\//i.test(text)) return readDomain(text, portalId);
  const digits = text.replace(/^'/, '').replace(/[.,]0+$/, '');
  if (/^\d{1,20}$/.test(digits)) return byId(digits);
  return malformed(/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text) ? 'rounded-id' : 'not-an-id');
}

function readDomain(text: string, portalId: string | undefined): CellReading {
  const page = readPageAddress(text);
  if (page.kind === 'hubspot')
    return portalId === undefined || page.portalId === portalId
      ? byId(page.companyId)
      : malformed('other-portal');
  const found = host(text);
  if (found === undefined || found.host.length > longestHost) return malformed('not-a-domain');
  const domains = candidateDomains(found.host);
  if (domains.length > 0) return keys(...domains.map((value) => ({ by: 'domain' as const, value })));
  const bare = found.host.replace(/^www\./, '');
  if (!isServiceHost(bare)) return malformed('not-a-domain');
  // The service itself may be the company that is meant; somebody's page or mailbox there is not.
  return found.isOfSomebody ? malformed('shared-domain') : keys({ by: 'domain', value: bare });
}

/** The host in a domain, web address or e-mail address, in punycode; `isOfSomebody` for a page or mailbox on it. */
function host(text: string): { readonly host: string; readonly isOfSomebody: boolean } | undefined {
  const mail = /^(?:mailto:|.*<)?[^\s@<>/]+@([^\s@<>/?]+)(?:\?.*|>)?$/i.exec(text)?.[1];
  const address = mail ?? text.replace(/^[<("']+|[>)"',;]+$/g, '');
  if (/[\s@]/.test(address)) return undefined;
  const page = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`);
  if (!page || !/^https?:$/.test(page.protocol) || page.username !== '') return undefined;
  const name = page.hostname.replace(/\.$/, '');
  // A number or `localhost` is a host, too; none of them is a domain that can be owned.
  if (!/\.(?=\P{N})[^.]{2,}$/u.test(name)) return undefined;
  return { host: name, isOfSomebody: mail !== undefined || page.pathname.length > 1 };
}
