import type { ActivityKind } from '#core/domain/activity.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { OlderActivities } from '#core/domain/overview.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import { withLock } from '#core/platform/locks.ts';
import { addOlderActivities } from '#core/storage/add-older-activities.ts';
import type { Database } from '#core/storage/database.ts';
import { readOverviewBundle } from '#core/storage/overviews.ts';
import { appendSetAside } from '#core/storage/set-aside.ts';
import { overviewLock } from './load-overview.ts';

interface LoadMore {
  readonly db: Database;
  readonly client: HubSpotClient;
}

/**
 * Loads the next older activities of one company into its overview: of one kind, or of every kind that has more, one
 * request each. Does nothing where there are no more. Rejects with `HubSpotError`; what other kinds gave is kept.
 */
export const loadMoreActivities = (
  { db, client }: LoadMore,
  companyId: CompanyId,
  kind?: ActivityKind,
): Promise<void> =>
  withLock(overviewLock(companyId), async () => {
    const older = (await readOverviewBundle(db, companyId))?.older ?? {};
    const from = kind === undefined ? older : only(older, kind);
    if (Object.keys(from).length === 0) return;
    const read = await client.readOlderActivities(companyId, from);
    await addOlderActivities(db, companyId, read);
    if (read.setAside.length > 0) await appendSetAside(db, read.setAside);
    if (read.failure) throw new HubSpotError(read.failure);
  });

function only(older: OlderActivities, kind: ActivityKind): OlderActivities {
  const from = older[kind];
  return from ? { [kind]: from } : {};
}
