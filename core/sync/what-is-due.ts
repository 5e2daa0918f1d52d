import type { PendingChange } from '#core/domain/change.ts';
import type { SyncStatus } from '#core/domain/sync-state.ts';
import type { RowCounts } from '#core/storage/count-rows.ts';
import { nextDueAt } from './due-changes.ts';

/** How often the browser wakes the worker to look. */
export const tickMs = 15 * 60_000;

/** 400 requests over a day of ten hours: a portal of average plan has that for each of its reps. */
const msPerRequest = 90_000;

/**
 * How long after a whole pull the next one is due, in milliseconds: every quarter of an hour where a pull is
 * cheap, less often where it takes many requests. A person can always ask for one.
 */
export function pullIntervalMs(counts: Pick<RowCounts, 'accounts' | 'openDeals'>): number {
  // Account details, owners twice, pipelines; a page of deals takes one more request for their companies.
  const requests = 4 + Math.ceil(counts.accounts / 200) + 2 * Math.ceil(counts.openDeals / 200);
  return Math.max(tickMs, requests * msPerRequest);
}

interface Situation {
  readonly status: SyncStatus;
  readonly pending: readonly PendingChange[];
  readonly counts: Pick<RowCounts, 'accounts' | 'openDeals'>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * What a worker that was just woken has to do, where a portal is connected. A sync that was killed goes on, one
 * that waits goes on when its time has come. One that failed is tried again when the browser wakes the worker for
 * it (`isTick`), not with every message of a page.
 */
export function whatIsDue(
  { status, pending, counts, now }: Situation,
  isTick: boolean,
): 'sync' | 'push' | undefined {
  if (isSyncDue(status, counts, now, isTick)) return 'sync';
  const next = nextDueAt(pending, now);
  return next !== undefined && next <= now ? 'push' : undefined;
}

function isSyncDue(
  { sync, completedAt }: SyncStatus,
  counts: Situation['counts'],
  now: number,
  isTick: boolean,
): boolean {
  switch (sync.state) {
    case 'syncing':
      return true;
    case 'waiting':
      return sync.until <= now;
    case 'failed':
    case 'needs-key':
      return isTick;
    case 'idle': {
      if (completedAt === undefined) return true;
      // The pull that a tick starts ends a while after it: the nearest tick is meant.
      const slack = isTick ? tickMs / 2 : 0;
      return now - completedAt >= pullIntervalMs(counts) - slack;
    }
  }
}

/** When the worker must be woken to go on by itself (epoch ms); undefined where the next tick is soon enough. */
export function wakeAt({ status, pending, now }: Omit<Situation, 'counts'>): number | undefined {
  const { sync } = status;
  const forSync = sync.state === 'waiting' ? sync.until : Infinity;
  const next = Math.min(forSync, nextDueAt(pending, now) ?? Infinity);
  return Number.isFinite(next) ? next : undefined;
}
