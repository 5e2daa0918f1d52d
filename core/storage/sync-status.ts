import type { SyncState, SyncStatus } from '#core/domain/sync-state.ts';
import { publish } from '#core/platform/notices.ts';
import { metaIn, putMeta, readMeta } from './meta.ts';
import type { Database } from './schema.ts';
import { write } from './write.ts';

/** Before anything was synced. */
export const initialSyncStatus: SyncStatus = { sync: { state: 'idle' }, completedAt: undefined, setAside: 0 };

/** What sync is doing, and how fresh the local copy is. */
export async function readSyncStatus(db: Database): Promise<SyncStatus> {
  return (await readMeta(db, 'syncStatus')) ?? initialSyncStatus;
}

/** Stores what sync is doing, with how fresh the local copy is. */
export async function saveSyncStatus(db: Database, status: SyncStatus): Promise<void> {
  await write(db, ['meta'], (tx) => putMeta(tx, 'syncStatus', status), 'relaxed');
  publish('sync');
}

/** Stores what sync is doing; how fresh the local copy is stays as `finishPull` left it. */
export async function saveSyncState(db: Database, sync: SyncState): Promise<void> {
  await write(
    db,
    ['meta'],
    async (tx) => {
      const before = (await metaIn(tx, 'syncStatus')) ?? initialSyncStatus;
      await putMeta(tx, 'syncStatus', { ...before, sync });
    },
    'relaxed',
  );
  publish('sync');
}
