import type { Failure } from '#core/domain/failure.ts';
import { needsKey } from '#core/domain/failure-retry.ts';
import type { SyncState } from '#core/domain/sync-state.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { withFreeLock } from '#core/platform/locks.ts';
import { log } from '#core/platform/log.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending, setDelivery } from '#core/storage/outbox.ts';
import { rebuildSnapshot } from '#core/storage/rebuild-snapshot.ts';
import { readSyncStatus, saveSyncState } from '#core/storage/sync-status.ts';
import { pullIndex } from './pull-index.ts';
import { pushOutbox } from './push-outbox.ts';
import { tryAgainAt } from './try-again-at.ts';

/** Held while a sync runs, in whichever context. */
export const syncLock = 'bullseye-sync';

interface Sync {
  readonly db: Database;
  readonly client: HubSpotClient;
  readonly now: () => number;
  readonly gdpr: boolean;
  readonly describe: (error: unknown) => Failure;
}

/**
 * One whole sync: what is pending goes out, then the index comes in, then its snapshot is packed. One at a time
 * across all contexts; a call while one runs does nothing. Resolves with the state it ended in, never rejects.
 */
export async function runSync(sync: Sync): Promise<SyncState | undefined> {
  return withFreeLock(syncLock, async () => {
    const state = await attempt(sync);
    // Storage that refuses even this is why the sync failed; there is nowhere else to say so.
    await saveSyncState(sync.db, state).catch((error: unknown) => log.error('Keeping the sync state', error));
    return state;
  });
}

async function attempt(sync: Sync): Promise<SyncState> {
  let failedBefore = 0;
  try {
    const { sync: before } = await readSyncStatus(sync.db);
    failedBefore = before.state === 'waiting' ? before.attempts : 0;
    await pushOutbox(sync);
    await pullIndex({ ...sync, onProgress: (state) => saveSyncState(sync.db, state) });
    await pushWhatWaitedForKey(sync);
    await rebuildSnapshot(sync.db);
    return { state: 'idle' };
  } catch (error) {
    return endState(sync.describe(error), failedBefore + 1, sync.now());
  }
}

/** A pull that worked proves the key and the permission, whatever was wrong with them. */
async function pushWhatWaitedForKey(sync: Sync): Promise<void> {
  const waiting = (await readPending(sync.db)).filter(
    ({ delivery }) => delivery.state === 'waiting' && delivery.until === Infinity,
  );
  if (waiting.length === 0) return;
  await setDelivery(
    sync.db,
    waiting.map(({ seq }) => seq),
    { state: 'queued', wasSent: true },
  );
  await pushOutbox(sync);
}

/** What a failure makes of the sync: a key is needed, it goes on by itself later, or it failed. */
function endState(reason: Failure, attempts: number, now: number): SyncState {
  if (needsKey(reason)) return { state: 'needs-key', reason };
  const until = tryAgainAt(reason, attempts, now);
  return until === undefined ? { state: 'failed', reason } : { state: 'waiting', until, attempts, reason };
}
