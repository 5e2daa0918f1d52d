import type { CompanyId } from '#core/domain/ids.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { withLock } from '#core/platform/locks.ts';
import type { Database } from '#core/storage/database.ts';
import { readOverviewBundle } from '#core/storage/overviews.ts';
import { savePageEvents, saveNoPageEvents } from '#core/storage/page-events.ts';
import { overviewLock } from './load-overview.ts';

/**
 * Loads single page views into the overview of a company, in place of what its contacts' analytics say; one request
 * per contact that was on the site, ten at most. Where the portal keeps none, that is remembered, for it would say the
 * same of every account. Rejects with `HubSpotError`; what was cached stands then.
 */
export const loadPageEvents = (
  { db, client, now }: { readonly db: Database; readonly client: HubSpotClient; readonly now: () => number },
  companyId: CompanyId,
): Promise<void> =>
  withLock(overviewLock(companyId), async () => {
    const bundle = await readOverviewBundle(db, companyId);
    if (!bundle) return;
    const readAt = now();
    const read = await client.readPageEvents(bundle.contacts);
    await (read ? savePageEvents(db, companyId, { ...read, readAt }) : saveNoPageEvents(db, readAt));
  });
