import type { CompanyId } from '#core/domain/ids.ts';
import { overlayActivities } from '#core/domain/overlay-activities.ts';
import { overlayChanges } from '#core/domain/overlay-changes.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readCompany } from '#core/storage/companies.ts';
import { readConnection } from '#core/storage/connection.ts';
import type { Database } from '#core/storage/database.ts';
import { readNoPageEventsAt } from '#core/storage/page-events.ts';
import { readAccountState } from '#core/storage/read-account-state.ts';
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
  const [account, connection, status, owners, pipelines, portal, noPageEventsAt, gdpr, pagesBy, me] =
    await Promise.all([
      readAccountState(db, companyId),
      readConnection(db),
      readSyncStatus(db),
      readOwners(db),
      readPipelines(db),
      readPortal(db),
      readNoPageEventsAt(db),
      preferences.gdpr.getValue(),
      preferences.pagesBy.getValue(),
      preferences.ownerId.getValue(),
    ]);
  const { stored, bundle, pending, delivered } = account;
  const company = stored && overlayChanges([stored], pending)[0];
  if (!company) return undefined;
  const parent = company.parentId === undefined ? undefined : await readCompany(db, company.parentId);
  const overlaid = overlayActivities(bundle, pending, delivered);
  return {
    connection,
    status,
    company,
    parent,
    bundle,
    activities: overlaid.activities,
    pendingActivities: overlaid.pending,
    owners,
    me,
    pipelines,
    portal,
    gdpr,
    pagesBy,
    noPageEventsAt,
    pending,
  };
}
