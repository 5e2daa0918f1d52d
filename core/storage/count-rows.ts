import { dealsOf } from './open-deals.ts';
import type { Database } from './schema.ts';

/** How many of each kind the local copy holds. */
export interface RowCounts {
  /** Target accounts. */
  readonly accounts: number;
  /** All companies that were ever seen, target accounts too. */
  readonly companies: number;
  readonly openDeals: number;
  /** Companies that were looked at as possible target accounts, with those that they are compared with. */
  readonly profiles: number;
  readonly owners: number;
  readonly overviews: number;
  /** Changes that HubSpot has not received yet. */
  readonly pending: number;
}

/** Counts the local copy in one transaction. */
export async function countRows(db: Database): Promise<RowCounts> {
  const tx = db.transaction(['companies', 'openDeals', 'owners', 'overviews', 'outbox', 'profiles', 'meta']);
  const [accounts, companies, owners, overviews, pending, profiles, complete] = await Promise.all([
    tx.objectStore('companies').index('target').count(1),
    tx.objectStore('companies').count(),
    tx.objectStore('owners').count(),
    tx.objectStore('overviews').count(),
    tx.objectStore('outbox').count(),
    tx.objectStore('profiles').count(),
    tx.objectStore('meta').get('completePullId'),
  ]);
  const pullId = complete?.completePullId;
  const openDeals = pullId === undefined ? 0 : await tx.objectStore('openDeals').count(dealsOf(pullId));
  return { accounts, companies, openDeals, profiles, owners, overviews, pending };
}
