import '#test/support/fake-extension.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DirectoryCompany, DirectoryProgress } from '#core/domain/directory.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import {
  clearDirectory,
  deleteDirectory,
  directoryDatabase,
  hasDirectory,
  type DirectoryDatabase,
} from '#core/storage/directory-database.ts';
import {
  foldDirectory,
  readDirectoryProgress,
  replaceDirectory,
  saveDirectoryPage,
  saveDirectoryProgress,
} from '#core/storage/directory-store.ts';
import { findInDirectory } from '#core/storage/find-in-directory.ts';
import { beginPass, finishPass, newDirectory } from '#core/sync/directory-step.ts';

let db: DirectoryDatabase;
beforeEach(async () => {
  db = await directoryDatabase();
  await clearDirectory(db);
});

const begun = (): DirectoryProgress => beginPass(newDirectory('77', Math.random()), 1);

const company = (
  id: string,
  domain: string | undefined,
  ...additionalDomains: string[]
): DirectoryCompany => ({
  id: brandId(id),
  name: `Company ${id}`,
  domain,
  additionalDomains,
  linkedinSlug: undefined,
  mergedIds: [],
});

/** One page a segment. */
async function enter(...pages: readonly (readonly DirectoryCompany[])[]): Promise<void> {
  for (const page of pages) {
    await saveDirectoryPage(db, page, (await readDirectoryProgress(db)) ?? begun());
    await foldDirectory(db);
  }
}

/** Begins another reading, of what changed or of everything. */
const again = async (now: number) =>
  saveDirectoryProgress(db, beginPass((await readDirectoryProgress(db)) ?? begun(), now));

const finish = async (now: number) =>
  replaceDirectory(db, finishPass((await readDirectoryProgress(db)) ?? begun(), now));

/** By a context that just started, and by one that keeps the filters: they must agree. */
const find = async (...keys: readonly string[]) => {
  const found = (await findInDirectory(keys, '77')).map(({ id }) => String(id));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await findInDirectory(keys, '77')).map(({ id }) => String(id)).toSorted()).toEqual(
    found.toSorted(),
  );
  return found;
};

test('a company is found by each of its domains, with its name and primary domain', async () => {
  await enter([company('1', 'northwind.com', 'northwind.de'), company('2', undefined)]);
  expect(await find('northwind.de')).toEqual(['1']);
  expect(await findInDirectory(['northwind.com'], '77')).toMatchObject([
    { key: 'northwind.com', id: '1', name: 'Company 1', domain: 'northwind.com' },
  ]);
  expect(await findInDirectory(['northwind.de'], '77')).toMatchObject([{ domain: 'northwind.com' }]);
});

test('each of several keys finds its companies, over all segments', async () => {
  await enter(
    [company('1', 'northwind.com')],
    [company('2', 'shop.northwind.com')],
    [company('3', 'northwind.com')],
  );
  expect(await find('eu.shop.northwind.com', 'shop.northwind.com', 'northwind.com')).toEqual(['1', '2', '3']);
  expect(await find('careers.northwind.com', 'northwind.com')).toEqual(['1', '3']);
  expect(await find('wind.com')).toEqual([]);
});

test('a name can’t break out of its line', async () => {
  await enter([{ ...company('1', 'a.com'), name: 'A\nb.com\t9\tb.com\tB' }]);
  expect(await find('b.com')).toEqual([]);
  expect(await find('a.com')).toEqual(['1']);
});

test('a page that waits for its segment is kept, and folding twice changes nothing', async () => {
  await saveDirectoryPage(db, [company('1', 'a.com')], begun());
  expect(await find('a.com')).toEqual([]);
  await foldDirectory(db);
  await foldDirectory(db);
  expect(await readDirectoryProgress(db)).toMatchObject({ segments: 1 });
  expect(await find('a.com')).toEqual(['1']);
});

test('a LinkedIn page, a record and one that was merged find their company', async () => {
  const linked = { ...company('1', 'a.com'), linkedinSlug: 'zakłady', mergedIds: [brandId<CompanyId>('9')] };
  await enter([linked, company('2', undefined)]);
  expect(await find('linkedin:zakłady')).toEqual(['1']);
  expect(await find('record:9')).toEqual(['1']);
  expect(await find('record:2')).toEqual(['2']);
  expect(await find('record:1')).toEqual(['1']);
  expect(await find('9')).toEqual([]);
});

test('a directory of another portal is none', async () => {
  await enter([company('1', 'a.com')]);
  expect(await findInDirectory(['a.com'], '78')).toEqual([]);
});

describe('a company that was read again', () => {
  beforeEach(async () => {
    await enter([company('1', 'old.com'), company('2', 'same.com')], [company('3', 'old.com')]);
    await finish(2);
    await again(3);
    await enter([company('1', 'new.com'), { ...company('2', 'same.com'), name: 'Renamed' }]);
  });

  test('is found by what it has now, and no more by what it had', async () => {
    expect(await find('new.com')).toEqual(['1']);
    expect(await find('old.com')).toEqual(['3']);
    expect(await findInDirectory(['same.com'], '77')).toMatchObject([{ id: '2', name: 'Renamed' }]);
  });

  test('is there once all was read again, and one that was not read any more is gone', async () => {
    await finish(4);
    await again(4 + 31 * 24 * 60 * 60_000);
    await enter([company('1', 'newest.com')]);
    // Until the reading is through, what was read before counts.
    expect(await find('same.com', 'newest.com')).toEqual(['2', '1']);
    await finish(5 + 31 * 24 * 60 * 60_000);
    expect(await find('newest.com')).toEqual(['1']);
    expect(await find('new.com', 'old.com', 'same.com', 'record:2')).toEqual([]);
    expect((await db.getAllKeys('shards')).every(([, segment]) => segment === 3)).toBe(true);
    expect(await db.getAllKeys('filters')).toEqual([3]);
  });
});

test('deleting leaves nothing of it', async () => {
  await enter([company('1', 'a.com')]);
  expect(await hasDirectory()).toBe(true);
  await deleteDirectory();
  db = await directoryDatabase();
  expect(await readDirectoryProgress(db)).toBeUndefined();
  expect(await findInDirectory(['a.com'], '77')).toEqual([]);
});

test('it finds what a plain search over all companies finds', async () => {
  const domain = fc.stringMatching(/^[a-c]{1,3}\.(com|de)$/);
  const companies = fc.array(fc.array(domain, { maxLength: 3 }), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(companies, fc.array(domain, { minLength: 1, maxLength: 3 }), async (all, asked) => {
      await clearDirectory(db);
      const entered = all.map(([first, ...others], place) => company(String(place), first, ...others));
      const half = Math.floor(entered.length / 2);
      await enter(entered.slice(0, half), entered.slice(half));
      const having = (name: string) =>
        entered.filter((one) => one.domain === name || one.additionalDomains.includes(name));
      const expected = new Set(asked.flatMap(having).map(({ id }) => String(id)));
      // The second time with filters.
      for (let time = 0; time < 2; time += 1) {
        const found = await findInDirectory(asked, '77');
        expect(new Set(found.map(({ id }) => String(id)))).toEqual(expected);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    }),
    { numRuns: 60 },
  );
});
