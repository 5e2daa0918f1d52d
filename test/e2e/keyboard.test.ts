import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { expectFigures, expectRows } from '#test/support/expect-index.ts';
import { readIndexOracle, type IndexOracle } from '#test/support/oracle/index-oracle.ts';
import { connect, runProduct, says, type RunningProduct } from '#test/support/running-product.ts';
import { readFigures } from '#test/support/shown-index.ts';

let product: RunningProduct;
let oracle: IndexOracle;
let popup: Page;
let openedAt: number;
let companyId: string;

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  oracle = readIndexOracle(product.portal);
  const account = oracle.accounts.find(
    ({ domain, name }) =>
      domain && name && oracle.accounts.filter((one) => one.domain === domain).length === 1,
  );
  companyId = account?.id ?? '';
  const site = await product.extension.openTab(`https://${account?.domain}/`);
  openedAt = Date.now();
  popup = await product.extension.openPopup(site);
  await popup.waitForSelector('[role=grid]');
  await popup.waitForSelector('[aria-label="This page"] [role=switch]');
});
afterAll(() => product?.close());

/** Waits until it holds. */
const soon = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 20_000, interval: 50 });

/** What the focus is on: its role or tag, and its name. */
const focused = () =>
  popup.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return 'nothing';
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? element.labels?.[0]
        : null;
    const name = element?.getAttribute('aria-label') ?? (label ?? element)?.textContent ?? '';
    return `${element?.getAttribute('role') ?? element?.tagName.toLowerCase()} ${name.trim()}`;
  });

/** Tabs on until the focus is on what is meant, and sees it there. */
async function tabTo(what: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    const now = await focused();
    if (what.test(now)) return;
    seen.push(now);
    await popup.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${what}: ${seen.join(' | ')}`);
}

const press = async (...keys: readonly Parameters<Page['keyboard']['press']>[0][]) => {
  for (const key of keys) await popup.keyboard.press(key);
};
const byName = (accounts: IndexOracle['accounts']) => oracle.sorted(accounts, 'Company', 'ascending');
const rowCount = async () => (await readFigures(popup)).rowCount;

test('search, and Escape to empty it', async () => {
  await tabTo(/Search accounts/);
  await popup.keyboard.type('wind');
  await expectRows(popup, byName(oracle.found(oracle.accounts, 'wind')), openedAt);
  await press('Escape');
  await soon(async () => expect(await rowCount()).toBe(oracle.accounts.length));
});

test('owner and teams', async () => {
  await tabTo(/^select Owner/);
  await press('ArrowDown');
  await expectFigures(popup, oracle, oracle.filtered({ owner: 'unassigned' }));
  await press('ArrowUp');
  await expectFigures(popup, oracle, oracle.accounts);

  await tabTo(/^combobox Team/);
  await press('Space', 'Space');
  const first = await popup.$eval('[role=option][aria-selected=true]', (option) => option.textContent.trim());
  const team = product.portal.records.owners.flatMap(({ teams }) => teams).find(({ name }) => name === first);
  await expectFigures(popup, oracle, oracle.filtered({ teams: [team?.id ?? ''] }));
  await press('Space', 'Escape');
  await expectFigures(popup, oracle, oracle.accounts);
});

test('sorting by a header', async () => {
  await tabTo(/^button Contacts/);
  await press('Enter');
  const direction = await popup.$eval('th[aria-sort]:not([aria-sort=none])', (header) =>
    header.getAttribute('aria-sort'),
  );
  expect(['ascending', 'descending']).toContain(direction);
  await expectRows(
    popup,
    oracle.sorted(oracle.accounts, 'Contacts', direction === 'ascending' ? 'ascending' : 'descending'),
    openedAt,
  );
});

test('from row to row, into a row’s menu, and through the dialog', async () => {
  await tabTo(/^tr /);
  await press('ArrowDown', 'ArrowDown');
  const name = await popup.evaluate(() =>
    document.activeElement?.querySelector('button')?.textContent.trim(),
  );
  const before = await rowCount();
  await popup.keyboard.down('Shift');
  await press('F10');
  await popup.keyboard.up('Shift');
  await soon(async () => expect(await focused()).toMatch(/^menuitem/));
  await press('End');
  expect(await focused()).toBe('menuitem Remove account');
  await press('Enter');
  await popup.waitForSelector('dialog[open]');
  await press('Escape');
  await popup.waitForSelector('dialog', { hidden: true });
  expect(await rowCount()).toBe(before);

  await tabTo(/^tr |^button Actions for/);
  await popup.keyboard.down('Shift');
  await press('F10');
  await popup.keyboard.up('Shift');
  await soon(async () => expect(await focused()).toMatch(/^menuitem/));
  await press('End', 'Enter');
  await popup.waitForSelector('dialog[open]');
  await tabTo(/^button Remove account/);
  await press('Enter');
  await says(popup, new RegExp(`${name} was removed from target accounts`));
  await soon(async () => expect(await rowCount()).toBe(before - 1));
  await tabTo(/^button Undo/);
  await press('Enter');
  await soon(async () => expect(await rowCount()).toBe(before));
});

test('the switch of This page', async () => {
  await tabTo(/^switch Target account/);
  await press('Space');
  await soon(() =>
    expect(product.portal.records.get(companyId)?.properties['hs_is_target_account']).toBe('false'),
  );
  expect(await focused()).toMatch(/^switch/);
  await popup.waitForSelector('[aria-label="This page"] [role=switch][aria-checked=false]');
  await press('Space');
  await soon(() =>
    expect(product.portal.records.get(companyId)?.properties['hs_is_target_account']).toBe('true'),
  );
});
