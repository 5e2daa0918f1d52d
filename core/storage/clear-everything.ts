import { publish, topics } from '#core/platform/notices.ts';
import { changeIndex } from './change-index.ts';
import { storeNames, type Database } from './schema.ts';
import { clearSnapshot } from './snapshot-store.ts';

/** Empties the local copy: rows, outbox, connection, and the packed snapshot. */
export async function clearEverything(db: Database): Promise<void> {
  // First, so that an interruption leaves rows without a snapshot and not the other way round.
  await clearSnapshot();
  await changeIndex(db, storeNames, async (tx) => {
    await Promise.all(storeNames.map(async (name) => tx.objectStore(name).clear()));
    return true;
  });
  // Again, for a snapshot that was being taken meanwhile.
  await clearSnapshot();
  for (const topic of topics) publish(topic);
}
