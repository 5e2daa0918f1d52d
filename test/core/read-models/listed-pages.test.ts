import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DirectoryCompany } from '#core/domain/directory.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { PageMatch } from '#core/domain/page-match.ts';
import { preferences } from '#core/platform/preferences.ts';
import { forgetPageChoice, rememberPageChoice } from '#core/read-models/page-choice.ts';
import { readPageMatch } from '#core/read-models/read-page-match.ts';
import { ruleInAgain, ruleOut } from '#core/read-models/ruled-out.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import { saveConnection } from '#core/storage/connection.ts';
import type { Database } from '#core/storage/database.ts';
import { clearDirectory, directoryDatabase } from '#core/storage/directory-database.ts';
import { foldDirectory, saveDirectoryPage } from '#core/storage/directory-store.ts';
import { beginPass, newDirectory } from '#core/sync/directory-step.ts';
import { buildCompany } from '#test/support/builders.ts';

const id = (raw: string) => brandId<CompanyId>(raw);
const listed = (raw: string, over: Partial<DirectoryCompany> = {}): DirectoryCompany => ({
  id: id(raw),
  name: `Listed ${raw}`,
  domain: undefined,
  additionalDomains: [],
  linkedinSlug: undefined,
  mergedIds: [],
  ...over,
});

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  await saveConnection(db, { kind: 'portal', portalId: brandId('77'), connectedAt: 1 });
  await preferences.directory.setValue('gentle');
  await saveCompanies(db, [
    buildCompany({ id: id('1'), domain: 'northwind.example', linkedinSlug: 'northwind' }),
    buildCompany({ id: id('2'), domain: 'twin.example' }),
    buildCompany({ id: id('3'), domain: 'moved-to.example' }),
    buildCompany({ id: id('4'), domain: 'brand.example', additionalDomains: ['both.example'] }),
  ]);
  const directory = await directoryDatabase();
  await clearDirectory(directory);
  const companies = [
    listed('1', { domain: 'northwind.example', linkedinSlug: 'northwind' }),
    listed('2', { domain: 'twin.example' }),
    listed('3', { domain: 'moved-from.example' }),
    listed('20', { domain: 'twin.example' }),
    listed('30', { domain: 'shop.northwind.example', additionalDomains: ['shop.example'] }),
    listed('40', { domain: 'alone.example', linkedinSlug: 'alone', mergedIds: [id('400')] }),
    listed('50', { domain: 'pair.example' }),
    listed('51', { domain: 'pair.example' }),
    listed('60', { domain: 'both.example' }),
  ];
  await saveDirectoryPage(directory, companies, beginPass(newDirectory('77', Math.random()), 1));
  await foldDirectory(directory);
});

const summary = (match: PageMatch): unknown => {
  const unloaded = ('listed' in match ? (match.listed ?? []) : []).map((one) => `listed ${one.id}`);
  if (match.kind === 'company') return match.company.id;
  if (match.kind === 'several') return [...match.companies.map((company) => company.id), ...unloaded];
  return unloaded.length > 0 ? unloaded : match.kind;
};
const at = async (url: string) => summary(await readPageMatch(db, url));

test.each([
  // What only the directory knows.
  ['https://www.alone.example/about', ['listed 40']],
  ['https://shop.example/', ['listed 30']],
  ['https://www.linkedin.com/company/alone/people/', ['listed 40']],
  ['https://app.hubspot.com/contacts/77/record/0-2/40', ['listed 40']],
  ['https://app.hubspot.com/contacts/77/record/0-2/400', ['listed 40']],
  ['https://pair.example/', ['listed 50', 'listed 51']],
  // What both know.
  ['https://northwind.example/', '1'],
  ['https://www.linkedin.com/company/northwind/', '1'],
  ['https://app.hubspot.com/contacts/77/record/0-2/1', '1'],
  // Parent and subsidiary: the longer domain wins, whoever knows it.
  ['https://eu.shop.northwind.example/', ['listed 30']],
  ['https://careers.northwind.example/', '1'],
  // Two with one domain, of which one is loaded.
  ['https://twin.example/', ['2', 'listed 20']],
  // A primary domain before an additional one.
  ['https://both.example/', ['listed 60']],
  // The local copy knows better: it has moved.
  ['https://moved-from.example/', 'unknown'],
  ['https://moved-to.example/', '3'],
  // Nobody.
  ['https://stranger.example/', 'unknown'],
  ['https://app.hubspot.com/contacts/78/record/0-2/40', 'none'],
  ['https://app.hubspot.com/contacts/77/record/0-1/40', 'unknown'],
  ['https://mail.google.com/', 'none'],
])('%s is %j', async (url, expected) => {
  expect(await at(url)).toEqual(expected);
});

test('a listed company comes with its name, its domain and the way to its record', async () => {
  expect(await readPageMatch(db, 'https://shop.example/')).toMatchObject({
    kind: 'unknown',
    by: 'shop.example',
    listed: [
      {
        id: '30',
        name: 'Listed 30',
        domain: 'shop.northwind.example',
        address: { kind: 'hubspot', portalId: '77', companyId: '30' },
      },
    ],
  });
});

test('turned off, it is not looked into', async () => {
  await preferences.directory.setValue('off');
  expect(await at('https://alone.example/')).toBe('unknown');
  expect(await at('https://twin.example/')).toBe('2');
});

test('the directory of another portal is none', async () => {
  await saveConnection(db, { kind: 'portal', portalId: brandId('78'), connectedAt: 1 });
  expect(await at('https://alone.example/')).toBe('unknown');
});

describe('choosing', () => {
  test('one that is loaded, before one that is not, is remembered and may be taken back', async () => {
    await rememberPageChoice(await readPageMatch(db, 'https://twin.example/'), id('2'));
    expect(await at('https://www.twin.example/')).toBe('2');
    expect(await readPageMatch(db, 'https://twin.example/')).toMatchObject({
      among: [{ id: '2' }, { id: '20' }],
    });
    await forgetPageChoice(id('2'));
    expect(await at('https://twin.example/')).toEqual(['2', 'listed 20']);
  });

  test('one that had to be loaded for it stands, too', async () => {
    const match = await readPageMatch(db, 'https://pair.example/');
    await saveCompanies(db, [buildCompany({ id: id('51'), domain: 'pair.example' })]);
    expect(await at('https://pair.example/')).toEqual(['51', 'listed 50']);
    await rememberPageChoice(match, id('51'));
    expect(await at('https://pair.example/')).toBe('51');
  });
});

describe('*Not this company*', () => {
  test('is remembered of a listed company by what the CRM has, and can be taken back', async () => {
    await ruleOut(await readPageMatch(db, 'https://secret.alone.example/'));
    expect(await preferences.ruledOut.getValue()).toEqual({ 'alone.example': ['40'] });
    const match = await readPageMatch(db, 'https://alone.example/');
    expect(match).toMatchObject({ kind: 'unknown', ruledOut: [{ id: '40', name: 'Listed 40' }] });
    expect(match).not.toHaveProperty('listed');
    await ruleInAgain('ruledOut' in match ? (match.ruledOut ?? []) : []);
    expect(await at('https://alone.example/')).toEqual(['listed 40']);
  });

  test('of a company of the local copy makes room for a listed one, and does not bring itself back', async () => {
    await ruleOut(await readPageMatch(db, 'https://northwind.example/'));
    expect(await at('https://northwind.example/')).toBe('unknown');
    await ruleOut(await readPageMatch(db, 'https://shop.northwind.example/'));
    expect(await readPageMatch(db, 'https://shop.northwind.example/')).toMatchObject({
      kind: 'unknown',
      ruledOut: [{ id: '30' }, { id: '1' }],
    });
  });

  test('of a record nothing is remembered: it is beyond doubt', async () => {
    await ruleOut(await readPageMatch(db, 'https://app.hubspot.com/contacts/77/record/0-2/40'));
    expect(await preferences.ruledOut.getValue()).toEqual({});
  });
});
