import { withLock } from '#core/platform/locks.ts';
import { indexLock } from './index-lock.ts';
import { putMeta } from './meta.ts';
import type { Database, StoreName, Write } from './schema.ts';
import { expectGeneration } from './snapshot-store.ts';
import { write } from './write.ts';

/**
 * As `write`, for transactions that may change what the index is computed from. `change` resolves with whether it
 * did; then the rows get a new generation, so that no older snapshot of them is shown (see snapshot-store.ts).
 */
export const changeIndex = (
  db: Database,
  stores: readonly StoreName[],
  change: (tx: Write) => Promise<boolean>,
): Promise<boolean> =>
  withLock(indexLock, async () => {
    const generation = crypto.randomUUID();
    const before = await expectGeneration(generation);
    const isChanged = await write(db, [...new Set([...stores, 'meta' as const])], async (tx) => {
      const result = await change(tx);
      if (result) await putMeta(tx, 'generation', generation);
      return result;
    });
    if (!isChanged) await expectGeneration(before);
    return isChanged;
  });
