import { dealsOf, toOpenDeal } from './open-deals.ts';
import type { StoredIndex } from './packed-index.ts';
import type { Database } from './schema.ts';

/** What the index is computed from, read from the rows in one transaction, with their generation. */
export async function readRows(
  db: Database,
): Promise<{ readonly generation: string | undefined; readonly index: StoredIndex }> {
  const tx = db.transaction(['companies', 'openDeals', 'owners', 'meta']);
  const meta = tx.objectStore('meta');
  const [generation, complete, portal, owners, rows] = await Promise.all([
    meta.get('generation'),
    meta.get('completePullId'),
    meta.get('portal'),
    tx.objectStore('owners').getAll(),
    tx.objectStore('companies').index('target').getAll(1),
  ]);
  const pullId = complete?.completePullId;
  const deals = pullId === undefined ? [] : await tx.objectStore('openDeals').getAll(dealsOf(pullId));
  return {
    generation: generation?.generation,
    index: {
      accounts: rows.map((row) => row.company),
      openDeals: deals.map(toOpenDeal),
      owners,
      portal: portal?.portal,
    },
  };
}
