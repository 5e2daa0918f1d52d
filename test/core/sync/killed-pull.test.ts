import { addPlainAccounts, createWorld, type World } from '#test/support/sync-world.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { readSyncStatus } from '#core/storage/sync-status.ts';
import { readCheckpoint } from '#core/storage/pull.ts';
import { expectedFigures, shownFigures } from '#test/support/index-figures.ts';

// The dying say so, where they can; here they all do.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());

/** A portal with three pages of accounts. */
async function largeWorld(): Promise<World> {
  const world = await createWorld({ indexLagMs: 0 });
  addPlainAccounts(world.portal, 400);
  return world;
}

/** A portal that was pulled, then edited, with another page's worth of changes to see. */
async function pulledAndEdited(): Promise<World> {
  const world = await largeWorld();
  await (await world.start()).sync();
  const [first, second, third] = world.portal.records.companies;
  if (!first || !second || !third) throw new Error('The portal is empty');
  world.clock.pass(60_000);
  world.portal.edit.setProperty(first.id, 'hs_is_target_account', 'false');
  world.portal.edit.setProperty(second.id, 'name', 'Renamed elsewhere');
  world.portal.edit.archive(third.id);
  world.portal.edit.create('companies', { name: 'New elsewhere', hs_is_target_account: 'true' });
  return world;
}

/** Steps and requests that an undisturbed sync takes. */
async function undisturbed(): Promise<{ readonly steps: number; readonly requests: number }> {
  const world = await pulledAndEdited();
  const before = world.portal.requestLog.length;
  const { sync, life } = await world.start();
  await sync();
  return { steps: life.steps, requests: world.portal.requestLog.length - before };
}

test('killed at any point, a sync goes on from its last page; until then the index before stands', async () => {
  const whole = await undisturbed();
  expect(whole.steps).toBeGreaterThan(30);
  const resumedWithLess: number[] = [];

  for (let death = 1; death <= whole.steps; death++) {
    const world = await pulledAndEdited();
    const after = expectedFigures(world.portal);

    const first = await world.start();
    const before = await shownFigures(first.db);
    const { completedAt: completedBefore } = await readSyncStatus(first.db);
    expect(before).not.toEqual(after);
    first.life.endAfter(death);
    await first.sync();
    expect(first.life.isOver).toBe(true);

    const second = await world.start();
    const checkpoint = await readCheckpoint(second.db);
    const { completedAt } = await readSyncStatus(second.db);
    expect(await shownFigures(second.db)).toEqual(completedAt === completedBefore ? before : after);

    const logged = world.portal.requestLog.length;
    expect(await second.sync()).toEqual({ state: 'idle' });
    expect(await shownFigures(second.db)).toEqual(after);
    const requests = world.portal.requestLog.length - logged;
    const hasPages = checkpoint && (checkpoint.cursor !== undefined || checkpoint.step !== 'portal');
    if (hasPages) {
      expect(requests).toBeLessThan(whole.requests);
      resumedWithLess.push(death);
    }
  }
  expect(resumedWithLess.length).toBeGreaterThan(whole.steps / 2);
}, 60_000);

test('an interrupted pull that is half an hour old begins anew', async () => {
  const world = await largeWorld();
  const first = await world.start();
  first.life.endAfter(25);
  await first.sync();
  const second = await world.start();
  expect(await readCheckpoint(second.db)).toMatchObject({ step: 'accounts' });
  world.clock.pass(30 * 60_000);
  const logged = world.portal.requestLog.length;
  await second.sync();
  expect(world.portal.requestLog[logged]?.path).toContain('account-info');
  expect(await shownFigures(second.db)).toEqual(expectedFigures(world.portal));
});

test('an interrupted pull under the other privacy setting begins anew', async () => {
  const world = await largeWorld();
  const first = await world.start();
  first.life.endAfter(25);
  await first.sync();
  const second = await world.start();
  const logged = world.portal.requestLog.length;
  await second.sync({ gdpr: true });
  expect(world.portal.requestLog[logged]?.path).toContain('account-info');
});
