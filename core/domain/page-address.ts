import { brandId } from './ids.ts';
import type { PageAddress } from './page-match.ts';
import { isPublicSuffix } from './public-suffix.ts';
import { isServiceHost, isTenantHost } from './shared-hosts.ts';

const none: PageAddress = { kind: 'none' };

/**
 * What the address of a page says about a company. Never throws, whatever the string. Ports, paths and queries of
 * a web site do not matter; of LinkedIn only company pages count, of HubSpot only records of companies, contacts and
 * deals.
 */
export function readPageAddress(url: string): PageAddress {
  const page = URL.parse(url);
  if (page?.protocol !== 'https:' && page?.protocol !== 'http:') return none;
  const host = page.hostname.replace(/\.$/, '');
  if (isBelow(host, 'linkedin.com')) return readLinkedIn(page.pathname);
  if (isBelow(host, 'hubspot.com')) return readHubSpot(host, page.pathname);
  const site = withoutWww(host);
  return isPublicName(site) && !isServiceHost(site) ? { kind: 'site', host: site } : none;
}

/**
 * The domains that a company on this host may be known by in the CRM: the host and those above it, longest first,
 * down to what somebody can own. Nothing above a host that gives its customers subdomains, nothing at all for
 * services that everybody uses.
 */
export function candidateDomains(host: string): readonly string[] {
  const own = withoutWww(host.toLowerCase().replace(/\.$/, ''));
  if (!isPublicName(own) || isServiceHost(own)) return [];
  const domains: string[] = [];
  for (let domain = own; !isPublicSuffix(domain); domain = parentOf(domain)) {
    if (domain !== own && isTenantHost(domain)) break;
    domains.push(domain);
  }
  return domains;
}

const parentOf = (host: string) => host.slice(host.indexOf('.') + 1);

const isBelow = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** `www.com` and `www.co.uk` are names of their own. */
function withoutWww(host: string): string {
  const rest = host.startsWith('www.') ? host.slice(4) : host;
  return isPublicSuffix(rest) ? host : rest;
}

const localDomains = ['localhost', 'local', 'internal', 'home.arpa', 'onion'];

/** Names of the public internet: no IP addresses, no single labels, nothing of the local network. */
const isPublicName = (host: string): boolean =>
  /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?\.)+\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]$/u.test(host) &&
  !isPublicSuffix(host) &&
  !localDomains.some((local) => isBelow(host, local));

/**
 * Company pages on the site, on its mobile and guest versions, and in Sales Navigator and Recruiter, which know
 * companies by number. `setup` is the form for a new page; showcase pages and schools are no company pages.
 */
const linkedInCompany =
  /^\/(?:(?:m|mwlite)\/)?(?:company|company-beta|organization-guest\/company|sales\/company|talent\/company)\/([^/]+)/;

function readLinkedIn(path: string): PageAddress {
  const raw = linkedInCompany.exec(path)?.[1];
  const slug = raw === undefined ? '' : decoded(raw).trim().normalize('NFC').toLowerCase();
  return slug === '' || slug === 'setup' ? none : { kind: 'linkedin', slug };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Today's record pages, `record/0-2/ID`, and those of older links and bookmarks, `company/ID`. */
const hubSpotRecord =
  /^\/(?:contacts|sales)\/(\d+)\/(?:record\/(0-[123])|(company|contact|deal))\/(\d{1,20})(?:\/|$)/;

function readHubSpot(host: string, path: string): PageAddress {
  if (!/^app(-[a-z0-9]+)?\.hubspot\.com$/.test(host)) return none;
  const [, portalId, type, word, id] = hubSpotRecord.exec(path) ?? [];
  if (portalId === undefined || id === undefined) return none;
  switch (type ?? word) {
    case '0-1':
    case 'contact':
      return { kind: 'hubspot-contact', portalId, contactId: brandId(id) };
    case '0-3':
    case 'deal':
      return { kind: 'hubspot-deal', portalId, dealId: brandId(id) };
    default:
      return { kind: 'hubspot', portalId, companyId: brandId(id) };
  }
}
