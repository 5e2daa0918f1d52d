import type { CompanyId } from '#core/domain/ids.ts';
import { overlayChanges } from '#core/domain/overlay-changes.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readCompany } from '#core/storage/companies.ts';
import { readConnection } from '#core/storage/connection.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending } from '#core/storage/outbox.ts';
import { readOverviewBundle } from '#core/storage/overviews.ts';
import { readOwners, readPipelines, readPortal } from '#core/storage/reference.ts';
import { readSyncStatus } from '#core/storage/sync-status.ts';
import type { OverviewReadModel } from './overview-read-model.ts';

/**
 * Everything the account overview of one company draws from, its own pending changes laid over it. Undefined where
 * the local copy does not have the company. Rejects with the browser's storage error.
 */
export async function readOverview(
  db: Database,
  companyId: CompanyId,
): Promise<OverviewReadModel | undefined> {
  // Before the company, so that a change settled in between is laid over its own result.
  const pending = (await readPending(db)).filter(({ change }) => change.companyId === companyId);
  const [stored, bundle, connection, status, owners, pipelines, portal, gdpr] = await Promise.all([
    readCompany(db, companyId),
    readOverviewBundle(db, companyId),
    readConnection(db),
    readSyncStatus(db),
    readOwners(db),
    readPipelines(db),
    readPortal(db),
    preferences.gdpr.getValue(),
  ]);
  const company = stored && overlayChanges([stored], pending)[0];
  return company && { connection, status, company, bundle, owners, pipelines, portal, gdpr, pending };
}
