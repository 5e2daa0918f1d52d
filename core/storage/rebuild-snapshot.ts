import { withLock } from '#core/platform/locks.ts';
import { indexLock } from './change-index.ts';
import { readMeta } from './meta.ts';
import { packIndex } from './pack-index.ts';
import { readRows } from './read-rows.ts';
import type { Database } from './schema.ts';
import { expectGeneration, readSnapshot, writeSnapshot } from './snapshot-store.ts';

/**
 * Brings the packed snapshot up to the rows; cheap where it is already. To be called by the background worker
 * after the index changed, and when it starts. Without it everything stays right, only slower to read.
 */
export const rebuildSnapshot = (db: Database): Promise<void> =>
  withLock(indexLock, async () => {
    const [present, snapshot] = await Promise.all([readMeta(db, 'generation'), readSnapshot()]);
    if (present === undefined) return;
    if (snapshot.generation !== present) {
      const { generation, index } = await readRows(db);
      if (generation === undefined) return;
      await writeSnapshot(generation, packIndex(index));
    }
    if (snapshot.expected !== present) await expectGeneration(present);
  });
