import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { withLock } from '#core/platform/locks.ts';
import { readCompanyProperties, saveCompanyProperties } from '#core/storage/company-properties.ts';
import type { Database } from '#core/storage/database.ts';
import { appendSetAside } from '#core/storage/set-aside.ts';

/** Portals rarely change their properties, and the answer is several hundred kilobytes. */
const freshMs = 24 * 3_600_000;

/**
 * The company properties, read from HubSpot where they are more than a day old, with how many requests that took.
 * Rejects with `HubSpotError` where they were never read and can't be; older ones stand where they can't be renewed.
 */
export const refreshCompanyProperties = ({
  db,
  client,
  now,
}: {
  readonly db: Database;
  readonly client: HubSpotClient;
  readonly now: () => number;
}): Promise<{ readonly properties: readonly CompanyProperty[]; readonly requests: number }> =>
  withLock('bullseye-company-properties', async () => {
    const known = await readCompanyProperties(db);
    const age = known === undefined ? Infinity : now() - known.readAt;
    if (known && age >= 0 && age < freshMs) return { properties: known.items, requests: 0 };
    try {
      const { items, setAside } = await client.readCompanyProperties();
      await saveCompanyProperties(db, items, now());
      if (setAside.length > 0) await appendSetAside(db, setAside);
      return { properties: items, requests: 1 };
    } catch (error) {
      if (known) return { properties: known.items, requests: 1 };
      throw error;
    }
  });
