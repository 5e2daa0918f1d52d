import { withLock } from '#core/platform/locks.ts';
import { indexLock } from './index-lock.ts';
import { putMeta } from './meta.ts';
import type { Database, StoreName, Write } from './schema.ts';
import { expectGeneration } from './snapshot-store.ts';
import { write } from './write.ts';

/** One step of the index: the generation that was expected before it, and the one that it made. */
export interface IndexStep {
  readonly before: string | undefined;
  readonly generation: string;
}

/**
 * As `write`, for transactions that may change what the index is computed from. `change` resolves with whether it
 * did; then the rows get a new generation, so that no older snapshot of them is shown (see snapshot-store.ts).
 * Resolves with undefined where it did not.
 */
export const changeIndex = (
  db: Database,
  stores: readonly StoreName[],
  change: (tx: Write) => Promise<boolean>,
): Promise<IndexStep | undefined> =>
  withLock(indexLock, async () => {
    const generation = crypto.randomUUID();
    const before = await expectGeneration(generation);
    const isChanged = await write(db, [...new Set([...stores, 'meta' as const])], async (tx) => {
      const result = await change(tx);
      if (result) await putMeta(tx, 'generation', generation);
      return result;
    });
    if (isChanged) return { before, generation };
    await expectGeneration(before);
    return undefined;
  });
