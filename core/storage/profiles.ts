import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { isSameProfile, mergeProfile } from './profile-row.ts';
import { putMeta } from './meta.ts';
import type { Database, ProfileRow, Write } from './schema.ts';

/** The profiles of these companies that the local copy has. */
export async function readProfiles(
  db: Database,
  ids: readonly CompanyId[],
): Promise<ReadonlyMap<CompanyId, ProfileRow>> {
  const store = db.transaction('profiles').store;
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(rows.flatMap((row) => (row ? [[row.companyId, row]] : [])));
}

/** The companies that were dismissed or snoozed at some time, the last decided first, at most `most`. */
export async function readDecided(db: Database, most: number): Promise<readonly CompanyId[]> {
  return (await db.getAllKeysFromIndex('profiles', 'decidedAt')).slice(-most).toReversed();
}

/** How many companies have a profile, target accounts too. */
export const countProfiles = (db: Database): Promise<number> => db.count('profiles');

/** Few enough that unpacking them takes a worker some ten milliseconds. */
const rowsAtATime = 250;

/** A company with its profile as it is stored. */
export interface StoredProfile extends ProfiledCompany {
  readonly passId: string | undefined;
}

/**
 * Every company that has a profile, by id from behind `after`, 250 at a time: each page is a transaction of
 * its own, so that nobody waits for all of them. What changes meanwhile may be in it as it was or as it is.
 */
export async function* storedProfiles(
  db: Database,
  after?: CompanyId,
): AsyncGenerator<readonly StoredProfile[]> {
  for (let last = after; ;) {
    const tx = db.transaction(['profiles', 'companies']);
    const behind = last === undefined ? undefined : IDBKeyRange.lowerBound(last, true);
    const rows = await tx.objectStore('profiles').getAll(behind, rowsAtATime);
    const [first, end] = [rows[0], rows.at(-1)];
    if (!first || !end) return;
    const range = IDBKeyRange.bound(first.companyId, end.companyId);
    const companies = await tx.objectStore('companies').getAll(range);
    const byId = new Map(companies.map(({ company }) => [company.id, company]));
    yield rows.flatMap(({ companyId, profile, passId }) => {
      const company = byId.get(companyId);
      return company ? [{ company, profile, passId }] : [];
    });
    if (rows.length < rowsAtATime) return;
    last = end.companyId;
  }
}

/**
 * Stores what HubSpot said of profiles, within a transaction over `companyStores`, behind their companies; see
 * `mergeProfile`. Resolves with whether any of them says something new.
 */
export async function putProfiles(
  tx: Write,
  items: readonly ProfiledCompany[],
  passId?: string,
): Promise<boolean> {
  const store = tx.objectStore('profiles');
  const stored = await Promise.all(items.map(({ company }) => store.get(company.id)));
  const rows = new Map<CompanyId, ProfileRow>();
  let isNew = false;
  for (const [position, item] of items.entries()) {
    const before = rows.get(item.company.id) ?? stored[position];
    const row = mergeProfile(before, item, passId);
    rows.set(row.companyId, row);
    isNew ||= !before || !isSameProfile(before.profile, row.profile);
  }
  await Promise.all([...rows.values()].map(async (row) => store.put(row)));
  return isNew;
}

/** Says, within a transaction, that what companies are ranked by is another now. */
export const renewProfiles = (tx: Write): Promise<void> =>
  putMeta(tx, 'profilesGeneration', crypto.randomUUID());
