import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectFigures, expectRows } from '#test/support/expect-index.ts';
import { choose, chooseTeams, openCategory, search, sortBy } from '#test/support/index-controls.ts';
import {
  oracleCategories,
  readIndexOracle,
  type IndexOracle,
  type OracleColumn,
} from '#test/support/oracle/index-oracle.ts';
import { connect, picture, runProduct, type RunningProduct } from '#test/support/running-product.ts';

let product: RunningProduct;
let oracle: IndexOracle;
let popup: Page;
let openedAt: number;

const openPopup = async () => {
  openedAt = Date.now();
  popup = await product.extension.openPopup(product.options);
};

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  oracle = readIndexOracle(product.portal);
  await openPopup();
});
afterAll(() => product?.close());

const columns: readonly OracleColumn[] = [
  'Contacts',
  'Open deals',
  'Open deal value',
  'Last touch',
  'Last engagement',
  'Scheduled',
  'Company',
];

describe('sorting', () => {
  test.each(columns)('by %s goes both ways', async (column) => {
    for (const direction of ['descending', 'ascending'] as const) {
      await sortBy(popup, column, direction);
      await expectRows(popup, oracle.sorted(oracle.accounts, column, direction), openedAt);
    }
  });
});

const byName = (accounts: IndexOracle['accounts']) => oracle.sorted(accounts, 'Company', 'ascending');

describe('searching', () => {
  test.each([
    'gmbh',
    'Żegluga',
    'ZEGLUGO',
    'wind',
    '-group',
    'lane dairy',
    'example',
    'company',
    'no such account',
  ])('for “%s” finds by name and domain', async (words) => {
    await search(popup, words);
    const found = oracle.found(oracle.accounts, words);
    if (found.length > 0) await expectRows(popup, byName(found), openedAt);
    else await popup.locator('::-p-text(No account matches)').wait();
    // The metrics belong to the filters, not to the search.
    await expectFigures(popup, oracle, oracle.accounts);
  });
});

test('each category holds what it counts', async () => {
  await search(popup, '');
  for (const category of oracleCategories.toReversed()) {
    await openCategory(popup, category);
    await expectRows(popup, byName(oracle.inCategory(oracle.accounts, category)), openedAt);
  }
});

test('each owner, and nobody, filters metrics, counts and rows', async () => {
  const owners = product.portal.records.owners.map(({ id, firstName, lastName, archived }) => ({
    id,
    label: `${firstName} ${lastName}${archived ? ' (deactivated)' : ''}`,
  }));
  for (const { id, label } of [...owners, { id: 'unassigned', label: 'Unassigned' }]) {
    await choose(popup, 'Owner', label);
    const accounts = oracle.filtered({ owner: id });
    expect(accounts.length, label).toBeGreaterThan(0);
    await expectFigures(popup, oracle, accounts);
    await expectRows(popup, byName(accounts), openedAt);
  }
  await choose(popup, 'Owner', 'All owners');
});

test('teams filter alone, by twos, and together with an owner, a category and a search', async () => {
  const teams = new Map(
    product.portal.records.owners.flatMap((owner) => owner.teams.map(({ id, name }) => [name, id] as const)),
  );
  const names = [...teams.keys()];
  for (const chosen of [...names.map((name) => [name]), names.slice(0, 2), names.slice(1)]) {
    await chooseTeams(popup, chosen);
    const accounts = oracle.filtered({ teams: chosen.map((name) => teams.get(name) ?? '') });
    expect(accounts.length).toBeGreaterThan(0);
    await expectFigures(popup, oracle, accounts);
    await expectRows(popup, byName(accounts), openedAt);
  }
  await picture(popup, 'popup-two-teams');

  // An owner of two teams, of which one is chosen.
  const double = product.portal.records.owners.find((owner) => owner.teams.length > 1);
  await choose(popup, 'Owner', `${double?.firstName} ${double?.lastName}`);
  const both = { owner: double?.id ?? '', teams: names.slice(1).map((name) => teams.get(name) ?? '') };
  await expectFigures(popup, oracle, oracle.filtered(both));
  await openCategory(popup, 'No logged calls');
  await search(popup, 'e');
  const rows = oracle.found(oracle.inCategory(oracle.filtered(both), 'No logged calls'), 'e');
  await expectRows(popup, byName(rows), openedAt);
  await sortBy(popup, 'Last touch', 'descending');
  await expectRows(popup, oracle.sorted(rows, 'Last touch', 'descending'), openedAt);

  await openPopup();
  await expectRows(popup, oracle.sorted(rows, 'Last touch', 'descending'), openedAt);
  await expectFigures(popup, oracle, oracle.filtered(both));
});
