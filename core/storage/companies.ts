import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { changeCompanies } from './change-companies.ts';
import { deleteCompanies, putCompanies, touchedBy } from './put-companies.ts';
import type { Database } from './schema.ts';

/** One company as HubSpot last said, or undefined where the local copy has none. */
export async function readCompany(db: Database, id: CompanyId): Promise<Company | undefined> {
  return (await db.get('companies', id))?.company;
}

/** The companies of these ids that the local copy has, in the order of `ids`. */
export async function readCompanies(db: Database, ids: readonly CompanyId[]): Promise<readonly Company[]> {
  const store = db.transaction('companies').store;
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return rows.flatMap((row) => (row ? [row.company] : []));
}

/** All target accounts as HubSpot last said, by id. */
export async function readTargetAccounts(db: Database): Promise<readonly Company[]> {
  return (await db.getAllFromIndex('companies', 'target', 1)).map((row) => row.company);
}

/** Companies that have one of the domains (bare, lower-case), primary or additional, with the domain that they have. */
export async function findByDomains(
  db: Database,
  domains: readonly string[],
): Promise<readonly { readonly domain: string; readonly company: Company }[]> {
  const index = db.transaction('companies').store.index('domains');
  const found = await Promise.all(domains.map((domain) => index.getAll(domain)));
  return domains.flatMap((domain, position) =>
    (found[position] ?? []).map(({ company }) => ({ domain, company })),
  );
}

/** Companies with this LinkedIn page: slug or numeric id, lower-case. */
export async function findByLinkedin(db: Database, slug: string): Promise<readonly Company[]> {
  return (await db.getAllFromIndex('companies', 'linkedinSlug', slug)).map((row) => row.company);
}

/** The company of a record id, or the one that swallowed that record in a merge. */
export async function findByRecord(db: Database, id: CompanyId): Promise<readonly Company[]> {
  const row = await db.get('companies', id);
  const rows = row ? [row] : await db.getAllFromIndex('companies', 'mergedIds', id);
  return rows.map(({ company }) => company);
}

/** Stores what HubSpot said of companies; see `mergeRow` for what stays. */
export const saveCompanies = (db: Database, companies: readonly Company[]): Promise<void> =>
  changeCompanies(db, touchedBy(companies), (tx) => putCompanies(tx, companies));

/** Takes companies that are gone from HubSpot out of the local copy, with their overviews. */
export const removeCompanies = (db: Database, ids: readonly CompanyId[]): Promise<void> =>
  changeCompanies(db, ids, (tx) => deleteCompanies(tx, ids));
