import type { CompanyId } from '#core/domain/ids.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { withLock } from '#core/platform/locks.ts';
import { removeCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { saveOverview } from '#core/storage/overviews.ts';
import { appendSetAside } from '#core/storage/set-aside.ts';

/**
 * Loads or refreshes one account overview into the local copy; two askers of one company share the wait.
 * Rejects with `HubSpotError`; what was cached stands then. A company gone from HubSpot leaves the local copy.
 */
export const loadOverview = (
  { db, client }: { readonly db: Database; readonly client: HubSpotClient },
  companyId: CompanyId,
): Promise<void> =>
  withLock(`bullseye-overview-${companyId}`, async () => {
    const { company, bundle, setAside } = await client.readOverview(companyId);
    if (company) await saveOverview(db, bundle, company);
    else await removeCompanies(db, [companyId]);
    if (setAside.length > 0) await appendSetAside(db, setAside);
  });
