import type { DirectoryCompany } from '#core/domain/directory.ts';
import { brandId } from '#core/domain/ids.ts';
import type { Api } from './api.ts';
import { bareDomain } from './bare-domain.ts';
import type { Page } from './hubspot-client.ts';
import { linkedinSlug } from './linkedin-slug.ts';
import { readAllMatching } from './read-all-matching.ts';
import { readRecords } from './read-records.ts';
import type { RecordSource } from './read-records.ts';
import { readIds, readList, readText } from './read-value.ts';
import type { Filter } from './search-objects.ts';

/** What a page is recognised by, and the name. */
const directoryProperties = [
  'name',
  'domain',
  'hs_additional_domains',
  'linkedin_company_page',
  'hs_linkedin_handle',
  'hs_merged_object_ids',
] as const;

/**
 * One page, 200, of all companies by record id, or of those made or changed since a time (epoch ms). It never goes
 * ahead of anything that waits for its turn. The cursor is good after a restart; deleted and merged companies are not
 * in it.
 */
export async function readDirectory(
  api: Api,
  since: number | undefined,
  cursor: string | undefined,
): Promise<Page<DirectoryCompany>> {
  const filter: Filter =
    since === undefined
      ? { propertyName: 'hs_object_id', operator: 'HAS_PROPERTY' }
      : { propertyName: 'hs_lastmodifieddate', operator: 'GTE', value: String(since) };
  const search = { type: 'companies', filters: [filter], properties: directoryProperties } as const;
  const page = await readAllMatching(api, search, cursor);
  const { items, setAside } = readRecords('companies', page.raws, api.now(), mapDirectoryCompany);
  return { items, setAside: [...page.setAside, ...setAside], total: page.total, cursor: page.cursor };
}

function mapDirectoryCompany(source: RecordSource): DirectoryCompany {
  const domain = readText(source, 'domain');
  return {
    id: brandId(source.id),
    name: readText(source, 'name'),
    domain: domain === undefined ? undefined : bareDomain(domain),
    additionalDomains: readList(source, 'hs_additional_domains').flatMap((one) => bareDomain(one) ?? []),
    linkedinSlug:
      linkedinSlug(readText(source, 'linkedin_company_page')) ??
      linkedinSlug(readText(source, 'hs_linkedin_handle')),
    mergedIds: readIds(source, 'hs_merged_object_ids'),
  };
}
