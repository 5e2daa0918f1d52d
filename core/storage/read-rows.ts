import { dealsOf, toOpenDeal } from './open-deals.ts';
import type { StoredIndex } from './packed-index.ts';
import type { Database } from './schema.ts';

/** What the index is computed from, read from the rows in one transaction. */
export async function readRows(db: Database): Promise<StoredIndex> {
  const tx = db.transaction(['companies', 'openDeals', 'owners', 'meta']);
  const meta = tx.objectStore('meta');
  const [complete, portal, owners, rows] = await Promise.all([
    meta.get('completePullId'),
    meta.get('portal'),
    tx.objectStore('owners').getAll(),
    tx.objectStore('companies').index('target').getAll(1),
  ]);
  const pullId = complete?.completePullId;
  const deals = pullId === undefined ? [] : await tx.objectStore('openDeals').getAll(dealsOf(pullId));
  return {
    accounts: rows.map((row) => row.company),
    openDeals: deals.map(toOpenDeal),
    owners,
    portal: portal?.portal,
  };
}
