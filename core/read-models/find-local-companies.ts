import { searchFilter, searchTextOf } from '#core/domain/account-filter.ts';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import { companySearchText } from '#core/domain/company-search-text.ts';
import { overlayChanges } from '#core/domain/overlay-changes.ts';
import type { Database } from '#core/storage/database.ts';
import { lookThroughCompanies } from '#core/storage/look-through-companies.ts';
import { readPending } from '#core/storage/outbox.ts';

const most = 50;

/**
 * The local copy's companies, at most 50, with every word of `typed` in their name or domains; all of them where it
 * is empty. Those that are no target accounts come first; then by name, as `locale` (BCP 47) sorts.
 */
export async function findLocalCompanies(
  db: Database,
  typed: string,
  locale: string,
): Promise<readonly Company[]> {
  const isFound = searchFilter(companySearchText(typed));
  const pending = await readPending(db);
  const found: Company[] = [];
  await lookThroughCompanies(db, (companies) => {
    for (const company of overlayChanges(companies, pending))
      if (isFound(searchTextOf(company))) found.push(company);
  });
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const rank = (company: Company) => Number(company.isTargetAccount);
  return found
    .sort((a, b) => rank(a) - rank(b) || compare(companyLabel(a, a.id), companyLabel(b, b.id)))
    .slice(0, most);
}
