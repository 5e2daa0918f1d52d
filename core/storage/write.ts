import type { Database, StoreName, Write } from './schema.ts';

/**
 * Runs `change` in one transaction: all of it is stored, or nothing where it throws. Resolves once the
 * transaction is complete. `change` may wait for requests of `tx` only, and makes several at once from async
 * functions: IndexedDB throws some refusals on the spot, which must not leave the others unheard.
 */
export async function write<Result>(
  db: Database,
  stores: StoreName[],
  change: (tx: Write) => Promise<Result>,
  durability: IDBTransactionDurability = 'default',
): Promise<Result> {
  const tx = db.transaction(stores, 'readwrite', { durability });
  // Of a request that fails, its own error says why; the transaction's would only say that it was aborted.
  tx.done.catch(() => undefined);
  try {
    const result = await change(tx);
    await tx.done;
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
