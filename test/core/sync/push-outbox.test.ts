import { createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { discardChange, retryChange } from '#core/commands/settle-refusal.ts';
import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readIndex } from '#core/read-models/read-index.ts';
import { openDatabase } from '#core/storage/database.ts';
import { readHistory, readPending } from '#core/storage/outbox.ts';
import { testKey } from '#test/support/hubspot-harness.ts';
import { expectedFigures, shownFigures, shownIds } from '#test/support/index-figures.ts';
import { plainIds, writesOf } from '#test/support/portal-writes.ts';
import { addPlainAccounts } from '#test/support/sync-world.ts';

const batchUpdate = 'companies/batch/update';
const brand = (raw: string) => brandId<CompanyId>(raw);
const readOnlyKey = 'pat-na1-00000000-0000-0000-0000-000000000002';

let world: World;
let worker: Worker;
let writes: ReturnType<typeof writesOf>;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  writes = writesOf();
  world = await createWorld({
    indexLagMs: 0,
    size: { targetAccounts: 3, companies: 6 },
    onWrite: writes.note,
    keys: {
      [testKey]: { scopes: 'all' },
      [readOnlyKey]: {
        scopes: [
          'crm.objects.companies.read',
          'crm.objects.contacts.read',
          'crm.objects.deals.read',
          'crm.objects.owners.read',
        ],
      },
    },
  });
  addPlainAccounts(world.portal, 3);
  worker = await world.start();
  await worker.sync();
  writes.forget();
});

const mark = (ids: readonly string[], value: boolean, groupId: string = crypto.randomUUID()) =>
  markTargetAccounts(worker.db, { groupId, companyIds: ids.map(brand), value, now: world.clock.now() });
const ids = () => plainIds(world.portal);
const id = () => ids()[0] ?? '';
const valueOf = (raw: string) => world.portal.records.get(raw)?.properties['hs_is_target_account'];
const deliveries = async () => (await readPending(worker.db)).map(({ delivery }) => delivery);

describe('a change', () => {
  test('is durable and on screen before HubSpot hears of it', async () => {
    await mark([id()], false);
    const other = await openDatabase();
    expect(await readPending(other)).toMatchObject([{ change: { companyId: id(), value: false } }]);
    expect(await shownIds(other)).not.toContain(id());
    expect(writes.all).toEqual([]);
    other.close();
  });

  test('is delivered by the next push, and gone from the outbox with HubSpot’s answer', async () => {
    await mark([id()], false);
    await worker.push();
    expect(writes.all).toEqual([[id(), 'false']]);
    expect(await readPending(worker.db)).toEqual([]);
    expect(await readHistory(worker.db)).toMatchObject([{ change: { companyId: id(), value: false } }]);
    expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
  });

  test('neither flickers nor is overwritten, whatever a pull reads meanwhile', async () => {
    const [first = '', second = ''] = ids();
    const seen: string[][] = [];
    const look = async () =>
      seen.push((await readIndex(worker.db)).data.accounts.map((account) => account.id));
    const syncing = worker.sync();
    await mark([first], false);
    await look();
    const pushing = worker.push();
    await mark([second], false);
    // Looks after everything that happens, until both are through.
    let isOver = false;
    const both = Promise.all([syncing, pushing]).then(() => (isOver = true));
    while (!isOver) await look();
    await both;
    await worker.push();
    await look();
    await worker.sync();
    await look();
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.filter((shown) => shown.includes(first))).toEqual([]);
    expect(seen.slice(1).filter((shown) => shown.includes(second))).toEqual([]);
    expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
  });

  test('of a record waits for the one before it', async () => {
    await mark([id()], false);
    await mark([id()], true);
    await mark([id()], false);
    await worker.push();
    expect(writes.all).toEqual([
      [id(), 'false'],
      [id(), 'true'],
      [id(), 'false'],
    ]);
  });

  test('behind a waiting one of its record waits too, others go ahead', async () => {
    const [first = '', second = ''] = ids();
    await mark([first], false);
    world.portal.setFault({ path: batchUpdate, times: 4, status: 503 });
    await worker.push();
    await mark([first], true);
    await mark([second], false);
    await worker.push();
    expect(writes.all).toEqual([[second, 'false']]);
    world.clock.pass(60_000);
    await worker.push();
    expect(writes.all.slice(1)).toEqual([
      [first, 'false'],
      [first, 'true'],
    ]);
  });
});

describe('trouble on the way', () => {
  test.each([
    { what: '429 with Retry-After', fault: { status: 429, headers: { 'retry-after': '2' } } },
    {
      what: '429 without Retry-After',
      fault: { status: 429, body: { message: 'You have reached your ten_secondly_rolling limit.' } },
    },
    { what: '502', fault: { status: 502, body: '<html>Bad gateway</html>' } },
    { what: 'a web page', fault: { status: 200, body: '<html>Sign in</html>' } },
    {
      what: 'a web page after HubSpot did it',
      fault: { when: 'after', status: 502, body: '<html/>' } as const,
    },
    { what: 'an answer that breaks off', fault: { truncate: true } },
    { what: 'a connection that breaks before', fault: { reset: true } },
    { what: 'a connection that breaks after', fault: { reset: true, when: 'after' } as const },
  ])('$what: nothing is lost, and in effect it is done once', async ({ fault }) => {
    world.portal.setFault({ path: batchUpdate, ...fault });
    await mark(ids().slice(0, 2), false);
    await worker.push();
    world.clock.pass(60_000);
    await worker.push();
    expect(await readPending(worker.db)).toEqual([]);
    expect(ids().slice(0, 2).map(valueOf)).toEqual(['false', 'false']);
    expect(writes.changes()).toEqual(
      ids()
        .slice(0, 2)
        .map((own) => [own, 'false']),
    );
    expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
  });

  test('that does not pass backs off, and does not ask for every change that waits', async () => {
    addPlainAccounts(world.portal, 250);
    await worker.sync();
    world.portal.setFault({ path: 'companies/', times: Infinity, reset: true });
    await mark(plainIds(world.portal), false);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 4; attempt++) {
      const before = world.portal.requestLog.length;
      await worker.push();
      // One batch, as often as the client tries one request.
      expect(world.portal.requestLog.length - before).toBeLessThanOrEqual(4);
      const pending = await deliveries();
      const until = pending.map((delivery) => (delivery.state === 'waiting' ? delivery.until : 0));
      expect(new Set(until).size).toBe(1);
      waits.push(Math.round(((until[0] ?? 0) - world.clock.now()) / 1_000));
      world.clock.pass((until[0] ?? 0) - world.clock.now());
    }
    expect(waits).toEqual([5, 10, 20, 40]);
    world.portal.clearFaults();
    await worker.push();
    expect(await readPending(worker.db)).toEqual([]);
    expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
  });

  test('with one batch does not hold up the others for good', async () => {
    addPlainAccounts(world.portal, 150);
    await worker.sync();
    writes.forget();
    await mark(plainIds(world.portal), false);
    // HubSpot chokes on whatever holds the oldest record.
    const poison = id();
    const poisoned = await world.start({
      choke: (body) => body.includes(`"${poison}"`) && body.includes('false'),
    });
    for (let push = 0; push < 2; push++) {
      await poisoned.push();
      world.clock.pass(600_000);
    }
    expect(writes.all).toHaveLength(53);
    for (let push = 0; push < 40; push++) {
      await poisoned.push();
      world.clock.pass(600_000);
    }
    const left = await readPending(poisoned.db);
    expect(left.map(({ change }) => change.companyId)).toEqual([poison]);
    expect(writes.changes()).toHaveLength(152);
  });

  test('a worker that dies after HubSpot did it, before it was noted: done once in effect', async () => {
    await mark([id()], false);
    const total = worker.life.steps;
    await worker.push();
    const steps = worker.life.steps - total;
    for (let death = 1; death <= steps; death++) {
      const value = death % 2 === 1;
      await mark([id()], value);
      worker.life.endAfter(death);
      await worker.push().catch(() => undefined);
      expect(worker.life.isOver).toBe(true);
      worker = await world.start();
      expect((await shownIds(worker.db)).includes(id())).toBe(value);
      await worker.push();
      expect(valueOf(id())).toBe(String(value));
      expect(await readPending(worker.db)).toEqual([]);
    }
    const expected = Array.from({ length: steps + 1 }, (_, turn) => [id(), String(turn % 2 === 1)]);
    expect(writes.changes()).toEqual(expected);
  });
});

describe('a refusal', () => {
  test('of one record of a hundred leaves ninety-nine delivered and one with HubSpot’s words', async () => {
    addPlainAccounts(world.portal, 97);
    await worker.sync();
    const all = plainIds(world.portal);
    expect(all).toHaveLength(100);
    const [deleted = '', ...others] = all;
    await mark(all, false);
    world.portal.edit.archive(deleted);
    await worker.push();
    const left = await readPending(worker.db);
    expect(left).toMatchObject([
      { change: { companyId: deleted }, delivery: { state: 'refused', reason: { kind: 'not-found' } } },
    ]);
    expect(left[0]?.delivery).toMatchObject({
      reason: { message: expect.stringContaining('may be deleted or not exist') },
    });
    expect(others.map(valueOf).every((value) => value === 'false')).toBe(true);
    expect(await readHistory(worker.db)).toHaveLength(99);
  });

  test('is not shown as done; retry sends it again, discard drops it', async () => {
    const [first = '', second = ''] = ids();
    await mark([first, second], false);
    world.portal.setFault({
      path: batchUpdate,
      times: 3,
      status: 400,
      body: { status: 'error', category: 'VALIDATION_ERROR', message: 'Not on a Monday.' },
    });
    await worker.push();
    expect(await deliveries()).toMatchObject([
      { state: 'refused', reason: { message: 'Not on a Monday.' } },
      { state: 'refused', reason: { message: 'Not on a Monday.' } },
    ]);
    expect(await shownIds(worker.db)).toEqual(expect.arrayContaining([first, second]));
    await worker.push();
    expect(writes.all).toEqual([]);

    const [one, other] = await readPending(worker.db);
    await retryChange(worker.db, one?.seq ?? 0);
    await discardChange(worker.db, other?.seq ?? 0);
    await worker.push();
    expect(writes.all).toEqual([[first, 'false']]);
    expect(await readPending(worker.db)).toEqual([]);
    expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
  });

  test('for want of a scope names it, for every change, with one request', async () => {
    addPlainAccounts(world.portal, 150);
    await worker.sync();
    world.key = readOnlyKey;
    await mark(plainIds(world.portal), false);
    const before = world.portal.requestLog.length;
    await worker.push();
    expect(world.portal.requestLog.length - before).toBe(1);
    const kinds = new Set((await deliveries()).map((delivery) => JSON.stringify(delivery)));
    expect(kinds.size).toBe(1);
    expect((await deliveries())[0]).toMatchObject({
      state: 'refused',
      reason: { kind: 'missing-scopes', scopes: ['crm.objects.companies.write'] },
    });
  });

  test('gives way to a newer change of the same company', async () => {
    world.key = readOnlyKey;
    await mark([id()], false);
    await worker.push();
    world.key = testKey;
    await mark([id()], false);
    await worker.push();
    expect(await readPending(worker.db)).toEqual([]);
    expect(valueOf(id())).toBe('false');
  });
});

describe('a key that was revoked', () => {
  test('lets changes wait, without asking again for each of them, until a key works', async () => {
    world.key = 'pat-na1-99999999-9999-9999-9999-999999999999';
    await mark(ids(), false);
    await worker.push();
    expect(await deliveries()).toMatchObject(
      ids().map(() => ({ state: 'waiting', until: Infinity, reason: { kind: 'key-refused' } })),
    );
    expect(await shownIds(worker.db)).not.toContain(id());
    const before = world.portal.requestLog.length;
    world.clock.pass(24 * 3_600_000);
    await worker.push();
    expect(world.portal.requestLog).toHaveLength(before);

    world.key = testKey;
    expect(await worker.sync()).toEqual({ state: 'idle' });
    expect(await readPending(worker.db)).toEqual([]);
    expect(writes.all).toHaveLength(3);
    expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
  });
});
