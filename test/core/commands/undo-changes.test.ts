import { addPlainAccounts, createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import { undoChanges } from '#core/commands/undo-changes.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readPending } from '#core/storage/outbox.ts';
import { outboxLock } from '#core/sync/push-outbox.ts';
import { expectedFigures, shownFigures, shownIds } from '#test/support/index-figures.ts';
import { plainIds, writesOf } from '#test/support/portal-writes.ts';

const batchUpdate = 'companies/batch/update';
const groupId = 'one click';

let world: World;
let worker: Worker;
let writes: ReturnType<typeof writesOf>;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  writes = writesOf();
  world = await createWorld({
    indexLagMs: 0,
    size: { targetAccounts: 2, companies: 2 },
    onWrite: writes.note,
  });
  addPlainAccounts(world.portal, 3);
  worker = await world.start();
  await worker.sync();
  writes.forget();
});

const ids = () => plainIds(world.portal);
const id = () => ids()[0] ?? '';
const unmark = (raws: readonly string[]) =>
  markTargetAccounts(worker.db, {
    groupId,
    companyIds: raws.map((raw) => brandId<CompanyId>(raw)),
    value: false,
    now: world.clock.now(),
  });
const undo = () => undoChanges(worker.db, { groupId, outboxLock, now: world.clock.now() });

/** All is delivered, and shown as HubSpot has it: the accounts as they were before the click. */
async function expectUndone(): Promise<void> {
  expect(await readPending(worker.db)).toEqual([]);
  expect(await shownIds(worker.db)).toEqual(expect.arrayContaining(ids()));
  expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
}

describe('undo', () => {
  test('before anything was sent sends nothing', async () => {
    await unmark([id()]);
    await undo();
    expect(await shownIds(worker.db)).toContain(id());
    await worker.push();
    expect(writes.all).toEqual([]);
    await expectUndone();
  });

  test('after delivery sends the inverse', async () => {
    await unmark([id()]);
    await worker.push();
    await undo();
    expect(await shownIds(worker.db)).toContain(id());
    await worker.push();
    expect(writes.all).toEqual([
      [id(), 'false'],
      [id(), 'true'],
    ]);
    await expectUndone();
  });

  test('during delivery, at whatever moment, ends as it was before', async () => {
    // Each turn of the event loop of a push is one moment.
    for (let moment = 0; moment < 25; moment++) {
      const group = `click ${moment}`;
      await markTargetAccounts(worker.db, {
        groupId: group,
        companyIds: [brandId(ids()[1] ?? '')],
        value: false,
        now: world.clock.now(),
      });
      const pushing = worker.push();
      for (let turn = 0; turn < moment; turn++) await new Promise((resolve) => setImmediate(resolve));
      await undoChanges(worker.db, { groupId: group, outboxLock, now: world.clock.now() });
      expect(await shownIds(worker.db)).toContain(ids()[1]);
      await pushing;
      expect(await shownIds(worker.db)).toContain(ids()[1]);
      await worker.push();
      expect(await readPending(worker.db)).toEqual([]);
      expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
      expect(world.portal.records.get(ids()[1] ?? '')?.properties['hs_is_target_account']).toBe('true');
    }
  });

  test('of what HubSpot may have done, though nobody heard, sends the inverse', async () => {
    world.portal.setFault({ path: batchUpdate, times: 4, when: 'after', reset: true });
    await unmark([id()]);
    await worker.push();
    await undo();
    expect(await shownIds(worker.db)).toContain(id());
    await worker.push();
    expect(writes.changes()).toEqual([
      [id(), 'false'],
      [id(), 'true'],
    ]);
    await expectUndone();
  });

  test('of what a worker sent that died of it sends the inverse', async () => {
    await unmark([id()]);
    const steps = worker.life.steps;
    await worker.push();
    const whole = worker.life.steps - steps;
    await undo();
    await worker.push();
    for (let death = 1; death <= whole; death++) {
      const group = `click ${death}`;
      await markTargetAccounts(worker.db, {
        groupId: group,
        companyIds: [brandId(id())],
        value: false,
        now: world.clock.now(),
      });
      worker.life.endAfter(death);
      await worker.push().catch(() => undefined);
      worker = await world.start();
      await undoChanges(worker.db, { groupId: group, outboxLock, now: world.clock.now() });
      await worker.push();
      await expectUndone();
    }
  });

  test('takes a refused change away, and sends nothing', async () => {
    world.portal.setFault({ path: batchUpdate, status: 400, body: { message: 'Not on a Monday.' } });
    await unmark([id()]);
    await worker.push();
    await undo();
    await worker.push();
    expect(writes.all).toEqual([]);
    await expectUndone();
  });

  test('of a group of 250 takes each of them back, half delivered or not', async () => {
    addPlainAccounts(world.portal, 247);
    await worker.sync();
    writes.forget();
    await unmark(ids());
    expect(ids()).toHaveLength(250);
    const pushing = worker.push();
    while (writes.all.length < 100) await new Promise((resolve) => setImmediate(resolve));
    await undo();
    await pushing;
    await worker.push();
    const last = new Map(writes.all);
    expect(last.size).toBe(250);
    expect(new Set(last.values())).toEqual(new Set(['true']));
    await expectUndone();
  });

  test('twice does nothing more, whenever the second comes', async () => {
    await unmark([id()]);
    await undo();
    await undo();
    await worker.push();
    expect(writes.all).toEqual([]);

    await markTargetAccounts(worker.db, {
      groupId: 'another click',
      companyIds: [brandId(id())],
      value: false,
      now: world.clock.now(),
    });
    await worker.push();
    const undoOther = () =>
      undoChanges(worker.db, { groupId: 'another click', outboxLock, now: world.clock.now() });
    await undoOther();
    await undoOther();
    await worker.push();
    await undoOther();
    await worker.push();
    expect(writes.all).toEqual([
      [id(), 'false'],
      [id(), 'true'],
    ]);
    await expectUndone();
  });

  test('of nothing does nothing', async () => {
    await undo();
    expect(await readPending(worker.db)).toEqual([]);
  });
});
