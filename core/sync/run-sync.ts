import type { Failure } from '#core/domain/failure.ts';
import { needsKey, retryAt } from '#core/domain/failure-retry.ts';
import type { SyncState } from '#core/domain/sync-state.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { withFreeLock } from '#core/platform/locks.ts';
import type { Database } from '#core/storage/database.ts';
import { rebuildSnapshot } from '#core/storage/rebuild-snapshot.ts';
import { saveSyncState } from '#core/storage/sync-status.ts';
import { pullIndex } from './pull-index.ts';
import { pushOutbox } from './push-outbox.ts';

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
    await saveSyncState(sync.db, state);
    return state;
  });
}

async function attempt(sync: Sync): Promise<SyncState> {
  try {
    await pushOutbox(sync);
    await pullIndex({ ...sync, onProgress: (state) => saveSyncState(sync.db, state) });
    await rebuildSnapshot(sync.db);
    return { state: 'idle' };
  } catch (error) {
    return endState(sync.describe(error), sync.now());
  }
}

/** What a failure makes of the sync: a key is needed, it goes on by itself later, or it failed. */
export function endState(reason: Failure, now: number): SyncState {
  if (needsKey(reason)) return { state: 'needs-key', reason };
  const until = retryAt(reason, 1, now);
  return until === undefined ? { state: 'failed', reason } : { state: 'waiting', until, reason };
}
