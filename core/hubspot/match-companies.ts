import { brandId } from '#core/domain/ids.ts';
import { lookUpCompanies, askName } from '#core/domain/match-import.ts';
import type { ImportAsk, ImportCompany } from '#core/domain/match-import.ts';
import type { Api } from './api.ts';
import { bareDomain } from './bare-domain.ts';
import { chunks } from './batch-read.ts';
import type { Page } from './hubspot-client.ts';
import { HubSpotError } from './hubspot-error.ts';
import { groupsOf, importProperties, packAsks, wordGroupsOf } from './pack-asks.ts';
import { readAllMatching } from './read-all-matching.ts';
import { readRecords } from './read-records.ts';
import type { RecordSource } from './read-records.ts';
import { readFlag, readIds, readList, readText } from './read-value.ts';
import { searchLimit, searchObjects } from './search-objects.ts';
import type { Filter } from './search-objects.ts';

const resultCap = 10_000;
const mostGroups = 5;

/** What HubSpot knows of the first `taken` questions. */
export interface MatchedCompanies {
  readonly companies: readonly ImportCompany[];
  readonly taken: number;
}

/**
 * Answers as many of the questions, in order, as `searches` searches take; see `packAsks` for how many that is. The
 * companies are compared with the questions here, exactly: HubSpot's own comparison is only trusted to miss none.
 */
export async function matchCompanies(
  api: Api,
  asks: readonly ImportAsk[],
  searches: number,
): Promise<MatchedCompanies> {
  const runs = packAsks(asks).slice(0, searches);
  const answers = await Promise.all(runs.map((run) => askOnce(api, run)));
  const taken = runs.reduce((sum, run) => sum + run.length, 0);
  const lookup = lookUpCompanies(answers.flat());
  const fitting = asks.slice(0, taken).flatMap((ask) => lookup.get(askName(ask)) ?? []);
  return { companies: [...new Set(fitting)], taken };
}

/** One page, 200, of all companies by record id; the cursor is good after a restart. */
export async function readCompanyList(api: Api, cursor: string | undefined): Promise<Page<ImportCompany>> {
  const every = { propertyName: 'hs_object_id', operator: 'HAS_PROPERTY' } as const;
  const search = { type: 'companies', filters: [every], properties: importProperties } as const;
  const page = await readAllMatching(api, search, cursor);
  const { items, setAside } = readRecords('companies', page.raws, api.now(), mapImportCompany);
  return { items, setAside: [...page.setAside, ...setAside], total: page.total, cursor: page.cursor };
}

async function askOnce(api: Api, run: readonly ImportAsk[]): Promise<ImportCompany[]> {
  const isList = ({ by }: ImportAsk) => by === 'merged' || by === 'additional';
  const listed = run.filter(isList);
  try {
    return await searchAll(api, groupsOf(run));
  } catch (error) {
    if (!(error instanceof HubSpotError) || error.failure.kind !== 'refused' || listed.length === 0)
      throw error;
    // `IN` on a property with many values: a portal that does not take it is asked word by word.
    const plain = run.filter((ask) => !isList(ask));
    const groups = chunks(wordGroupsOf(listed), mostGroups);
    const parts = [...(plain.length > 0 ? [groupsOf(plain)] : []), ...groups];
    return (await Promise.all(parts.map((part) => searchAll(api, part)))).flat();
  }
}

/** Every page; further ones only where questions have several answers. */
async function searchAll(api: Api, groups: readonly (readonly Filter[])[]): Promise<ImportCompany[]> {
  const found: ImportCompany[] = [];
  let after: string | undefined;
  do {
    const page = await searchObjects(api, {
      type: 'companies',
      groups,
      properties: importProperties,
      limit: searchLimit,
      after,
      urgent: false,
    });
    found.push(...readRecords('companies', page.raws, api.now(), mapImportCompany).items);
    after = page.after;
  } while (after !== undefined && Number(after) + searchLimit <= resultCap);
  return found;
}

function mapImportCompany(source: RecordSource): ImportCompany {
  const domain = readText(source, 'domain');
  return {
    id: brandId(source.id),
    name: readText(source, 'name'),
    domain: domain === undefined ? undefined : bareDomain(domain),
    additionalDomains: readList(source, 'hs_additional_domains').flatMap((one) => bareDomain(one) ?? []),
    mergedIds: readIds(source, 'hs_merged_object_ids'),
    isTargetAccount: readFlag(source, 'hs_is_target_account'),
    city: readText(source, 'city'),
    country: readText(source, 'country'),
  };
}
