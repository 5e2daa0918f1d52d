import { freshDatabase } from '#test/support/fresh-database.ts';
import { expect, test } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { toRow } from '#core/storage/company-row.ts';
import { readMeta, putMeta } from '#core/storage/meta.ts';
import { write } from '#core/storage/write.ts';
import { buildCompany } from '#test/support/builders.ts';

const row = (id: string) => toRow(buildCompany({ id: brandId<CompanyId>(id) }), undefined, undefined);

test('an error in the middle leaves nothing behind, in any store', async () => {
  const db = await freshDatabase();
  await expect(
    write(db, ['companies', 'meta'], async (tx) => {
      await tx.objectStore('companies').put(row('1'));
      await putMeta(tx, 'generation', 'torn');
      throw new Error('killed');
    }),
  ).rejects.toThrow('killed');
  expect(await db.count('companies')).toBe(0);
  expect(await readMeta(db, 'generation')).toBeUndefined();
});

test('a request that the database refuses leaves nothing behind', async () => {
  const db = await freshDatabase();
  await expect(
    write(db, ['companies'], async (tx) => {
      const store = tx.objectStore('companies');
      await Promise.all([store.put(row('1')), store.add(row('1'))]);
    }),
  ).rejects.toMatchObject({ name: 'ConstraintError' });
  expect(await db.count('companies')).toBe(0);
});

test('it resolves with the result once everything is stored', async () => {
  const db = await freshDatabase();
  const result = await write(db, ['companies'], async (tx) => {
    await tx.objectStore('companies').put(row('1'));
    return 'stored';
  });
  expect(result).toBe('stored');
  expect(await db.count('companies')).toBe(1);
});

test('single values are removed by undefined', async () => {
  const db = await freshDatabase();
  await write(db, ['meta'], (tx) => putMeta(tx, 'generation', 'a'));
  expect(await readMeta(db, 'generation')).toBe('a');
  await write(db, ['meta'], (tx) => putMeta(tx, 'generation', undefined));
  expect(await readMeta(db, 'generation')).toBeUndefined();
  expect(await db.count('meta')).toBe(0);
});
