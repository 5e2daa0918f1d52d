import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { isSameCompany } from './company-fields.ts';
import { mergeRow } from './company-row.ts';
import type { CompanyRow, StoreName, Write } from './schema.ts';

/** What a transaction needs for `putCompanies` and `deleteCompanies`. */
export const companyStores = [
  'companies',
  'overviews',
  'profiles',
  'meta',
] as const satisfies readonly StoreName[];

/** What a write did to the companies: to any of them, and to those that the index shows. */
export interface CompanyChanges {
  readonly any: boolean;
  readonly index: boolean;
}

/** The records that storing these companies may change: themselves and what they have swallowed. */
export const touchedBy = (companies: readonly Company[]): readonly CompanyId[] =>
  companies.flatMap(({ id, mergedIds }) => [id, ...mergedIds]);

/**
 * Stores what HubSpot said of companies, within a transaction over `companyStores`; see `mergeRow`. Records that
 * they have swallowed leave the local copy.
 */
export async function putCompanies(
  tx: Write,
  companies: readonly Company[],
  pullId?: string,
): Promise<CompanyChanges> {
  const store = tx.objectStore('companies');
  const stored = await Promise.all(companies.map(({ id }) => store.get(id)));
  const rows = new Map<CompanyId, CompanyRow>();
  let any = false;
  let index = false;
  for (const [position, company] of companies.entries()) {
    const before = rows.get(company.id) ?? stored[position];
    const row = mergeRow(before, company, pullId);
    rows.set(company.id, row);
    if (before && isSameCompany(before.company, row.company)) continue;
    any = true;
    index ||= row.company.isTargetAccount || before?.company.isTargetAccount === true;
  }
  const swallowed = companies.flatMap(({ id, mergedIds }) => mergedIds.filter((merged) => merged !== id));
  const [gone] = await Promise.all([
    deleteCompanies(tx, swallowed),
    ...[...rows.values()].map(async (row) => store.put(row)),
  ]);
  return { any: any || gone.any, index: index || gone.index };
}

/** Removes companies with their overviews and profiles, within a transaction over `companyStores`. */
export async function deleteCompanies(tx: Write, ids: readonly CompanyId[]): Promise<CompanyChanges> {
  const store = tx.objectStore('companies');
  const overviews = tx.objectStore('overviews');
  const profiles = tx.objectStore('profiles');
  const removed = await Promise.all(
    ids.map(async (id) => {
      const [row] = await Promise.all([
        store.get(id),
        store.delete(id),
        overviews.delete(id),
        profiles.delete(id),
      ]);
      return row;
    }),
  );
  return {
    any: removed.some((row) => row !== undefined),
    index: removed.some((row) => row?.target === 1),
  };
}
