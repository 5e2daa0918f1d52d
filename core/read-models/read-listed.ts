import { keysOfAddress, linkedinKey, recordKey } from '#core/domain/directory.ts';
import { brandId } from '#core/domain/ids.ts';
import type { ListedCompany, PageAddress } from '#core/domain/page-match.ts';
import { log } from '#core/platform/log.ts';
import { preferences } from '#core/platform/preferences.ts';
import type { DirectoryEntry } from '#core/storage/directory-shard.ts';
import { findInDirectory } from '#core/storage/find-in-directory.ts';

/**
 * The companies that the directory has for a page; none where it is off or does not open: then the local copy alone
 * answers. Nothing is asked of HubSpot.
 */
export async function readListed(
  address: PageAddress,
  portalId: string | undefined,
): Promise<readonly ListedCompany[]> {
  const keys = keysOfAddress(address);
  if (keys.length === 0 || portalId === undefined) return [];
  if ((await preferences.directory.getValue()) === 'off') return [];
  try {
    return listedOf(address, await findInDirectory(keys, portalId), portalId);
  } catch (error) {
    log.error('Looking into the directory', error);
    return [];
  }
}

/** One a company, with everything that it was found by. */
function listedOf(
  address: PageAddress,
  entries: readonly DirectoryEntry[],
  portalId: string,
): readonly ListedCompany[] {
  return [...Map.groupBy(entries, ({ id }) => id)].map(([id, own]) => {
    const keys = new Set(own.map(({ key }) => key));
    const { name, domain } = own[0] ?? { name: undefined, domain: undefined };
    const isFoundBy = (key: string) => keys.has(key);
    return {
      id,
      name,
      domain,
      additionalDomains: address.kind === 'site' ? [...keys].filter((key) => key !== domain) : [],
      linkedinSlug:
        address.kind === 'linkedin' && isFoundBy(linkedinKey(address.slug)) ? address.slug : undefined,
      mergedIds:
        address.kind === 'hubspot' && address.companyId !== id && isFoundBy(recordKey(address.companyId))
          ? [brandId(address.companyId)]
          : [],
      address: { kind: 'hubspot', portalId, companyId: id },
    };
  });
}
