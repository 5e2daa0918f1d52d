import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { allLookedAt } from '#test/support/all-looked-at.ts';
import { findViolations } from '#test/support/axe.ts';
import { focusedName, pressUntil } from '#test/support/focused-element.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';

let product: RunningProduct;
/** The full page, by keyboard alone. */
let page: Page;
let [first, second, third, gone, extra]: PortalRecord[] = [];

const nameOf = (company: PortalRecord | undefined) => company?.properties['name'] ?? '';

beforeAll(async () => {
  product = await runProduct({ size: { targetAccounts: 0, companies: 60 } });
  await connect(product);
  const { companies } = product.portal.records;
  // Names that find one company only: every word of a search is taken for the beginning of a word.
  const isAlone = (company: PortalRecord) => {
    const name = nameOf(company).toLowerCase();
    return (
      /^[a-z]+( [a-z]+)+$/.test(name) &&
      companies.filter((other) => nameOf(other).toLowerCase().includes(name)).length === 1
    );
  };
  [first, second, third, gone, extra] = companies.filter(isAlone);
  expect(extra).toBeDefined();
  page = await product.extension.openPage('accounts.html');
});
afterAll(() => product?.close());

const targets = () =>
  product.portal.records.companies
    .filter(({ properties }) => properties['hs_is_target_account'] === 'true')
    .map(nameOf)
    .toSorted((a, b) => a.localeCompare(b));
const reaches = (names: readonly string[]) =>
  vi.waitFor(() => expect(targets()).toEqual(names.toSorted((a, b) => a.localeCompare(b))), {
    timeout: 20_000,
    interval: 50,
  });
const shown = () =>
  page.$$eval('[aria-label^="Actions for "]', (buttons) =>
    buttons.map((button) => (button.getAttribute('aria-label') ?? '').replace('Actions for ', '')),
  );
const found = (count: number) =>
  page.waitForFunction(
    (expected) =>
      document.querySelectorAll('[aria-label="Companies found"] [type=checkbox]').length === expected &&
      !document.querySelector('[aria-busy=true]'),
    { polling: 50, timeout: 20_000 },
    count,
  );

/** Types, which begins another search wherever the focus is in the panel. */
async function searchFor(text: string): Promise<void> {
  if ((await focusedName(page)) === 'Search companies') {
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
  }
  await page.keyboard.type(text);
}
/** Ticks the one company of this name. */
async function tick(company: PortalRecord | undefined): Promise<void> {
  await searchFor(nameOf(company));
  await found(1);
  await page.keyboard.press('ArrowDown');
  expect(await focusedName(page)).toBe(nameOf(company));
  await page.keyboard.press('Space');
}
async function confirm(): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}

test('a portal without target accounts begins with the search, which has the focus', async () => {
  await says(page, /Select your first target accounts/);
  await found(50);
  expect(await focusedName(page)).toBe('Search companies');
  expect(await page.$('[role=grid]')).toBeNull();
  expect(await findViolations(page)).toEqual([]);
  await picture(page, 'first-selection');
});

test('what Bullseye has found can be chosen from, too, and taken back', async () => {
  await allLookedAt(page);
  await pressUntil(page, 'Tab', /^Recommendations \(\d+\)$/);
  await page.keyboard.press('Enter');
  await aria(page, 'region', 'Recommendations').wait();
  expect(await focusedName(page)).toMatch(/^Recommendations\d+$/);
  expect(await findViolations(page)).toEqual([]);
  await picture(page, 'first-selection-recommendations');
  const chosen = await page.$eval('[aria-label^="Select as target account: "]', (button) =>
    (button.getAttribute('aria-label') ?? '').replace('Select as target account: ', ''),
  );
  await aria(page, 'button', `Select as target account: ${chosen}`).click();
  await reaches([chosen]);
  await aria(page, 'button', 'Undo').click();
  await reaches([]);
  await aria(page, 'button', 'All').click();
  await says(page, /Select your first target accounts/);
  await found(50);
  expect(await focusedName(page)).toBe('Search companies');
});

test('the end of the list loads more, and goes on there', async () => {
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  expect(await focusedName(page)).toBe('Load more');
  await page.keyboard.press('Enter');
  await found(60);
  const at = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-label="Companies found"] [type=checkbox]')].findIndex(
      (box) => box === document.activeElement,
    ),
  );
  expect(at).toBe(50);
});

test('companies ticked over several searches become target accounts at once', async () => {
  for (const company of [first, second, third]) await tick(company);
  await says(page, /3 companies selected/);
  await picture(page, 'first-selection-ticked');
  await confirm();
  const names = [first, second, third].map(nameOf);
  await says(page, /Made 3 companies target accounts/);
  await aria(page, 'grid', 'Target accounts').wait();
  expect((await shown()).toSorted((a, b) => a.localeCompare(b))).toEqual(
    names.toSorted((a, b) => a.localeCompare(b)),
  );
  await reaches(names);
  await picture(page, 'first-selection-marked');
});

test('one press takes all of them back, and the search is back', async () => {
  await pressUntil(page, 'Shift+Tab', 'Undo');
  await page.keyboard.press('Enter');
  await says(page, /Select your first target accounts/);
  await reaches([]);
});

test('the last changes tell of it, and bring them back', async () => {
  await pressUntil(page, 'Shift+Tab', /^Changes/);
  await page.keyboard.press('Enter');
  await says(page, /Made 3 companies target accounts Undone/);
  await picture(page, 'changes');
  expect(await findViolations(page)).toEqual([]);
  await pressUntil(page, 'Tab', 'Redo: Made 3 companies target accounts');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => !document.querySelector('[aria-label="Redo: Made 3 companies target accounts"]'),
    { polling: 50 },
  );
  await page.keyboard.press('Escape');
  await aria(page, 'grid', 'Target accounts').wait();
  await reaches([first, second, third].map(nameOf));
});

test('a company that HubSpot lost meanwhile is named with the reason; the others arrive', async () => {
  await pressUntil(page, 'Tab', 'Select target accounts');
  await page.keyboard.press('Enter');
  await aria(page, 'dialog', 'Select target accounts').wait();
  await found(50);
  expect(await findViolations(page)).toEqual([]);
  await tick(gone);
  await tick(extra);
  product.portal.edit.archive(gone?.id ?? '');
  await confirm();
  await reaches([first, second, third, extra].map(nameOf));
  const refused = await says(
    page,
    new RegExp(`Make ${nameOf(gone)} a target account`),
    '[aria-label="Refused changes"]',
  );
  expect(refused).toContain('HubSpot no longer has this record.');
  await picture(page, 'selection-refused');
  await pressUntil(page, 'Tab', `Discard: Make ${nameOf(gone)} a target account`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[aria-label="Refused changes"]', { hidden: true });
});

test('what HubSpot does not have must be made there first', async () => {
  await pressUntil(page, 'Tab', 'Select target accounts');
  await page.keyboard.press('Enter');
  await found(50);
  await searchFor('no such company anywhere');
  await says(page, /No company in HubSpot matches “no such company anywhere”/);
  await says(page, /A company must exist in HubSpot before/);
  await aria(page, 'link', 'Open companies in HubSpot').wait();
  await picture(page, 'selection-nothing');
});
