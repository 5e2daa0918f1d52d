import { describe, expect, test } from 'vitest';
import type { Delivery, PendingChange } from '#core/domain/change.ts';
import { brandId } from '#core/domain/ids.ts';
import type { SyncState } from '#core/domain/sync-state.ts';
import { pullIntervalMs, tickMs, wakeAt, whatIsDue } from '#core/sync/what-is-due.ts';

const now = 1_000_000_000;
const reason = { kind: 'offline' } as const;
const small = { accounts: 60, openDeals: 40 };
const idle: SyncState = { state: 'idle' };
const syncing: SyncState = { state: 'syncing', since: now - 9, step: 'deals', done: 0, total: undefined };
const waitingUntil = (until: number): SyncState => ({ state: 'waiting', until, attempts: 1, reason });

const pendingWith = (delivery: Delivery): PendingChange => ({
  seq: 1,
  groupId: 'a',
  change: { type: 'set-target-account', companyId: brandId('1'), value: true },
  createdAt: 1,
  delivery,
});
const queued = pendingWith({ state: 'queued' });
const waiting = (until: number) => pendingWith({ state: 'waiting', until, attempts: 1, reason });
const refused = pendingWith({ state: 'refused', reason });

const situation = (sync: SyncState, ageMs: number | undefined, pending: readonly PendingChange[] = []) => ({
  status: { sync, completedAt: ageMs === undefined ? undefined : now - ageMs, setAside: 0 },
  pending,
  counts: small,
  now,
});

describe('a worker that was woken', () => {
  test.each<[string, SyncState, number | undefined, 'sync' | undefined, 'sync' | undefined]>([
    ['goes on with a sync that was killed', syncing, 0, 'sync', 'sync'],
    ['syncs what never was', idle, undefined, 'sync', 'sync'],
    ['leaves a fresh index alone', idle, 60_000, undefined, undefined],
    ['takes the tick that is nearest to a quarter of an hour', idle, tickMs - 30_000, undefined, 'sync'],
    ['syncs an old one', idle, tickMs, 'sync', 'sync'],
    ['leaves one that waits alone, on every occasion', waitingUntil(now + 1), 9e9, undefined, undefined],
    ['goes on when its time has come', waitingUntil(now), 0, 'sync', 'sync'],
    ['tries what failed with the tick only', { state: 'failed', reason }, 9e9, undefined, 'sync'],
    ['tries a refused key with the tick only', { state: 'needs-key', reason }, 9e9, undefined, 'sync'],
  ])('%s', (_what, sync, age, woken, ticked) => {
    expect(whatIsDue(situation(sync, age), false)).toBe(woken);
    expect(whatIsDue(situation(sync, age), true)).toBe(ticked);
  });

  test.each([
    ['queued', queued, 'push'],
    ['waiting, its time has come', waiting(now), 'push'],
    ['waiting for later', waiting(now + 1), undefined],
    ['waiting for a key', waiting(Infinity), undefined],
    ['refused', refused, undefined],
  ])('delivers what is due: %s', (_what, entry, expected) => {
    expect(whatIsDue(situation(idle, 0, [entry]), false)).toBe(expected);
  });

  test('syncs rather than only deliver where both are due: a sync delivers first', () => {
    expect(whatIsDue(situation(idle, tickMs, [queued]), false)).toBe('sync');
  });
});

describe('a large portal', () => {
  test('is pulled less often, so that a day stays near 400 requests', () => {
    expect(pullIntervalMs({ accounts: 0, openDeals: 0 })).toBe(tickMs);
    expect(pullIntervalMs(small)).toBe(tickMs);
    const interval = pullIntervalMs({ accounts: 10_000, openDeals: 5_000 });
    const requests = 4 + 50 + 50;
    expect(((10 * 3_600_000) / interval) * requests).toBeCloseTo(400, 0);
  });
});

describe('the next waking', () => {
  test.each([
    ['is when the sync goes on', waitingUntil(now + 70), [], now + 70],
    ['is when a change is due, where that is earlier', waitingUntil(now + 70), [waiting(now + 50)], now + 50],
    ['is at once where something is queued', idle, [queued, waiting(now + 50)], now],
    ['is not before the tick otherwise', idle, [refused, waiting(Infinity)], undefined],
  ])('%s', (_what, sync, pending, expected) => {
    expect(wakeAt(situation(sync, 0, pending))).toBe(expected);
  });
});
