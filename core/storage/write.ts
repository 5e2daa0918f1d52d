import type { Database, StoreName, Write } from './schema.ts';

/**
 * Runs `change` in one transaction: all of it is stored, or nothing where it throws. Resolves once the
 * transaction is complete. `change` may wait for requests of `tx` only.
 */
export async function write<Result>(
  db: Database,
  stores: StoreName[],
  change: (tx: Write) => Promise<Result>,
  durability: IDBTransactionDurability = 'default',
): Promise<Result> {
  const tx = db.transaction(stores, 'readwrite', { durability });
  try {
    const [result] = await Promise.all([change(tx), tx.done]);
    return result;
  } catch (error) {
    abort(tx);
    throw error;
  }
}

function abort(tx: Write): void {
  try {
    tx.abort();
  } catch {
    // It has aborted by itself.
  }
}
