import { freshDatabase } from '#test/support/fresh-database.ts';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { changeIndex } from '#core/storage/change-index.ts';
import { clearEverything } from '#core/storage/clear-everything.ts';
import { readTargetAccounts, removeCompanies, saveCompanies } from '#core/storage/companies.ts';
import { copyCompany } from '#core/storage/copy-company.ts';
import { openDatabase, type Database } from '#core/storage/database.ts';
import { indexLock } from '#core/storage/index-lock.ts';
import { readMeta } from '#core/storage/meta.ts';
import { settleChanges } from '#core/storage/outbox.ts';
import { beginPull, savePulledAccounts } from '#core/storage/pull.ts';
import { companyStores, putCompanies } from '#core/storage/put-companies.ts';
import { readIndexData } from '#core/storage/read-index-data.ts';
import { readRows } from '#core/storage/read-rows.ts';
import { rebuildSnapshot } from '#core/storage/rebuild-snapshot.ts';
import { expectGeneration, readSnapshot } from '#core/storage/snapshot-store.ts';
import { buildCompany } from '#test/support/builders.ts';
import { buildCheckpoint, completePull } from '#test/support/complete-pull.ts';

const id = brandId<CompanyId>('1');
const named = (name: string) => buildCompany({ id, name });
let db: Database;
/** A change that leaves taking the next snapshot to the worker. */
const settle = (name: string) =>
  settleChanges(db, { delivered: [], companies: [named(name)], deliveredAt: 1 });

beforeEach(async () => {
  db = await freshDatabase();
  await completePull(db);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const rowsNotOpened = () => Promise.reject(new Error('the rows were opened'));
const namesFrom = async (open: () => Promise<Database>) =>
  (await readIndexData(open)).accounts.map((company) => company.name);
const names = () => namesFrom(() => Promise.resolve(db));

describe('reading the index', () => {
  test('a present snapshot answers without the rows', async () => {
    await saveCompanies(db, [named('A')]);
    await rebuildSnapshot(db);
    expect(await namesFrom(rowsNotOpened)).toEqual(['A']);
  });

  test('without a snapshot the rows answer', async () => {
    await settle('A');
    await expect(namesFrom(rowsNotOpened)).rejects.toThrow('the rows were opened');
    expect(await names()).toEqual(['A']);
  });

  test('a change shows at once, and the next snapshot has it', async () => {
    await saveCompanies(db, [named('A')]);
    await settle('B');
    await expect(namesFrom(rowsNotOpened)).rejects.toThrow('the rows were opened');
    expect(await names()).toEqual(['B']);
    await rebuildSnapshot(db);
    expect(await namesFrom(rowsNotOpened)).toEqual(['B']);
  });

  test('a company that is saved by itself brings its snapshot', async () => {
    await saveCompanies(db, [named('A')]);
    await saveCompanies(db, [named('B')]);
    expect(await namesFrom(rowsNotOpened)).toEqual(['B']);
  });

  test('a snapshot brought up company by company is what the rows would give', async () => {
    const step = fc.tuple(
      fc.constantFrom('1', '2', '3', '10'),
      fc.boolean(),
      fc.constantFrom([], ['2'], ['3', '404']),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        db = await freshDatabase();
        await completePull(db, [named('A')]);
        await rebuildSnapshot(db);
        for (const [position, [raw, isTargetAccount, merged]] of steps.entries()) {
          const mergedIds = merged.map((other) => brandId<CompanyId>(other));
          await saveCompanies(db, [
            buildCompany({ id: brandId(raw), isTargetAccount, mergedIds, modifiedAt: position }),
          ]);
          if (position % 3 === 2) await removeCompanies(db, [brandId<CompanyId>(raw)]);
          const { accounts } = await readIndexData(rowsNotOpened);
          expect(accounts.map(copyCompany)).toEqual((await readRows(db)).accounts);
        }
        db.close();
      }),
      { numRuns: 40 },
    );
  });

  test('before the first complete pull the growing rows answer, whatever is packed for', async () => {
    db = await freshDatabase();
    await beginPull(db, buildCheckpoint());
    await saveCompanies(db, [named('A')]);
    await rebuildSnapshot(db);
    await savePulledAccounts(db, [buildCompany({ name: 'B' })], [], buildCheckpoint());
    expect(await names()).toEqual(['A', 'B']);
  });

  test('a save that changes nothing leaves the snapshot good', async () => {
    await saveCompanies(db, [named('A')]);
    await rebuildSnapshot(db);
    await saveCompanies(db, [named('A'), buildCompany({ isTargetAccount: false })]);
    expect(await namesFrom(rowsNotOpened)).toEqual(['A']);
  });

  test('settling shows even where a pull under way stored the same before', async () => {
    await saveCompanies(db, [buildCompany({ id, name: 'A', isTargetAccount: false })]);
    await rebuildSnapshot(db);
    const tx = db.transaction('companies', 'readwrite');
    await tx.store.put({ company: named('A'), domains: [], target: 1, pullId: 'b', cachedFor: undefined });
    await tx.done;
    await settleChanges(db, { delivered: [], companies: [named('A')], deliveredAt: 1 });
    expect(await names()).toEqual(['A']);
  });
});

describe('killed', () => {
  beforeEach(async () => {
    await saveCompanies(db, [named('A')]);
    await rebuildSnapshot(db);
  });

  test('between the announcement of a change and its transaction: the snapshot still stands', async () => {
    await expectGeneration('a change that never came');
    expect(await names()).toEqual(['A']);
    // The worker's next start makes it fast again without packing anything.
    await rebuildSnapshot(db);
    expect(await namesFrom(rowsNotOpened)).toEqual(['A']);
  });

  test('inside the transaction: the snapshot still stands, and so do the rows', async () => {
    await expect(
      changeIndex(db, companyStores, async (tx) => {
        await putCompanies(tx, [named('torn')]);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await names()).toEqual(['A']);
    expect((await readTargetAccounts(db)).map((company) => company.name)).toEqual(['A']);
  });

  test('between the transaction and the next snapshot: the rows answer, as often as asked', async () => {
    await settle('B');
    db.close();
    db = await openDatabase();
    expect([await names(), await names()]).toEqual([['B'], ['B']]);
  });

  test('a snapshot that is written over the rows of a change begun meanwhile is not taken for the present one', async () => {
    await settle('B');
    await expectGeneration('begun');
    const { generation } = await readSnapshot();
    expect(generation).not.toBe(await readMeta(db, 'generation'));
    expect(await names()).toEqual(['B']);
  });
});

test('changes and snapshots wait for each other', async () => {
  await saveCompanies(db, [named('A')]);
  const order: string[] = [];
  let release = () => undefined as void;
  const held = navigator.locks.request(indexLock, () => new Promise<void>((resolve) => (release = resolve)));
  const work = [
    settle('B').then(() => order.push('change')),
    rebuildSnapshot(db).then(() => order.push('snapshot')),
  ];
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(order).toEqual([]);
  release();
  await Promise.all([held, ...work]);
  expect(order).toEqual(['change', 'snapshot']);
  expect(await namesFrom(rowsNotOpened)).toEqual(['B']);
});

describe('a snapshot of no use', () => {
  const tamper = async (key: string, value: unknown) => {
    const store = await openDB('bullseye-hot', 1);
    await store.put('snapshot', value, key);
    store.close();
  };
  beforeEach(async () => {
    await saveCompanies(db, [named('A')]);
    await rebuildSnapshot(db);
  });

  test.each([
    ['of another version of this extension', { format: 0 }],
    ['with parts missing', { format: 1, rows: 1 }],
    ['of another kind', 'text'],
  ])('%s: the rows answer, and the next one is good', async (_what, value) => {
    await tamper('packed', value);
    expect(await names()).toEqual(['A']);
    await saveCompanies(db, [named('B')]);
    await rebuildSnapshot(db);
    expect(await namesFrom(rowsNotOpened)).toEqual(['B']);
  });

  test('the rows were evicted and begin anew: the old snapshot is not taken for theirs', async () => {
    const store = await readSnapshot();
    expect(store.generation).toBeDefined();
    for (const name of ['companies', 'meta'] as const) await db.clear(name);
    await settle('New');
    expect(await names()).toEqual(['New']);
  });
});

describe('clearing', () => {
  test('leaves neither rows nor snapshot', async () => {
    await saveCompanies(db, [named('A')]);
    await rebuildSnapshot(db);
    await clearEverything(db);
    expect(await names()).toEqual([]);
    expect(await readSnapshot()).toEqual({ expected: undefined, generation: undefined, packed: undefined });
    const left = await Promise.all([...db.objectStoreNames].map((name) => db.getAllKeys(name)));
    // The new generation: a random token.
    expect(left.flat()).toEqual(['generation']);
  });

  test('leaves none either where a snapshot is asked for at the same time', async () => {
    await saveCompanies(db, [named('A')]);
    await Promise.all([rebuildSnapshot(db), clearEverything(db), rebuildSnapshot(db)]);
    expect((await readSnapshot()).packed?.rows ?? 0).toBe(0);
  });
});

describe('where the browser has storage buckets', () => {
  const buckets = () => {
    const factories = new Map<string, IDBFactory>();
    const deleted: string[] = [];
    return {
      deleted,
      open: async (name: string) => {
        const found = factories.get(name) ?? new IDBFactory();
        factories.set(name, found);
        return { indexedDB: found };
      },
      delete: async (name: string) => {
        deleted.push(name);
        factories.delete(name);
      },
    };
  };
  const stub = (storageBuckets: unknown) =>
    vi.stubGlobal('navigator', { locks: navigator.locks, storageBuckets });

  test('the snapshot lives in one of its own', async () => {
    stub(buckets());
    db = await freshDatabase();
    await completePull(db);
    await saveCompanies(db, [named('A')]);
    await rebuildSnapshot(db);
    expect(await namesFrom(rowsNotOpened)).toEqual(['A']);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['bullseye']);
  });

  test('one that does not open is thrown away, and the rows answer meanwhile', async () => {
    const working = buckets();
    stub(working);
    await saveCompanies(db, [named('A')]);
    await rebuildSnapshot(db);
    let isBroken = true;
    stub({
      open: (name: string) => (isBroken ? Promise.reject(new Error('broken')) : working.open(name)),
      delete: async (name: string) => {
        isBroken = false;
        await working.delete(name);
      },
    });
    expect(await names()).toEqual(['A']);
    await saveCompanies(db, [named('B')]);
    expect(working.deleted).toEqual(['hot']);
    expect(await names()).toEqual(['B']);
  });

  test('one that stays broken refuses changes, which a later reader could not tell from the snapshot', async () => {
    stub({ open: () => Promise.reject(new Error('broken')), delete: () => Promise.resolve() });
    await expect(saveCompanies(db, [named('A')])).rejects.toThrow('broken');
    expect(await readTargetAccounts(db)).toEqual([]);
  });
});
