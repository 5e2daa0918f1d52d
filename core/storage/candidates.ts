import type { CandidatePass } from '#core/domain/candidate-pass.ts';
import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import { publish } from '#core/platform/notices.ts';
import { changeIndex } from './change-index.ts';
import { putMeta, readMeta } from './meta.ts';
import { putProfiles, renewProfiles } from './profiles.ts';
import { companyStores, deleteCompanies, putCompanies, touchedBy } from './put-companies.ts';
import { rebuildSnapshot } from './rebuild-snapshot.ts';
import type { Database } from './schema.ts';
import { addSetAside } from './set-aside.ts';
import { write } from './write.ts';

/** How far looking for candidates has come; undefined before it began. */
export const readCandidatePass = (db: Database): Promise<CandidatePass | undefined> =>
  readMeta(db, 'candidatePass');

/** Stores how far it has come. Durable before the request that it counts. */
export const saveCandidatePass = (db: Database, pass: CandidatePass): Promise<void> =>
  write(db, ['meta'], (tx) => putMeta(tx, 'candidatePass', pass));

/**
 * Stores one page of companies with their profiles, what of it could not be read, and how far the pass is with it, in
 * one transaction; `missing` are gone from HubSpot. Resolves with whether anything is new. Only the index is told of at
 * once: whoever calls this for page after page says the rest at the end.
 */
export async function saveCandidates(
  db: Database,
  page: {
    readonly items: readonly ProfiledCompany[];
    readonly missing?: readonly CompanyId[];
    readonly setAside: readonly SetAside[];
    readonly pass: CandidatePass;
  },
): Promise<boolean> {
  const companies = page.items.map(({ company }) => company);
  const missing = page.missing ?? [];
  let isNew = false;
  const changed = await changeIndex(db, [...companyStores, 'setAside'], async (tx) => {
    const changes = await putCompanies(tx, companies);
    const gone = await deleteCompanies(tx, missing);
    const isNewProfile = await putProfiles(tx, page.items, page.pass.passId);
    isNew = isNewProfile || changes.any || gone.any;
    if (isNew) await renewProfiles(tx);
    await Promise.all([addSetAside(tx, page.setAside), putMeta(tx, 'candidatePass', page.pass)]);
    return changes.index || gone.index;
  });
  if (!changed) return isNew;
  publish('accounts');
  await rebuildSnapshot(db, { ...changed, touched: [...touchedBy(companies), ...missing] });
  return isNew;
}
