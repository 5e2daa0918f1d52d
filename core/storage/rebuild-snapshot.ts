import { withLock } from '#core/platform/locks.ts';
import { indexLock } from './index-lock.ts';
import { readMeta } from './meta.ts';
import { packIndex } from './pack-index.ts';
import { readRows } from './read-rows.ts';
import type { Database } from './schema.ts';
import { expectGeneration, noSnapshot, readSnapshot, writeSnapshot } from './snapshot-store.ts';

/**
 * Brings the packed snapshot up to the rows; cheap where it is already. To be called by the background worker
 * after the index changed, and when it starts. A snapshot that can't be stored fails nothing: without it
 * everything stays right and is only slower to read. There is none before the first complete pull, while the
 * rows are growing.
 */
export const rebuildSnapshot = (db: Database): Promise<void> =>
  withLock(indexLock, async () => {
    const [present, complete, snapshot] = await Promise.all([
      readMeta(db, 'generation'),
      readMeta(db, 'completePullId'),
      readSnapshot().catch(() => noSnapshot),
    ]);
    if (present === undefined || complete === undefined) return;
    if (snapshot.generation === present && snapshot.expected === present) return;
    const packed = snapshot.generation === present ? undefined : packIndex(await readRows(db));
    try {
      if (packed) await writeSnapshot(present, packed);
      if (snapshot.expected !== present) await expectGeneration(present);
    } catch {
      // Readers find the tokens apart and go to the rows.
    }
  });
