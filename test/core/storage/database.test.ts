import { resetExtension } from '#test/support/fake-extension.ts';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readCompany, saveCompanies } from '#core/storage/companies.ts';
import { openDatabase } from '#core/storage/database.ts';
import { migrations, type Migration } from '#core/storage/migrations.ts';
import { storeNames, type BullseyeSchema } from '#core/storage/schema.ts';
import { buildCompany } from '#test/support/builders.ts';

const nextVersion: readonly Migration[] = [
  ...migrations,
  (_db, tx) => tx.objectStore('companies').deleteIndex('linkedinSlug'),
];

/** A page of the version before: it does not know how to give way. */
const openStubborn = () =>
  openDB<BullseyeSchema>('bullseye', migrations.length, {
    upgrade: (db, _old, _new, tx) => migrations.forEach((migrate) => migrate(db, tx)),
  });

beforeEach(resetExtension);

test('a new database has every store', async () => {
  const db = await openDatabase();
  expect([...db.objectStoreNames].sort()).toEqual([...storeNames].sort());
  expect(db.version).toBe(migrations.length);
});

test('what was stored is there after the next opening', async () => {
  const company = buildCompany({ id: brandId('1') });
  const db = await openDatabase();
  await saveCompanies(db, [company]);
  db.close();
  expect(await readCompany(await openDatabase(), brandId<CompanyId>('1'))).toEqual(company);
});

test('only the migrations since the stored version run, and rows survive them', async () => {
  const first = await openDatabase();
  await saveCompanies(first, [buildCompany({ id: brandId('1') })]);
  first.close();
  const db = await openDatabase({ migrations: nextVersion });
  expect(db.version).toBe(migrations.length + 1);
  expect([...db.transaction('companies').store.indexNames]).not.toContain('linkedinSlug');
  expect(await readCompany(db, brandId<CompanyId>('1'))).toBeDefined();
});

test('a connection gives way to a newer version and says so', async () => {
  let closed = 0;
  const old = await openDatabase({ onClosed: () => (closed += 1) });
  const next = await openDatabase({ migrations: nextVersion });
  expect(next.version).toBe(migrations.length + 1);
  expect(closed).toBe(1);
  expect(() => old.transaction('meta')).toThrow();
});

test('a page that holds an older version makes opening fail with a sentence instead of hanging', async () => {
  const stubborn = await openStubborn();
  await expect(openDatabase({ migrations: nextVersion, patienceMs: 1 })).rejects.toMatchObject({
    name: 'StorageError',
    failure: { kind: 'storage', message: expect.stringContaining('older version') },
  });
  // The opening that came too late holds nothing afterwards.
  stubborn.close();
  const db = await openDatabase({ migrations: nextVersion });
  expect(db.version).toBe(migrations.length + 1);
});

test('a page of an older version that closes in time lets opening go on', async () => {
  const older = await openStubborn();
  const opening = openDatabase({ migrations: nextVersion, patienceMs: 60_000 });
  older.close();
  expect((await opening).version).toBe(migrations.length + 1);
});

test('a database of a newer version than ours is refused with the reason of the browser', async () => {
  (await openDB('bullseye', 99)).close();
  await expect(openDatabase()).rejects.toMatchObject({ name: 'VersionError' });
});
