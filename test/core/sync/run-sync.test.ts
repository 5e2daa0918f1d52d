import { createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import { brandId } from '#core/domain/ids.ts';
import { withLock } from '#core/platform/locks.ts';
import { readPending } from '#core/storage/outbox.ts';
import { readSnapshot } from '#core/storage/snapshot-store.ts';
import { readSyncStatus } from '#core/storage/sync-status.ts';
import { syncLock } from '#core/sync/run-sync.ts';
import { shownIds, targetIds } from '#test/support/index-figures.ts';

let world: World;
let worker: Worker;
beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  world = await createWorld({ indexLagMs: 0 });
  worker = await world.start();
});

test('one runs at a time: a second call does nothing and says so', async () => {
  const [first, second] = await Promise.all([worker.sync(), worker.sync()]);
  expect([first, second]).toEqual([{ state: 'idle' }, undefined]);
  const requests = world.portal.requestLog.length;
  await worker.sync();
  expect(world.portal.requestLog).toHaveLength(2 * requests);
});

test('while another context runs one, it does nothing', async () => {
  const state = await withLock(syncLock, () => worker.sync());
  expect(state).toBeUndefined();
  expect(world.portal.requestLog).toEqual([]);
});

test('what is pending goes out first, and the index that comes in has it', async () => {
  await worker.sync();
  const [id = ''] = targetIds(world.portal);
  await markTargetAccounts(worker.db, {
    groupId: 'a',
    companyIds: [brandId(id)],
    value: false,
    now: world.clock.now(),
  });
  await worker.sync();
  expect(await readPending(worker.db)).toEqual([]);
  expect(targetIds(world.portal)).not.toContain(id);
  expect(await shownIds(worker.db)).toEqual(targetIds(world.portal));
});

test('it leaves a snapshot of what it brought', async () => {
  await worker.sync();
  const { expected, generation, packed } = await readSnapshot();
  expect(generation).toBe(expected);
  expect(packed?.rows).toBe(targetIds(world.portal).length);
});

describe('the state it ends in', () => {
  const fail = (fault: Parameters<World['portal']['setFault']>[0]) =>
    world.portal.setFault({ times: Infinity, ...fault });

  test.each([
    ['offline', { reset: true }],
    ['server', { status: 503 }],
  ])('waits ever longer while HubSpot is out of reach: %s', async (kind, fault) => {
    fail(fault);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 9; attempt++) {
      const state = await worker.sync();
      if (state?.state !== 'waiting') throw new Error(`It is ${state?.state}`);
      expect(state).toMatchObject({ attempts: attempt, reason: { kind } });
      expect((await readSyncStatus(worker.db)).sync).toEqual(state);
      waits.push(Math.round((state.until - world.clock.now()) / 1_000));
      world.clock.pass(state.until - world.clock.now());
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600]);
  });

  test('begins to count anew after a sync that worked', async () => {
    const recover = fail({ reset: true });
    await worker.sync();
    await worker.sync();
    recover();
    expect(await worker.sync()).toEqual({ state: 'idle' });
    fail({ reset: true });
    expect(await worker.sync()).toMatchObject({ state: 'waiting', attempts: 1 });
  });

  test('waits ever longer for a short limit that is hit again and again', async () => {
    fail({ status: 429, headers: { 'retry-after': '1' }, body: { message: 'secondly' } });
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 4; attempt++) {
      const state = await worker.sync();
      if (state?.state === 'waiting') waits.push(Math.round((state.until - world.clock.now()) / 1_000));
    }
    expect(waits).toEqual([5, 10, 20, 40]);
  });

  test('waits for the portal’s midnight when the day’s requests are used up, after one request', async () => {
    await worker.sync();
    const before = world.portal.requestLog.length;
    fail({ status: 429, body: { message: 'You have reached your daily limit.', policyName: 'DAILY' } });
    // It is noon in UTC on 23 November; in Boston the day ends at five in the morning.
    expect(await worker.sync()).toMatchObject({
      state: 'waiting',
      until: Date.UTC(2026, 10, 24, 5),
      reason: { kind: 'daily-limit' },
    });
    expect(world.portal.requestLog).toHaveLength(before + 1);
  });

  test('asks for a key where the key is what is wrong', async () => {
    world.key = 'pat-na1-99999999-9999-9999-9999-999999999999';
    expect(await worker.sync()).toMatchObject({ state: 'needs-key', reason: { kind: 'key-refused' } });
    expect((await readSyncStatus(worker.db)).sync).toMatchObject({ state: 'needs-key' });
  });

  test('has failed where only a person can help', async () => {
    fail({ status: 403, body: { message: 'This resource is private to its owner.' } });
    expect(await worker.sync()).toMatchObject({ state: 'failed', reason: { kind: 'forbidden' } });
  });

  test('is told, and logged where storage refuses even that', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    worker.life.endAfter(8);
    expect(await worker.sync()).toMatchObject({ state: 'failed' });
    expect(logged).toHaveBeenCalledWith(
      expect.stringContaining('Keeping the sync state'),
      expect.objectContaining({ kind: 'unexpected' }),
      expect.any(Error),
    );
  });
});
