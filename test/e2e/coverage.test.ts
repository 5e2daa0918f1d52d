import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { watchDownloads, type Downloads } from '#test/support/downloads.ts';
import { openFullPage } from '#test/support/full-page.ts';
import { sortBy } from '#test/support/index-controls.ts';
import type { AccountFacts } from '#test/support/oracle/account-facts.ts';
import { oracleCoverage } from '#test/support/oracle/coverage-oracle.ts';
import { readIndexOracle } from '#test/support/oracle/index-oracle.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';

let product: RunningProduct;
let page: Page;
let accounts: readonly AccountFacts[];
let downloads: Downloads;

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  ({ accounts } = readIndexOracle(product.portal));
  downloads = await watchDownloads(product.extension.browser);
  page = await openFullPage(product, '#view=accounts');
  await aria(page, 'combobox', 'Columns').click();
  await page.locator('[role=option] ::-p-text(Coverage)').click();
  await page.keyboard.press('Escape');
});
afterAll(async () => {
  await downloads?.clear();
  await product?.close();
});

const coverageOf = (account: AccountFacts) => oracleCoverage(product.portal.records, account, Date.now());

/** Names and figures of the rows that are drawn, from the top. */
const drawn = () =>
  page.$$eval('tr[data-row]', (rows) =>
    rows.map((row) => ({
      name: row.querySelector('button[title]')?.textContent ?? '',
      score: Number(row.querySelector('[aria-label^="Coverage"] > span')?.textContent),
    })),
  );

test('sorted by coverage, every figure is what the raw records say, and each explains itself', async () => {
  await sortBy(page, 'Coverage', 'ascending');
  const scores = accounts.map((account) => coverageOf(account).score).sort((a, b) => a - b);
  const rows = await drawn();
  expect(rows.map(({ score }) => score)).toEqual(scores.slice(0, rows.length));
  expect(new Set(scores).size).toBeGreaterThan(5);
  for (const { name, score } of rows) {
    const same = accounts.filter(({ label }) => label === name).map((account) => coverageOf(account).score);
    expect(same, name).toContain(score);
  }

  await page.focus('tr[data-row="0"]');
  await page.click('tr[data-row="0"] [aria-label^="Coverage"]');
  const panel = await page.waitForSelector('[role=dialog][popover]');
  const points = await panel?.$$eval('li', (lines) =>
    lines.map((line) => Number(line.firstElementChild?.textContent.replace('−', '-'))),
  );
  const [worst] = rows;
  expect(100 + (points ?? []).reduce((sum, each) => sum + each, 0)).toBe(worst?.score);
  await picture(page, 'page-coverage');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role=dialog][popover]', { hidden: true });
});

test('it is exported as a number', async () => {
  await aria(page, 'button', 'Export').click();
  const { text } = await downloads.during(() => aria(page, 'menuitem', 'Accounts on screen (CSV)').click());
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toHaveLength(accounts.length);
  for (const row of data) {
    const account = accounts.find(({ id }) => id === row['Record ID']);
    expect(row['Coverage'], row['Company']).toBe(String(account && coverageOf(account).score));
  }
});

test('the side panel says the same of one account, point by point, and leads to what helps', async () => {
  const lacking = accounts.find((account) => {
    const { lost } = coverageOf(account);
    const isAlone = accounts.filter(({ domain }) => domain === account.domain).length === 1;
    const isQuiet = 'nothing' in lost || 'nothingWithDeals' in lost;
    return account.domain && isAlone && isQuiet && Object.keys(lost).length > 1;
  });
  if (!lacking) throw new Error('No account that lacks anything');
  const { score, lost } = coverageOf(lacking);
  const site = await product.extension.openTab(`https://${lacking.domain}/`);
  const panel = await product.extension.openSidePanel(site);
  const text = await says(panel, /of 100/, 'section[aria-label=Coverage]');
  expect(text).toContain(`${score} of 100`);
  const points = await panel.$$eval('section[aria-label=Coverage] li', (lines) =>
    lines.map((line) => -Number(line.firstElementChild?.textContent.replace('−', '-'))),
  );
  expect(points).toEqual(Object.values(lost).sort((a, b) => b - a));
  await picture(panel, 'panel-coverage');
  await panel.locator('section[aria-label=Coverage] ::-p-text(Create task)').click();
  await vi.waitFor(async () => expect(await panel.$('[aria-expanded=true][aria-controls]')).not.toBeNull(), {
    timeout: 10_000,
    interval: 50,
  });
  await says(panel, /New task/);
  await picture(panel, 'panel-coverage-task');
});
