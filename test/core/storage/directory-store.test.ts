import '#test/support/fake-extension.ts';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import type { DirectoryCompany } from '#core/storage/directory-shard.ts';
import {
  clearDirectory,
  findInDirectory,
  foldDirectory,
  openDirectory,
  readDirectoryFilters,
  readDirectoryProgress,
  saveDirectoryPage,
  type DirectoryDatabase,
  type DirectoryProgress,
} from '#core/storage/directory-store.ts';
import { resetExtension } from '#test/support/fake-extension.ts';

let db: DirectoryDatabase;
beforeEach(async () => {
  resetExtension();
  db = await openDirectory();
  await clearDirectory(db);
});

const progress = (over: Partial<DirectoryProgress> = {}): DirectoryProgress => ({
  cursor: undefined,
  companies: 0,
  total: undefined,
  segments: 0,
  completedAt: undefined,
  dayAt: 0,
  requests: 0,
  ...over,
});

const company = (
  id: string,
  domain: string | undefined,
  ...additionalDomains: string[]
): DirectoryCompany => ({
  id: brandId(id),
  name: `Company ${id}`,
  domain,
  additionalDomains,
});

/** One page a segment. */
async function enter(...pages: readonly (readonly DirectoryCompany[])[]): Promise<void> {
  for (const page of pages) {
    const { segments } = (await readDirectoryProgress(db)) ?? progress();
    await saveDirectoryPage(db, page, progress({ segments }));
    await foldDirectory(db);
  }
}

const find = async (...domains: readonly string[]) =>
  (await findInDirectory(db, await readDirectoryFilters(db), domains)).map(({ id }) => String(id));

test('a company is found by each of its domains, with its name and primary domain', async () => {
  await enter([company('1', 'northwind.com', 'northwind.de'), company('2', undefined)]);
  expect(await find('northwind.de')).toEqual(['1']);
  const filters = await readDirectoryFilters(db);
  expect(await findInDirectory(db, filters, ['northwind.com'])).toEqual([
    { id: '1', name: 'Company 1', domain: 'northwind.com' },
  ]);
});

test('the longest domain that anybody has wins, over all segments', async () => {
  await enter(
    [company('1', 'northwind.com')],
    [company('2', 'shop.northwind.com')],
    [company('3', 'northwind.com')],
  );
  expect(await find('eu.shop.northwind.com', 'shop.northwind.com', 'northwind.com')).toEqual(['2']);
  expect(await find('careers.northwind.com', 'northwind.com')).toEqual(['1', '3']);
  expect(await find('wind.com')).toEqual([]);
});

test('a name can’t break out of its line', async () => {
  await enter([{ ...company('1', 'a.com'), name: 'A\nb.com\t9\tb.com\tB' }]);
  expect(await find('b.com')).toEqual([]);
  expect(await find('a.com')).toEqual(['1']);
});

test('a page that waits for its segment is kept, and folding twice changes nothing', async () => {
  await saveDirectoryPage(db, [company('1', 'a.com')], progress({ companies: 1 }));
  expect(await find('a.com')).toEqual([]);
  await foldDirectory(db);
  await foldDirectory(db);
  expect(await readDirectoryProgress(db)).toMatchObject({ companies: 1, segments: 1 });
  expect(await find('a.com')).toEqual(['1']);
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
      const expected = asked.map(having).find((some) => some.length > 0) ?? [];
      const ids = new Set(expected.map(({ id }) => String(id)));
      expect(new Set(await find(...asked))).toEqual(ids);
      const unfiltered = await findInDirectory(db, undefined, asked);
      expect(new Set(unfiltered.map(({ id }) => String(id)))).toEqual(ids);
    }),
    { numRuns: 60 },
  );
});
