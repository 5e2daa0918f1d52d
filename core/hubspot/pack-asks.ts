import type { ImportAsk } from '#core/domain/match-import.ts';
import { searchLimit } from './search-objects.ts';
import type { Filter } from './search-objects.ts';

/** The most characters of a search's body. */
const mostCharacters = 3_000;

export const importProperties = [
  'name',
  'domain',
  'hs_additional_domains',
  'hs_merged_object_ids',
  'hs_is_target_account',
  'city',
  'country',
] as const;

const propertyOf = {
  id: 'hs_object_id',
  merged: 'hs_merged_object_ids',
  domain: 'domain',
  additional: 'hs_additional_domains',
  name: 'name',
} as const satisfies Record<ImportAsk['by'], string>;

const kinds = ['id', 'merged', 'domain', 'additional', 'name'] as const;

/** Everything of a body but its filter groups, on whichever page. */
const envelope = JSON.stringify({
  filterGroups: [],
  properties: importProperties,
  limit: searchLimit,
  after: '10000',
}).length;
/** What a group costs besides its values, with the comma after it. */
const groupCost = (by: ImportAsk['by']) =>
  JSON.stringify({ filters: [{ propertyName: propertyOf[by], operator: 'IN', values: [] }] }).length + 1;

/**
 * Cuts questions into runs of one search each, keeping their order: one `IN` filter for each property asked about,
 * the groups joined by OR. A run ends where the body would pass 3,000 characters, or at 200 questions, so that the
 * answer fits one page as long as each question has one answer.
 *
 * The arithmetic, for N questions of v characters each: a value costs v + 3 characters, envelope and group about
 * 230, so that a search takes min(200, 2770 / (v + 3)) of them: 197 record ids of 11 digits, 120 domains or names of 20
 * characters. 10,000 domains are 84 searches, at four a second 21 s. No other request of HubSpot's answers more
 * questions: a batch read takes 100 ids, and only ids.
 */
export function packAsks(asks: readonly ImportAsk[]): readonly (readonly ImportAsk[])[] {
  const runs: ImportAsk[][] = [];
  let run: ImportAsk[] = [];
  let size = Infinity;
  let groups = new Set<ImportAsk['by']>();
  for (const ask of asks) {
    const value = JSON.stringify(ask.value).length + 1;
    const cost = value + (groups.has(ask.by) ? 0 : groupCost(ask.by));
    if (size + cost > mostCharacters || run.length >= searchLimit) {
      run = [];
      runs.push(run);
      groups = new Set();
      size = envelope + groupCost(ask.by) + value;
    } else size += cost;
    run.push(ask);
    groups.add(ask.by);
  }
  return runs;
}

/** The filter groups of one run. */
export const groupsOf = (run: readonly ImportAsk[]): readonly (readonly Filter[])[] =>
  kinds.flatMap((by): Filter[][] => {
    const values = run.filter((ask) => ask.by === by).map(({ value }) => value);
    return values.length > 0 ? [[{ propertyName: propertyOf[by], operator: 'IN', values }]] : [];
  });

/** Groups that ask the same about multi-valued properties by words, five values a search: HubSpot over-matches there. */
export const wordGroupsOf = (run: readonly ImportAsk[]): readonly (readonly Filter[])[] =>
  run.map(({ by, value }) => [{ propertyName: propertyOf[by], operator: 'CONTAINS_TOKEN', value }]);
