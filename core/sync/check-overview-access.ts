import { coversOverviews } from '#core/hubspot/covers-overviews.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import type { Database } from '#core/storage/database.ts';
import { readOverviewAccess, saveOverviewAccess } from '#core/storage/overview-access.ts';

/**
 * Where the key may not read overviews, looks whether it may by now: scopes can be added any time. One request, and
 * none with any other key. Where HubSpot does not tell, loading an overview does. Rejects with `HubSpotError`.
 */
export async function checkOverviewAccess({
  db,
  client,
}: {
  readonly db: Database;
  readonly client: HubSpotClient;
}): Promise<void> {
  if ((await readOverviewAccess(db)) !== 'barred') return;
  const scopes = await client.readScopes();
  if (scopes && coversOverviews(scopes)) await saveOverviewAccess(db, 'open');
}
