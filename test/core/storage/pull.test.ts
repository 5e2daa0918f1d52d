import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Checkpoint } from '#core/domain/checkpoint.ts';
import type { Company } from '#core/domain/company.ts';
import { brandId, type CompanyId, type DealId } from '#core/domain/ids.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import { readCompany, readTargetAccounts, saveCompanies } from '#core/storage/companies.ts';
import { openDatabase, type Database } from '#core/storage/database.ts';
import {
  accountsNotSeen,
  beginPull,
  finishPull,
  readCheckpoint,
  savePulledAccounts,
  savePulledDeals,
  savePulledEngagements,
  saveStep,
} from '#core/storage/pull.ts';
import { readIndexData } from '#core/storage/read-index-data.ts';
import { rebuildSnapshot } from '#core/storage/rebuild-snapshot.ts';
import { readSetAside } from '#core/storage/set-aside.ts';
import { readSyncStatus } from '#core/storage/sync-status.ts';
import { buildCompany, buildDeal } from '#test/support/builders.ts';
import { buildCheckpoint, completePull } from '#test/support/complete-pull.ts';
import { heardDuring } from '#test/support/heard-notices.ts';

const id = (raw: string) => brandId<CompanyId>(raw);
const account = (raw: string, over: Partial<Company> = {}) => buildCompany({ id: id(raw), ...over });
const deal = (raw: string, value: number) =>
  buildDeal({ id: brandId<DealId>(raw), value, companyIds: [id('1')] });
const aside: SetAside = { objectType: 'company', recordId: '9', property: undefined, reason: 'odd', at: 1 };

const pullOf = (pullId: string, over: Partial<Checkpoint> = {}) => buildCheckpoint({ pullId, ...over });

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const shown = async () => {
  const { accounts, openDeals } = await readIndexData(() => Promise.resolve(db));
  return { accounts: accounts.map((company) => company.id), deals: openDeals.map((open) => open.id) };
};

test('a page is stored together with the checkpoint behind it', async () => {
  await beginPull(db, pullOf('a'));
  const next = pullOf('a', { cursor: 'page 2', done: 1, total: 2 });
  await savePulledAccounts(db, [account('1')], [aside], next);
  expect(await readCheckpoint(db)).toEqual(next);
  expect(await readSetAside(db)).toEqual([aside]);
  expect(await readCompany(db, id('1'))).toBeDefined();
});

test('a page that can not be stored whole leaves the checkpoint before it', async () => {
  await beginPull(db, pullOf('a'));
  const broken = { ...account('2'), name: () => 'no data' } as never;
  await expect(
    savePulledAccounts(db, [account('1'), broken], [aside], pullOf('a', { cursor: 'page 2' })),
  ).rejects.toMatchObject({ name: 'DataCloneError' });
  expect(await readCheckpoint(db)).toEqual(pullOf('a'));
  expect([await db.count('companies'), await db.count('setAside')]).toEqual([0, 0]);
});

describe('an interrupted pull', () => {
  beforeEach(async () => {
    await completePull(db, [account('1', { name: 'One' }), account('2')], [deal('70', 7), deal('71', 8)]);
    await rebuildSnapshot(db);
  });

  test('leaves the last complete index, with and without its snapshot', async () => {
    const pull = pullOf('b');
    await beginPull(db, pull);
    await savePulledAccounts(db, [account('1'), account('3')], [], pull);
    await savePulledDeals(db, [deal('99', 1)], [], pull);
    expect(await shown()).toEqual({ accounts: ['1', '2'], deals: ['70', '71'] });
    indexedDB.deleteDatabase('bullseye-hot');
    expect((await shown()).deals).toEqual(['70', '71']);
  });

  test('goes on after the worker was killed, where its checkpoint says', async () => {
    const first = pullOf('b', { cursor: 'page 2', done: 1 });
    await beginPull(db, pullOf('b'));
    await savePulledAccounts(db, [account('1')], [], first);
    db.close();
    db = await openDatabase();
    expect(await readCheckpoint(db)).toEqual(first);
    await savePulledAccounts(db, [account('3')], [], pullOf('b', { step: 'deals' }));
    await savePulledDeals(db, [deal('70', 9)], [], pullOf('b', { step: 'saving' }));
    expect(await accountsNotSeen(db, 'b')).toEqual(['2']);
    await finishPull(db, { pullId: 'b', gdpr: false, companies: [], missing: [id('2')], completedAt: 900 });
    expect(await shown()).toEqual({ accounts: ['1', '3'], deals: ['70'] });
    expect(await db.count('openDeals')).toBe(1);
  });

  test('may repeat a page: nothing counts twice', async () => {
    const pull = pullOf('b');
    await beginPull(db, pull);
    for (let again = 0; again < 2; again++) {
      await savePulledAccounts(db, [account('1'), account('2')], [], pull);
      await savePulledDeals(db, [deal('70', 9)], [], pull);
    }
    await finishPull(db, { pullId: 'b', gdpr: false, companies: [], missing: [], completedAt: 900 });
    expect(await shown()).toEqual({ accounts: ['1', '2'], deals: ['70'] });
  });

  test('that is begun anew drops what the first one left, and nothing of the complete one', async () => {
    await beginPull(db, pullOf('b'));
    await savePulledDeals(db, [deal('99', 1)], [aside], pullOf('b'));
    await savePulledEngagements(db, [{ companyId: id('1'), at: 1, type: undefined }], pullOf('b'));
    await beginPull(db, pullOf('c'));
    expect((await shown()).deals).toEqual(['70', '71']);
    expect(
      await Promise.all([db.count('openDeals'), db.count('pulledEngagements'), db.count('setAside')]),
    ).toEqual([2, 0, 0]);
  });
});

describe('a pull that is not the one under way any more', () => {
  const late = pullOf('a', { cursor: 'late' });
  test.each([
    ['accounts', () => savePulledAccounts(db, [account('1')], [], late)],
    ['deals', () => savePulledDeals(db, [deal('70', 1)], [], late)],
    ['engagements', () => savePulledEngagements(db, [], late)],
    ['a step', () => saveStep(db, late)],
    [
      'its end',
      () =>
        finishPull(db, { pullId: 'a', gdpr: true, companies: [account('1')], missing: [], completedAt: 1 }),
    ],
  ])('stores nothing: %s', async (_what, work) => {
    await beginPull(db, pullOf('a'));
    await beginPull(db, pullOf('b'));
    await expect(work()).rejects.toMatchObject({ failure: { kind: 'storage' } });
    expect(await readCheckpoint(db)).toEqual(pullOf('b'));
    expect([await db.count('companies'), await db.count('openDeals')]).toEqual([0, 0]);
  });
});

describe('finishing', () => {
  test('takes what is gone, keeps what HubSpot still says, ends the pull and says how fresh it is', async () => {
    await completePull(db, [account('1'), account('2'), account('3'), account('4')]);
    const pull = pullOf('b');
    await beginPull(db, pull);
    await savePulledAccounts(db, [account('1')], [aside], pull);
    expect(await accountsNotSeen(db, 'b')).toEqual(['2', '3', '4']);
    const heard = await heardDuring(() =>
      finishPull(db, {
        pullId: 'b',
        gdpr: false,
        companies: [account('2', { isTargetAccount: false, modifiedAt: 5 }), account('3', { name: 'Late' })],
        missing: [id('4')],
        completedAt: 900,
      }),
    );
    expect(heard).toEqual(['accounts', 'feed', 'sync']);
    expect((await readTargetAccounts(db)).map((company) => company.id)).toEqual(['1', '3']);
    expect(await readCompany(db, id('2'))).toMatchObject({ isTargetAccount: false });
    expect(await readCompany(db, id('4'))).toBeUndefined();
    expect(await accountsNotSeen(db, 'b')).toEqual([]);
    expect(await readCheckpoint(db)).toBeUndefined();
    expect(await readSyncStatus(db)).toEqual({ sync: { state: 'idle' }, completedAt: 900, setAside: 1 });
  });

  test('an account that was unmarked here while the pull ran stays unmarked', async () => {
    await completePull(db, [account('1', { modifiedAt: 1 })]);
    const pull = pullOf('b');
    await beginPull(db, pull);
    await saveCompanies(db, [account('1', { isTargetAccount: false, modifiedAt: 9 })]);
    await savePulledAccounts(db, [account('1', { modifiedAt: 1 })], [], pull);
    await finishPull(db, { pullId: 'b', gdpr: false, companies: [], missing: [], completedAt: 900 });
    expect(await readTargetAccounts(db)).toEqual([]);
  });
});

describe('lawful engagement', () => {
  const engagementOf = async (raw: string) => {
    const company = await readCompany(db, id(raw));
    return [company?.lawfulEngagementAt, company?.lawfulEngagementType];
  };

  test('is the latest over all pages, and none where the pull found none', async () => {
    await saveCompanies(db, [account('2', { lawfulEngagementAt: 1, lawfulEngagementType: 'OLD' })]);
    const pull = pullOf('a', { gdpr: true });
    await beginPull(db, pull);
    await savePulledAccounts(db, [account('1'), account('2')], [], pull);
    const items = (...times: [string, number][]) =>
      times.map(([raw, at]) => ({ companyId: id(raw), at, type: `at ${at}` }));
    await savePulledEngagements(db, items(['1', 5], ['1', 8], ['1', 6], ['404', 1]), pull);
    await savePulledEngagements(db, items(['1', 7]), pull);
    expect(await engagementOf('1')).toEqual([undefined, undefined]);
    await finishPull(db, { pullId: 'a', gdpr: true, companies: [], missing: [], completedAt: 900 });
    expect(await engagementOf('1')).toEqual([8, 'at 8']);
    expect(await engagementOf('2')).toEqual([undefined, undefined]);
    expect(await db.count('pulledEngagements')).toBe(0);
  });

  test('is left alone by a pull without the GDPR setting', async () => {
    await saveCompanies(db, [account('1', { lawfulEngagementAt: 1, lawfulEngagementType: 'OLD' })]);
    await completePull(db, [account('1')]);
    expect(await engagementOf('1')).toEqual([1, 'OLD']);
  });
});

test('pages are announced while there is no complete index, and not behind the back of one', async () => {
  const page = (pullId: string) =>
    savePulledAccounts(db, [account('1', { name: pullId })], [], pullOf(pullId));
  await beginPull(db, pullOf('a'));
  expect(await heardDuring(() => page('a'))).toEqual(['accounts']);
  await finishPull(db, { pullId: 'a', gdpr: false, companies: [], missing: [], completedAt: 1 });
  await beginPull(db, pullOf('b'));
  expect(await heardDuring(() => page('b'))).toEqual([]);
});
