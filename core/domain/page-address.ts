import { brandId } from './ids.ts';
import type { PageAddress } from './page-match.ts';
import { isPublicSuffix } from './public-suffix.ts';
import { isServiceHost, isTenantHost } from './shared-hosts.ts';

const none: PageAddress = { kind: 'none' };

/**
 * What the address of a page says about a company. Never throws, whatever the string. Ports, paths and queries of
 * a web site do not matter; of LinkedIn only company pages count, of HubSpot only company records.
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
  /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?\.)+(?=\P{N})[\p{L}\p{N}-]{2,}$/u.test(host) &&
  !isPublicSuffix(host) &&
  !localDomains.some((local) => isBelow(host, local));

function readLinkedIn(path: string): PageAddress {
  const raw = /^\/company\/([^/]+)/.exec(path)?.[1];
  const slug = raw === undefined ? '' : decoded(raw).trim().normalize('NFC').toLowerCase();
  return slug === '' ? none : { kind: 'linkedin', slug };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readHubSpot(host: string, path: string): PageAddress {
  if (!/^app(-[a-z0-9]+)?\.hubspot\.com$/.test(host)) return none;
  const [, portalId, companyId] =
    /^\/contacts\/(\d+)\/(?:record\/0-2|company)\/(\d+)(?:\/|$)/.exec(path) ?? [];
  return portalId && companyId ? { kind: 'hubspot', portalId, companyId: brandId(companyId) } : none;
}
