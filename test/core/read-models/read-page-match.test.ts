import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { PageMatch } from '#core/domain/page-match.ts';
import { preferences } from '#core/platform/preferences.ts';
import { forgetPageChoice, rememberPageChoice } from '#core/read-models/page-choice.ts';
import { readPageMatch } from '#core/read-models/read-page-match.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import { saveConnection } from '#core/storage/connection.ts';
import type { Database } from '#core/storage/database.ts';
import { appendChanges } from '#core/storage/outbox.ts';
import { buildCompany } from '#test/support/builders.ts';

const id = (raw: string) => brandId<CompanyId>(raw);
let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  await saveConnection(db, { kind: 'portal', portalId: brandId('77'), connectedAt: 1 });
  await saveCompanies(db, [
    buildCompany({ id: id('1'), domain: 'northwind.example', linkedinSlug: 'northwind' }),
    buildCompany({
      id: id('2'),
      domain: 'twin.example',
      linkedinSlug: 'twins',
      additionalDomains: ['own.example'],
    }),
    buildCompany({ id: id('3'), domain: 'twin.example', linkedinSlug: 'twins' }),
    buildCompany({ id: id('4'), linkedinSlug: 'pair', isTargetAccount: false, mergedIds: [id('40')] }),
    buildCompany({ id: id('5'), linkedinSlug: 'pair' }),
  ]);
});

const summary = (match: PageMatch) => {
  switch (match.kind) {
    case 'company':
      return match.company.id;
    case 'several':
      return match.companies.map((company) => company.id);
    default:
      return match.kind;
  }
};
const at = async (url: string) => summary(await readPageMatch(db, url));

test.each([
  ['https://www.northwind.example/about?x=1', '1'],
  ['https://shop.northwind.example/', '1'],
  ['https://own.example/', '2'],
  ['https://twin.example/', ['2', '3']],
  ['https://www.linkedin.com/company/northwind/people/', '1'],
  ['https://app.hubspot.com/contacts/77/record/0-2/1', '1'],
  ['https://app.hubspot.com/contacts/77/record/0-2/40', '4'],
  ['https://app.hubspot.com/contacts/78/record/0-2/1', 'none'],
  ['https://stranger.example/', 'unknown'],
  ['chrome://extensions', 'none'],
  ['no address', 'none'],
])('%s is %j', async (url, expected) => {
  expect(await at(url)).toEqual(expected);
});

test('what is pending is laid over the company', async () => {
  await appendChanges(db, 'a', [{ type: 'set-target-account', companyId: id('1'), value: false }], 1);
  expect(await readPageMatch(db, 'https://northwind.example/')).toMatchObject({
    kind: 'company',
    company: { isTargetAccount: false },
  });
});

test('looking writes nothing down', async () => {
  const before = await browser.storage.local.get();
  for (const url of ['https://stranger.example/', 'https://twin.example/']) await at(url);
  expect(await browser.storage.local.get()).toEqual(before);
});

describe('choosing between several', () => {
  const choose = async (url: string, raw: string) =>
    rememberPageChoice(await readPageMatch(db, url), id(raw));

  test('is remembered by what the CRM has, and for every page of theirs', async () => {
    await choose('https://shop.twin.example/some/page', '3');
    expect(await preferences.pageChoices.getValue()).toEqual({ 'twin.example': '3', 'linkedin:twins': '3' });
    expect(await readPageMatch(db, 'https://twin.example/')).toMatchObject({
      kind: 'company',
      company: { id: '3' },
      among: [{ id: '2' }, { id: '3' }],
    });
    expect(await at('https://www.linkedin.com/company/twins/')).toBe('3');
    expect(await at('https://own.example/')).toBe('2');
  });

  test('works where they share a LinkedIn page only', async () => {
    await choose('https://www.linkedin.com/company/pair/', '5');
    expect(await at('https://www.linkedin.com/company/pair/')).toBe('5');
  });

  test('may be changed and taken back', async () => {
    await choose('https://twin.example/', '3');
    await choose('https://twin.example/', '2');
    expect(await at('https://twin.example/')).toBe('2');
    await forgetPageChoice(id('2'));
    expect(await at('https://twin.example/')).toEqual(['2', '3']);
    expect(await preferences.pageChoices.getValue()).toEqual({});
  });

  test('a company that has left since is not insisted on', async () => {
    await choose('https://twin.example/', '3');
    await saveCompanies(db, [buildCompany({ id: id('3'), domain: 'moved.example', modifiedAt: 9 })]);
    expect(await at('https://twin.example/')).toBe('2');
  });

  test('nothing to choose from, nothing remembered', async () => {
    await choose('https://northwind.example/', '1');
    await rememberPageChoice(undefined, id('1'));
    expect(await preferences.pageChoices.getValue()).toEqual({});
  });
});
