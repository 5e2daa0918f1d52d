import { freshDatabase } from '#test/support/fresh-database.ts';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Change } from '#core/domain/change.ts';
import type { Connection } from '#core/domain/connection.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readIndex } from '#core/read-models/read-index.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import { saveConnection } from '#core/storage/connection.ts';
import { copyCompany } from '#core/storage/copy-company.ts';
import type { Database } from '#core/storage/database.ts';
import { appendChanges, setDelivery, settleChanges } from '#core/storage/outbox.ts';
import { rebuildSnapshot } from '#core/storage/rebuild-snapshot.ts';
import { readSnapshot } from '#core/storage/snapshot-store.ts';
import { saveSyncState } from '#core/storage/sync-status.ts';
import { buildCompany } from '#test/support/builders.ts';
import { completePull } from '#test/support/complete-pull.ts';

const id = (raw: string) => brandId<CompanyId>(raw);
const mark = (raw: string, value: boolean): Change => ({
  type: 'set-target-account',
  companyId: id(raw),
  value,
});
const account = (raw: string) => buildCompany({ id: id(raw), name: `Company ${raw}`, contacts: 3 });
const stranger = (raw: string) => ({ ...account(raw), isTargetAccount: false });

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  await completePull(db, [account('1'), account('2')]);
  await saveCompanies(db, [stranger('3')]);
});
const shown = async () => (await readIndex(db)).data.accounts.map((company) => company.id);

test('an empty local copy is an empty index without a connection', async () => {
  expect(await readIndex(await freshDatabase())).toEqual({
    connection: { kind: 'none' },
    status: { sync: { state: 'idle' }, completedAt: undefined, setAside: 0 },
    data: { accounts: [], openDeals: [], owners: [], portal: undefined, gdpr: false },
    pending: [],
    refusedCompanies: [],
    isOverviewBarred: false,
  });
});

test('connection, freshness and the GDPR setting are part of it', async () => {
  const connection: Connection = { kind: 'sample', portalId: brandId('1'), connectedAt: 1 };
  await saveConnection(db, connection);
  await saveSyncState(db, { state: 'failed', reason: { kind: 'offline' } });
  await preferences.gdpr.setValue(true);
  const model = await readIndex(db);
  expect(model.connection).toEqual(connection);
  expect(model.status.sync).toEqual({ state: 'failed', reason: { kind: 'offline' } });
  expect(model.data.gdpr).toBe(true);
});

test.each([
  ['from rows', async () => undefined],
  ['from the snapshot', () => rebuildSnapshot(db)],
])('an account that was just marked is there whole, one just unmarked is not, %s', async (_from, prepare) => {
  await prepare();
  const pending = await appendChanges(db, 'a', [mark('3', true), mark('1', false)], 1);
  const model = await readIndex(db);
  expect(model.pending).toEqual(pending);
  expect(model.data.accounts.map(copyCompany)).toEqual([
    account('2'),
    { ...stranger('3'), isTargetAccount: true },
  ]);
});

test('a change under way to an account leaves everything else of it as it is', async () => {
  await rebuildSnapshot(db);
  await appendChanges(db, 'a', [mark('1', false), mark('1', true)], 1);
  expect((await readIndex(db)).data.accounts.map(copyCompany)).toEqual([account('1'), account('2')]);
});

test("a refused change is shown as pending and changes nothing: HubSpot's value stands", async () => {
  const changes = await appendChanges(db, 'a', [mark('1', false), mark('3', true), mark('404', true)], 1);
  await setDelivery(
    db,
    changes.map(({ seq }) => seq),
    { state: 'refused', reason: { kind: 'not-found', message: '' } },
  );
  const model = await readIndex(db);
  expect(model.data.accounts.map((company) => company.id)).toEqual(['1', '2']);
  expect(model.pending).toHaveLength(3);
  // Those that the local copy has can be called by their names, target accounts or not.
  expect(model.refusedCompanies).toEqual([account('1'), stranger('3')]);
});

test('a change for a company that the local copy does not have adds nothing', async () => {
  await appendChanges(db, 'a', [mark('404', true)], 1);
  expect(await shown()).toEqual(['1', '2']);
});

test('the same accounts are shown before and after a change is settled, and after the next snapshot', async () => {
  await rebuildSnapshot(db);
  const [one] = await appendChanges(db, 'a', [mark('3', true)], 1);
  const before = await shown();
  await settleChanges(db, { delivered: [one?.seq ?? -1], companies: [account('3')], deliveredAt: 2 });
  const settled = await shown();
  await rebuildSnapshot(db);
  expect([before, settled, await shown()]).toEqual([before, before, before]);
  expect(before).toEqual(['1', '2', '3']);
});

test('rows and snapshot show the same index, whatever is pending', async () => {
  const changes = fc.array(fc.tuple(fc.constantFrom('1', '2', '3', '404'), fc.boolean()), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      const fresh = await freshDatabase();
      await completePull(fresh, [account('1'), account('2')]);
      await saveCompanies(fresh, [stranger('3')]);
      await appendChanges(
        fresh,
        'a',
        list.map(([raw, value]) => mark(raw, value)),
        1,
      );
      const fromRows = await readIndex(fresh);
      await rebuildSnapshot(fresh);
      expect((await readSnapshot()).packed?.rows).toBe(2);
      const fromSnapshot = await readIndex(fresh);
      const plain = (model: typeof fromRows) => model.data.accounts.map(copyCompany);
      expect(plain(fromSnapshot)).toEqual(plain(fromRows));
      fresh.close();
    }),
    { numRuns: 30 },
  );
});
