import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Change, Delivery } from '#core/domain/change.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readCompany } from '#core/storage/companies.ts';
import { openDatabase, type Database } from '#core/storage/database.ts';
import {
  appendChanges,
  historyLimit,
  readHistory,
  readPending,
  removeChanges,
  resumeWaiting,
  setDelivery,
  settleChanges,
} from '#core/storage/outbox.ts';
import { buildCompany } from '#test/support/builders.ts';
import { heardDuring } from '#test/support/heard-notices.ts';

const id = (raw: string) => brandId<CompanyId>(raw);
const mark = (raw: string, value = true): Change => ({
  type: 'set-target-account',
  companyId: id(raw),
  value,
});
const waiting: Delivery = { state: 'waiting', until: 99, attempts: 1, reason: { kind: 'offline' } };
const refused: Delivery = { state: 'refused', reason: { kind: 'not-found', message: 'gone' } };
let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

test('changes are pending in the order of arrival and survive the connection', async () => {
  const first = await appendChanges(db, 'a', [mark('2'), mark('1')], 10);
  await appendChanges(db, 'b', [mark('2', false)], 11);
  db.close();
  const pending = await readPending(await openDatabase());
  expect(
    pending.map(({ groupId, change, createdAt, delivery }) => [groupId, change, createdAt, delivery]),
  ).toEqual([
    ['a', mark('2'), 10, { state: 'queued' }],
    ['a', mark('1'), 10, { state: 'queued' }],
    ['b', mark('2', false), 11, { state: 'queued' }],
  ]);
  expect(pending.slice(0, 2)).toEqual(first);
  expect(pending.map(({ seq }) => seq)).toEqual(pending.map(({ seq }) => seq).toSorted((a, b) => a - b));
});

describe('a group that came twice is put in once', () => {
  test('while it is pending', async () => {
    await appendChanges(db, 'a', [mark('1')], 10);
    expect(await heardDuring(() => appendChanges(db, 'a', [mark('1')], 11))).toEqual([]);
    expect(await readPending(db)).toHaveLength(1);
  });

  test('after it was delivered', async () => {
    const [entry] = await appendChanges(db, 'a', [mark('1')], 10);
    await settleChanges(db, { delivered: [entry?.seq ?? -1], companies: [], deliveredAt: 12 });
    expect(await appendChanges(db, 'a', [mark('1')], 13)).toEqual([]);
    expect(await readPending(db)).toEqual([]);
  });
});

test('appending is announced', async () => {
  expect(await heardDuring(() => appendChanges(db, 'a', [mark('1')], 10))).toEqual(['outbox']);
  expect(await heardDuring(() => appendChanges(db, 'b', [], 10))).toEqual([]);
});

test('delivery is stored for the changes named; one that is gone does not come back', async () => {
  const [one, two] = await appendChanges(db, 'a', [mark('1'), mark('2')], 10);
  await removeChanges(db, [two?.seq ?? -1]);
  await setDelivery(db, [one?.seq ?? -1, two?.seq ?? -1], refused);
  expect(await readPending(db)).toEqual([{ ...one, delivery: refused }]);
});

test('what waits becomes due, what was refused stays', async () => {
  const [one, two] = await appendChanges(db, 'a', [mark('1'), mark('2')], 10);
  await setDelivery(db, [one?.seq ?? -1], waiting);
  await setDelivery(db, [two?.seq ?? -1], refused);
  await resumeWaiting(db);
  expect((await readPending(db)).map(({ delivery }) => delivery)).toEqual([
    { state: 'queued', wasSent: true },
    refused,
  ]);
});

describe('settling', () => {
  const answer = buildCompany({ id: id('1'), modifiedAt: 20 });

  test('stores the answer, empties the outbox of what it answers and remembers it', async () => {
    const [one, two] = await appendChanges(db, 'a', [mark('1'), mark('2')], 10);
    const heard = await heardDuring(() =>
      settleChanges(db, { delivered: [one?.seq ?? -1], companies: [answer], deliveredAt: 30 }),
    );
    expect(heard).toEqual(['accounts', 'outbox']);
    expect(await readCompany(db, id('1'))).toEqual(answer);
    expect(await readPending(db)).toEqual([two]);
    expect(await readHistory(db)).toEqual([
      { seq: one?.seq, groupId: 'a', change: mark('1'), createdAt: 10, deliveredAt: 30 },
    ]);
  });

  test('is all or nothing', async () => {
    const [one] = await appendChanges(db, 'a', [mark('1')], 10);
    // A company that IndexedDB can't store, after one that it can.
    const broken = { ...buildCompany({ id: id('2') }), name: () => 'no data' } as never;
    await expect(
      settleChanges(db, { delivered: [one?.seq ?? -1], companies: [answer, broken], deliveredAt: 30 }),
    ).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await readPending(db)).toEqual([one]);
    expect(await readHistory(db)).toEqual([]);
    expect(await readCompany(db, id('1'))).toBeUndefined();
  });

  test('a change that was taken out meanwhile is not delivered twice into the history', async () => {
    const [one] = await appendChanges(db, 'a', [mark('1')], 10);
    await settleChanges(db, { delivered: [one?.seq ?? -1], companies: [], deliveredAt: 30 });
    await settleChanges(db, { delivered: [one?.seq ?? -1], companies: [], deliveredAt: 40 });
    expect((await readHistory(db)).map(({ deliveredAt }) => deliveredAt)).toEqual([30]);
  });

  test('keeps as much history as is stated, the latest, and every group whole', async () => {
    const deliver = async (group: string, count: number) => {
      const changes = Array.from({ length: count }, (_, n) => mark(String(n)));
      const entries = await appendChanges(db, group, changes, 10);
      await settleChanges(db, { delivered: entries.map(({ seq }) => seq), companies: [], deliveredAt: 30 });
    };
    const kept = async () => {
      const groups = Map.groupBy(await readHistory(db), ({ groupId }) => groupId);
      return [...groups].map(([group, entries]) => [group, entries.length]);
    };
    await deliver('a', 3);
    await deliver('b', historyLimit + 2);
    expect(await kept()).toEqual([['b', historyLimit + 2]]);
    await deliver('c', historyLimit - 1);
    expect(await kept()).toEqual([
      ['b', historyLimit + 2],
      ['c', historyLimit - 1],
    ]);
    await deliver('d', 1);
    expect(await kept()).toEqual([
      ['c', historyLimit - 1],
      ['d', 1],
    ]);
  });
});

test('an order number is never given twice, so that delivery never meets another change', async () => {
  const [one] = await appendChanges(db, 'a', [mark('1')], 10);
  await removeChanges(db, [one?.seq ?? -1]);
  const [two] = await appendChanges(db, 'b', [mark('1')], 11);
  expect(two?.seq).toBeGreaterThan(one?.seq ?? Infinity);
});
