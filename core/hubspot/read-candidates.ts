import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import type { Api } from './api.ts';
import type { CandidateSearch, Page } from './hubspot-client.ts';
import { HubSpotError } from './hubspot-error.ts';
import { mapProfiledCompany } from './map-profile.ts';
import { notTarget } from './not-target.ts';
import { companyProperties, profileProperties } from './property-names.ts';
import { readAllMatching } from './read-all-matching.ts';
import { readRecords } from './read-records.ts';
import { searchLimit, searchObjects } from './search-objects.ts';
import type { Filter } from './search-objects.ts';

type Groups = readonly (readonly Filter[])[];

/** HubSpot lets nobody page further. */
const resultCap = 10_000;

/**
 * One page, 200, of companies with their profiles; one search at most. A question about properties that the portal
 * does not have is answered empty, without asking HubSpot. See `CandidateSearch` for what each kind asks.
 */
export async function readCandidates(
  api: Api,
  search: CandidateSearch,
  cursor: string | undefined,
): Promise<Page<ProfiledCompany>> {
  const groups = groupsOf(search);
  if (groups.length === 0) return { items: [], setAside: [], total: 0, cursor: undefined };
  const scores = search.score && isKnown(search, search.score.property) ? [search.score.property] : [];
  const properties = [...new Set([...companyProperties, ...profileProperties, ...scores])];
  const page =
    search.kind === 'probable'
      ? await readBest(api, groups, properties, cursor)
      : await readAllMatching(api, { type: 'companies', filters: [], groups, properties }, cursor);
  const { items, setAside } = readRecords('companies', page.raws, api.now(), (source) =>
    mapProfiledCompany(source, scores, api.now()),
  );
  return {
    items,
    setAside: [...page.setAside, ...setAside],
    total: page.total,
    cursor: page.cursor,
  };
}

const isKnown = ({ properties }: CandidateSearch, name: string) => properties.has(name);

/** Groups of which one must hold; HubSpot takes five, with six filters each and 18 in all. */
function groupsOf(search: CandidateSearch): Groups {
  const each = (...filters: readonly Filter[]): Groups => notTarget.map((one) => [one, ...filters]);
  switch (search.kind) {
    case 'targets':
      return [[{ propertyName: 'hs_is_target_account', operator: 'EQ', value: 'true' }]];
    case 'fresh':
      return freshSignals(search)
        .filter(({ propertyName }) => isKnown(search, propertyName))
        .map((filter) => [filter]);
    case 'won':
      return wonSigns
        .filter(({ propertyName }) => isKnown(search, propertyName))
        .flatMap((sign) => each(sign));
    case 'probable': {
      const propertyName = 'hs_target_account_probability';
      return isKnown(search, propertyName) ? each({ propertyName, operator: 'HAS_PROPERTY' }) : [];
    }
    case 'all':
      return each();
    case 'modified':
      return each({ propertyName: 'hs_lastmodifieddate', operator: 'GTE', value: String(search.since) });
  }
}

/**
 * Joined with *no target account* these would be ten groups. So target accounts are among the answers, too: they are
 * what candidates are compared with.
 */
function freshSignals({ since, score, gdpr }: CandidateSearch): Filter[] {
  const sinceThen = (propertyName: string): Filter => ({
    propertyName,
    operator: 'GTE',
    value: String(since),
  });
  return [
    sinceThen('hs_most_recent_de_anonymized_visit'),
    ...(gdpr
      ? []
      : [sinceThen('hs_analytics_last_visit_timestamp'), sinceThen('hs_last_sales_activity_timestamp')]),
    { propertyName: 'hs_num_open_deals', operator: 'GT', value: '0' },
    ...(score
      ? [{ propertyName: score.property, operator: 'GTE', value: String(score.atLeast) } as const]
      : []),
  ];
}

const wonSigns: readonly Filter[] = [
  { propertyName: 'lifecyclestage', operator: 'IN', values: ['customer', 'evangelist'] },
  { propertyName: 'total_revenue', operator: 'GT', value: '0' },
];

/** The likeliest first, as far as offsets go. What changes its place meanwhile is found by another question. */
async function readBest(api: Api, groups: Groups, properties: readonly string[], cursor: string | undefined) {
  if (cursor !== undefined && !/^\d+$/.test(cursor))
    throw new HubSpotError({ kind: 'unexpected', message: 'Not a cursor of this search' });
  const { raws, total, after } = await searchObjects(api, {
    type: 'companies',
    groups,
    properties,
    sort: { propertyName: 'hs_target_account_probability', direction: 'DESCENDING' },
    limit: searchLimit,
    after: cursor,
    urgent: false,
  });
  const isPastCap = Number(after) + searchLimit > resultCap;
  return { raws, setAside: [], total, cursor: isPastCap ? undefined : after };
}
