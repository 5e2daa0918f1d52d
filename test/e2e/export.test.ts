import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { watchDownloads, type Downloads } from '#test/support/downloads.ts';
import { labelsOf, openFullPage, showsAccounts } from '#test/support/full-page.ts';
import { choose, openCategory, sortBy } from '#test/support/index-controls.ts';
import type { AccountFacts } from '#test/support/oracle/account-facts.ts';
import { englishWords } from '#test/support/oracle/english-words.ts';
import { readIndexOracle, type IndexOracle } from '#test/support/oracle/index-oracle.ts';
import {
  aria,
  connect,
  goodKey,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';
import { readFigures } from '#test/support/shown-index.ts';

let product: RunningProduct;
let oracle: IndexOracle;
let downloads: Downloads;
let page: Page;

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  oracle = readIndexOracle(product.portal);
  downloads = await watchDownloads(product.extension.browser);
});
afterAll(async () => {
  await downloads?.clear();
  await product?.close();
});
beforeEach(async () => {
  await page?.close();
  page = await openFullPage(product, '#view=accounts');
});

const byName = (accounts: readonly AccountFacts[]) => oracle.sorted(accounts, 'Company', 'ascending');

const moment = (at: number | undefined) => {
  if (at === undefined) return '';
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
};
const harmless = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text);
const kindIn = (fact: AccountFacts['scheduled'], cell: string | undefined) => {
  const names = fact?.kinds.map((kind) => englishWords[kind] ?? kind) ?? [''];
  return names.find((name) => name === cell) ?? names[0];
};
/** The file against the raw records, cell by cell. */
function expectFile(text: string, accounts: readonly AccountFacts[]): void {
  expect(text.startsWith('\ufeff')).toBe(true);
  const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ',', newline: '\r\n' });
  const [header, ...rows] = data.slice(0, -1);
  expect(header).toEqual([
    'Company',
    'Domain',
    'Contacts',
    'Open deals',
    'Open deal value (USD)',
    'Last touch',
    'Last engagement',
    'Last engagement: kind',
    'Scheduled',
    'Scheduled: kind',
    'Record ID',
  ]);
  expect(rows).toEqual(
    accounts.map((account, at) => [
      harmless(account.label),
      account.domain ?? '',
      String(account.contacts),
      String(account.openDealIds.length),
      String(account.openDealValue),
      moment(account.lastTouchAt),
      moment(account.lastEngagement?.at),
      kindIn(account.lastEngagement, rows[at]?.[7]),
      moment(account.scheduled?.at),
      kindIn(account.scheduled, rows[at]?.[9]),
      account.id,
    ]),
  );
}
const exportAs = (on: Page, format: string) =>
  downloads.during(async () => {
    await aria(on, 'button', 'Export').click();
    await aria(on, 'menuitem', format).click();
  });

test('the CSV file holds the rows on screen, in their order', async () => {
  await choose(page, 'Owner', 'Unassigned');
  await sortBy(page, 'Open deal value', 'descending');
  const accounts = oracle.sorted(oracle.filtered({ owner: 'unassigned' }), 'Open deal value', 'descending');
  await showsAccounts(page, accounts);
  const file = await exportAs(page, 'Accounts on screen (CSV)');
  expect(file.name).toMatch(/^target-accounts-\d{4}-\d{2}-\d{2}\.csv$/);
  expectFile(file.text, accounts);
  await says(page, new RegExp(`${accounts.length} accounts exported`));
  await choose(page, 'Owner', 'All owners');
  await sortBy(page, 'Company', 'ascending');
});

test('the popup’s file holds the rows in the popup', async () => {
  const popup = await product.extension.openPopup(product.options);
  await openCategory(popup, 'No meetings');
  const accounts = byName(oracle.inCategory(oracle.accounts, 'No meetings'));
  await vi.waitFor(async () => expect((await readFigures(popup)).rowCount).toBe(accounts.length), {
    timeout: 20_000,
    interval: 50,
  });
  expectFile((await exportAs(popup, 'Accounts on screen (CSV)')).text, accounts);
  await openCategory(popup, 'All');
  await popup.close();
});

test('everything cached is one record a line, and the key is not in it', async () => {
  const { name, text } = await exportAs(page, 'Everything cached (JSON Lines)');
  expect(name).toMatch(/^bullseye-everything-\d{4}-\d{2}-\d{2}\.jsonl$/);
  const records = text
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
  expect(records[0]).toMatchObject({ type: 'export', format: 1, portalId: product.portal.portalId });
  const marked = records.filter(({ type, isTargetAccount }) => type === 'company' && isTargetAccount);
  expect(new Set(marked.map(({ id }) => id))).toEqual(new Set(oracle.accounts.map(({ id }) => id)));
  const owners = records.filter(({ type }) => type === 'owner');
  expect(owners.length).toBe(product.portal.records.owners.length);
  expect(text).not.toContain(goodKey);
});

test('the ticked accounts alone are exported; Shift ticks a range', async () => {
  await page.locator('[data-row="1"] input').click();
  await page.keyboard.down('Shift');
  await page.locator('[data-row="6"] input').click();
  await page.keyboard.up('Shift');
  await says(page, /6 accounts selected/);
  const file = await downloads.during(() => aria(page, 'button', 'Export 6').click());
  const { data } = Papa.parse<string[]>(file.text.slice(1), { delimiter: ',', newline: '\r\n' });
  expect(data.slice(1, -1).map(([name]) => name)).toEqual(labelsOf(byName(oracle.accounts)).slice(1, 7));
});
