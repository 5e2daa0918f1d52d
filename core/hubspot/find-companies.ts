import type { Company } from '#core/domain/company.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { Api } from './api.ts';
import { bareDomain } from './bare-domain.ts';
import type { CompanyQuery, Page } from './hubspot-client.ts';
import { linkedinSlug } from './linkedin-slug.ts';
import { mapCompany } from './map-company.ts';
import { companyProperties } from './property-names.ts';
import { readRecords } from './read-records.ts';
import type { RecordSource } from './read-records.ts';
import { readText } from './read-value.ts';
import { searchLimit, searchObjects } from './search-objects.ts';
import type { Filter } from './search-objects.ts';

const perTextPage = 50;
const longestText = 200;
/** No host name is longer. */
const longestHost = 253;
/** HubSpot searches words, not addresses: the exact one may be behind many that only share a word with it. */
const mostPages = 5;
const resultCap = 10_000;

/** Companies by words, domain or LinkedIn page. */
export function findCompanies(api: Api, query: CompanyQuery, signal?: AbortSignal): Promise<Page<Company>> {
  switch (query.by) {
    case 'text':
      return findByText(api, query.text, query.cursor, signal);
    case 'domain':
      return findByDomain(api, query.domain, signal);
    case 'linkedin':
      return findByLinkedin(api, query.slug, signal);
  }
}

async function findByText(
  api: Api,
  text: string,
  cursor: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Page<Company>> {
  const found = await searchObjects(api, {
    type: 'companies',
    groups: [],
    query: text.trim().slice(0, longestText),
    properties: companyProperties,
    limit: perTextPage,
    after: cursor,
    urgent: true,
    signal,
  });
  const { items, setAside } = readRecords('companies', found.raws, api.now(), mapCompany);
  const isPastCap = Number(found.after) + perTextPage > resultCap;
  return { items, setAside, total: found.total, cursor: isPastCap ? undefined : found.after };
}

async function findByDomain(
  api: Api,
  domain: string,
  signal: AbortSignal | undefined,
): Promise<Page<Company>> {
  const host = bareDomain(domain);
  if (host === undefined || host.length > longestHost) return none;
  const primary: Filter = { propertyName: 'domain', operator: 'EQ', value: host };
  const additional: Filter = {
    propertyName: 'hs_additional_domains',
    operator: 'CONTAINS_TOKEN',
    value: host,
  };
  return findExactly(
    api,
    [[primary], [additional]],
    signal,
    (company) => company.domain === host || company.additionalDomains.includes(host),
  );
}

async function findByLinkedin(
  api: Api,
  slug: string,
  signal: AbortSignal | undefined,
): Promise<Page<Company>> {
  const wanted = linkedinSlug(slug);
  if (wanted === undefined || wanted.length > longestText) return none;
  const filters = (['linkedin_company_page', 'hs_linkedin_handle'] as const).map((propertyName): Filter[] => [
    { propertyName, operator: 'CONTAINS_TOKEN', value: wanted },
  ]);
  return findExactly(api, filters, signal, (_, source) =>
    ['linkedin_company_page', 'hs_linkedin_handle'].some(
      (property) => linkedinSlug(readText(source, property)) === wanted,
    ),
  );
}

const none: Page<Company> = { items: [], setAside: [], total: 0, cursor: undefined };

/** Searches broadly and keeps what matches exactly; asks for the narrowest group alone where there is too much. */
async function findExactly(
  api: Api,
  groups: readonly (readonly Filter[])[],
  signal: AbortSignal | undefined,
  matches: (company: Company, source: RecordSource) => boolean,
): Promise<Page<Company>> {
  const found = new Map<string, Company>();
  const setAside: SetAside[] = [];
  const searchPage = async (some: readonly (readonly Filter[])[], after: string | undefined) => {
    const page = await searchObjects(api, {
      type: 'companies',
      groups: some,
      properties: companyProperties,
      limit: searchLimit,
      after,
      urgent: true,
      signal,
    });
    const read = readRecords('companies', page.raws, api.now(), (source) => {
      const company = mapCompany(source);
      return { company, isMatch: matches(company, source) };
    });
    for (const { company, isMatch } of read.items) if (isMatch) found.set(company.id, company);
    setAside.push(...read.setAside);
    return page.after;
  };
  let after = await searchPage(groups, undefined);
  if (after !== undefined) await searchPage(groups.slice(0, 1), undefined);
  for (let page = 2; after !== undefined && page <= mostPages; page++)
    after = await searchPage(groups, after);
  return { items: [...found.values()], setAside, total: found.size, cursor: undefined };
}
