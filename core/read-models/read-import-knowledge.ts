import type { Company } from '#core/domain/company.ts';
import type { ImportKnowledge } from '#core/domain/import-progress.ts';
import type { ImportCompany } from '#core/domain/match-import.ts';
import { overlayChanges } from '#core/domain/overlay-changes.ts';
import { readCompanies, readTargetAccounts } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending } from '#core/storage/outbox.ts';

/** What the local copy knows for an import: the target accounts, as the index shows them. */
export async function readImportKnowledge(db: Database): Promise<ImportKnowledge> {
  const pending = (await readPending(db)).filter(({ delivery }) => delivery.state !== 'refused');
  const [targets, changing] = await Promise.all([
    readTargetAccounts(db),
    readCompanies(
      db,
      pending.map(({ change }) => change.companyId),
    ),
  ]);
  const known = new Map([...targets, ...changing].map((company) => [company.id, company]));
  const shown = overlayChanges([...known.values()], pending);
  return {
    targets: shown.filter((company) => company.isTargetAccount).map(toImportCompany),
    intended: new Map(
      pending.flatMap(({ change }) =>
        change.type === 'set-target-account' ? [[change.companyId, change.value] as const] : [],
      ),
    ),
  };
}

const toImportCompany = (company: Company): ImportCompany => {
  const { id, name, domain, additionalDomains, mergedIds, isTargetAccount, city, country } = company;
  return { id, name, domain, additionalDomains, mergedIds, isTargetAccount, city, country };
};
