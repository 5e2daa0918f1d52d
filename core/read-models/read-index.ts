import type { PendingChange } from '#core/domain/change.ts';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { overlayChanges, pendingCompanies } from '#core/domain/overlay-changes.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readCompanies } from '#core/storage/companies.ts';
import { readConnection } from '#core/storage/connection.ts';
import { copyCompany } from '#core/storage/copy-company.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending } from '#core/storage/outbox.ts';
import { readOverviewAccess } from '#core/storage/overview-access.ts';
import { readIndexData } from '#core/storage/read-index-data.ts';
import { readSyncStatus } from '#core/storage/sync-status.ts';
import type { IndexReadModel } from './index-read-model.ts';

/**
 * Everything the index draws from: the local copy with what is pending laid over it, so that an account which was
 * just marked is there and one just unmarked is not. Rejects with the browser's storage error.
 */
export async function readIndex(db: Database): Promise<IndexReadModel> {
  // Before the accounts: a change that is settled in between is laid over its own result, which changes nothing.
  const pending = await readPending(db);
  const [connection, status, gdpr, stored, refusedCompanies, access] = await Promise.all([
    readConnection(db),
    readSyncStatus(db),
    preferences.gdpr.getValue(),
    readIndexData(() => Promise.resolve(db)),
    readRefused(db, pending),
    readOverviewAccess(db),
  ]);
  const accounts = await overlaid(db, stored.accounts, pending);
  const data = { ...stored, accounts, gdpr };
  return { connection, status, data, pending, refusedCompanies, isOverviewBarred: access === 'barred' };
}

async function readRefused(db: Database, pending: readonly PendingChange[]): Promise<readonly Company[]> {
  const refused = pending.filter(({ delivery }) => delivery.state === 'refused');
  if (refused.length === 0) return [];
  return readCompanies(db, [...new Set(refused.map(({ change }) => change.companyId))]);
}

async function overlaid(
  db: Database,
  accounts: readonly Company[],
  pending: readonly PendingChange[],
): Promise<readonly Company[]> {
  const changing = pendingCompanies(pending);
  if (changing.size === 0) return accounts;
  const known = new Set<CompanyId>();
  // Packed accounts can't be spread, which laying a change over them does.
  const plain = accounts.map((account) => {
    if (!changing.has(account.id)) return account;
    known.add(account.id);
    return copyCompany(account);
  });
  const joining = await readCompanies(
    db,
    [...changing].filter((id) => !known.has(id)),
  );
  return overlayChanges([...plain, ...joining], pending).filter((company) => company.isTargetAccount);
}
