import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import { undoChanges } from '#core/commands/undo-changes.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readChanges } from '#core/read-models/read-changes.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending, settleChanges } from '#core/storage/outbox.ts';
import { buildCompany } from '#test/support/builders.ts';

const ids = ['1', '2', '3', '4', '5'].map((raw) => brandId<CompanyId>(raw));
let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  await saveCompanies(
    db,
    ids.map((id) => buildCompany({ id, name: `Company ${id}`, isTargetAccount: false })),
  );
});

const mark = (groupId: string, companyIds: readonly CompanyId[], now: number) =>
  markTargetAccounts(db, { groupId, companyIds, value: true, now });
const undo = (groupId: string) => undoChanges(db, { groupId, outboxLock: 'test-outbox', now: 50 });
const deliverAll = async () => {
  const delivered = (await readPending(db)).map(({ seq }) => seq);
  await settleChanges(db, { delivered, companies: [], deliveredAt: 40 });
};
const groups = async () =>
  (await readChanges(db)).groups.map(({ groupId, isUndone, changes }) => [groupId, isUndone, changes.length]);

test('clicks come newest first, with the names of what they changed', async () => {
  await mark('first', ids.slice(0, 1), 10);
  await deliverAll();
  await mark('second', ids.slice(1), 20);
  const changes = await readChanges(db);
  expect(changes.groups.map(({ groupId }) => groupId)).toEqual(['second', 'first']);
  expect(changes.pending).toHaveLength(4);
  expect(new Set([...changes.companies.values()].map(({ name }) => name))).toEqual(
    new Set(ids.map((id) => `Company ${id}`)),
  );
});

test('a click that reached HubSpot is undone, redone and undone again', async () => {
  await mark('click', ids, 10);
  await deliverAll();
  for (const isUndone of [true, false, true]) {
    const [group] = (await readChanges(db)).groups;
    await undo(group?.latestId ?? '');
    await deliverAll();
    expect(await groups()).toEqual([['click', isUndone, 5]]);
  }
});

test('a click that HubSpot never heard of leaves nothing when it is undone', async () => {
  await mark('click', ids, 10);
  await undo('click');
  expect(await groups()).toEqual([]);
});
