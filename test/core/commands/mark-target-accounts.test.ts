import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readIndex } from '#core/read-models/read-index.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending, removeChanges, setDelivery, settleChanges } from '#core/storage/outbox.ts';
import { buildCompany } from '#test/support/builders.ts';

const id = (raw: string) => brandId<CompanyId>(raw);

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  await saveCompanies(db, [
    buildCompany({ id: id('1'), isTargetAccount: true }),
    buildCompany({ id: id('2'), isTargetAccount: false }),
  ]);
});

const mark = (groupId: string, ids: readonly string[], value: boolean) =>
  markTargetAccounts(db, { groupId, companyIds: ids.map(id), value, now: 5 });
const pending = async () =>
  (await readPending(db)).map(({ groupId, change }) => [
    groupId,
    change.companyId,
    'value' in change && change.value,
  ]);
const shown = async () => (await readIndex(db)).data.accounts.map((account) => account.id);

test('companies that show the value already are left alone', async () => {
  await mark('a', ['1', '2'], true);
  expect(await pending()).toEqual([['a', '2', true]]);
  await mark('b', ['1', '2'], true);
  expect(await pending()).toEqual([['a', '2', true]]);
});

test('what is shown counts, not what HubSpot last said', async () => {
  await mark('a', ['2'], true);
  await mark('b', ['2'], false);
  expect(await pending()).toEqual([
    ['a', '2', true],
    ['b', '2', false],
  ]);
  expect(await shown()).toEqual(['1']);
});

test('the same click asked for again, because its answer was lost, is one click', async () => {
  await mark('a', ['2'], true);
  await mark('a', ['2'], true);
  expect(await pending()).toEqual([['a', '2', true]]);
});

test('a company named twice in one click is changed once', async () => {
  await mark('a', ['2', '2'], true);
  expect(await pending()).toEqual([['a', '2', true]]);
});

test('of clicks at the same moment each sees the one before: the last one stands', async () => {
  await Promise.all([mark('a', ['2'], true), mark('b', ['2'], false), mark('c', ['2'], true)]);
  expect(await pending()).toEqual([
    ['a', '2', true],
    ['b', '2', false],
    ['c', '2', true],
  ]);
  expect(await shown()).toEqual(['1', '2']);
});

test('a click is not lost to a delivery that is settled at the same moment', async () => {
  for (let turn = 0; turn < 12; turn++) {
    db = await freshDatabase();
    await saveCompanies(db, [buildCompany({ id: id('2'), isTargetAccount: false })]);
    await mark('a', ['2'], true);
    const [entry] = await readPending(db);
    const settling = settleChanges(db, {
      delivered: [entry?.seq ?? 0],
      companies: [buildCompany({ id: id('2'), isTargetAccount: true, modifiedAt: 9 })],
      deliveredAt: 9,
    });
    for (let later = 0; later < turn; later++) await new Promise((resolve) => setImmediate(resolve));
    await mark('b', ['2'], false);
    await settling;
    expect(await shown()).toEqual([]);
    expect((await pending()).at(-1)).toEqual(['b', '2', false]);
  }
});

test('a company that the local copy does not know is put in: HubSpot decides', async () => {
  await mark('a', ['404'], true);
  expect(await pending()).toEqual([['a', '404', true]]);
});

test('a change takes the place of one of the same company that was refused, and of no other', async () => {
  await mark('a', ['1', '2'], true);
  await mark('b', ['1'], false);
  const before = await readPending(db);
  await setDelivery(
    db,
    before.map(({ seq }) => seq),
    { state: 'refused', reason: { kind: 'forbidden', message: 'no' } },
  );
  await mark('c', ['2'], true);
  expect(await pending()).toEqual([
    ['b', '1', false],
    ['c', '2', true],
  ]);
  await removeChanges(
    db,
    before.map(({ seq }) => seq),
  );
  expect(await shown()).toEqual(['1', '2']);
});
