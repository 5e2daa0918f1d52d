import type { CompanyId } from '#core/domain/ids.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { withLock } from '#core/platform/locks.ts';
import { removeCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { readOverviewBundle, saveOverview } from '#core/storage/overviews.ts';
import { appendSetAside } from '#core/storage/set-aside.ts';

/** Whoever changes the overview of a company by what HubSpot says holds it. */
export const overviewLock = (companyId: CompanyId) => `bullseye-overview-${companyId}`;

interface Load {
  readonly db: Database;
  readonly client: HubSpotClient;
  readonly now: () => number;
}

/**
 * Loads or refreshes one account overview into the local copy; whoever asks while it is being loaded shares the
 * wait and the result. Rejects with `HubSpotError`; what was cached stands then. A company gone from HubSpot
 * leaves the local copy.
 */
export const loadOverview = ({ db, client, now }: Load, companyId: CompanyId): Promise<void> => {
  const askedAt = now();
  return withLock(overviewLock(companyId), async () => {
    const cached = await readOverviewBundle(db, companyId);
    if (cached && cached.loadedAt >= askedAt) return;
    const { company, bundle, setAside } = await client.readOverview(companyId, cached);
    if (company) await saveOverview(db, bundle, company);
    else await removeCompanies(db, [companyId]);
    if (setAside.length > 0) await appendSetAside(db, setAside);
  });
};
