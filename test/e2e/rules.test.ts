import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findViolations } from '#test/support/axe.ts';
import { choose } from '#test/support/index-controls.ts';
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

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  page = await product.extension.openPage('rules.html');
});
afterAll(() => product?.close());

const isTarget = (properties: Readonly<Record<string, string>>) =>
  properties['hs_is_target_account'] === 'true';
/** Companies nobody chose that score at least so much, read off the raw records. */
const scoring = (atLeast: number) =>
  product.portal.records.companies.filter(
    ({ properties }) => !isTarget(properties) && Number(properties['hubspotscore'] ?? -1) >= atLeast,
  );
const targets = () =>
  product.portal.records.companies.filter(({ properties }) => isTarget(properties)).length;
const inHubSpot = (count: number) =>
  vi.waitFor(() => expect(targets()).toBe(count), { timeout: 20_000, interval: 50 });
const button = (name: string) => aria(page, 'button', name);
/** Replaces what the field holds. */
const fill = async (role: string, name: string, text: string) => {
  const field = await aria(page, role, name).waitHandle();
  await field.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await field.type(text);
};
/** Presses *Undo* in the newest message. */
const undoLast = async () =>
  (await page.$$('[role=log] ::-p-aria([name="Undo"][role="button"])')).at(-1)?.click();
const marked = (count: number) => new RegExp(`Marked ${count} compan(y|ies)`);

describe('a rule that proposes', () => {
  test('from a suggestion: previewed, saved, run, and its proposals selected', async () => {
    const matches = scoring(80);
    expect(matches.length).toBeGreaterThan(3);
    const before = targets();
    await says(page, /No rules yet/);
    await page.locator('::-p-text(HubSpot Score of 80 or more)').click();
    await says(page, new RegExp(`${matches.length} companies match now`));
    expect(await findViolations(page)).toEqual([]);
    await picture(page, 'rules-editor');
    await button('Save and run').click();
    await says(page, new RegExp(`${matches.length} proposals`));
    expect(targets()).toBe(before);
    expect(await findViolations(page)).toEqual([]);
    await picture(page, 'rules-proposals');

    const [first] = matches;
    await button(`Select as target account: ${first?.properties['name']}`).click();
    await says(page, new RegExp(`${matches.length - 1} proposals`));
    await inHubSpot(before + 1);
    await button(`Select all ${matches.length - 1}`).click();
    await inHubSpot(before + matches.length);
    expect(scoring(80)).toEqual([]);
    // The selection of many is one undo. HubSpot may have it before the page says so.
    await says(page, new RegExp(`${matches.length - 1} companies are now target accounts`), '[role=log]');
    await undoLast();
    await inHubSpot(before + 1);
    await says(page, new RegExp(`${matches.length - 1} proposals`));
  });
});

describe('a rule that marks', () => {
  test('by keyboard alone; more than its limit it asks, then marks, and undo takes it back', async () => {
    const matches = scoring(60);
    const before = targets();
    expect(matches.length).toBeGreaterThan(20);
    const add = await button('New rule').waitHandle();
    await add.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement, { polling: 20 });
    await page.keyboard.type('Sixty and more');
    await page.keyboard.press('Tab');
    await page.keyboard.type('hubspot sc');
    await page.keyboard.press('Enter');
    // Past the comparison, which is the likeliest one already.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('60');
    await says(page, new RegExp(`${matches.length} companies match now`));
    // Condition button, then the choice of what happens.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('10');
    await says(page, /More than the limit/);
    await page.keyboard.press('Enter');
    const all = matches.length;
    await says(page, new RegExp(`${all} companies match, more than the 10`));
    expect(targets()).toBe(before);
    await picture(page, 'rules-asks');
    const confirm = await button(`Mark ${all} target accounts`).waitHandle();
    await confirm.focus();
    await page.keyboard.press('Enter');
    await inHubSpot(before + all);
    await says(page, marked(all));
    await picture(page, 'rules-marked');

    const undo = await page.locator('ul[aria-label="What it did"] button').waitHandle();
    await undo.click();
    await inHubSpot(before);
    await says(page, /Undone; not marked again by this rule/);
    await button('Run now: Sixty and more').click();
    await says(page, /nothing new/);
    expect(targets()).toBe(before);
  });

  test('after a sync, on its own, with the worker killed in between', async () => {
    const before = targets();
    const open = product.portal.records.companies.filter(
      ({ properties }) => !isTarget(properties) && properties['lifecyclestage'] === 'opportunity',
    );
    await button('New rule').click();
    await fill('textbox', 'Name', 'Opportunities');
    await fill('combobox', 'Property', 'lifecycle');
    await page.keyboard.press('Enter');
    await aria(page, 'combobox', 'Values').click();
    await page.locator('[role=listbox] ::-p-text(Opportunity)').click();
    await page.keyboard.press('Escape');
    await aria(page, 'radio', 'Mark as target account').click();
    // One that marks but is not run yet: it waits for the sync.
    await fill('spinbutton', 'Ask me when more than this match at once', '500');
    await says(page, new RegExp(`${open.length} companies match now`));
    product.portal.setFault({ path: 'search', status: 503, times: 60 });
    await button('Save and run').click();
    await product.extension.killWorker();
    product.portal.clearFaults();
    expect(targets()).toBe(before);
    await page.evaluate(`chrome.runtime.sendMessage({ command: 'syncNow', input: { isAsked: false } })`);
    await inHubSpot(before + open.length);
    await says(page, marked(open.length));
  });
});

describe('the list', () => {
  test('a rule is switched off, deleted and brought back', async () => {
    await aria(page, 'switch', 'Run “Opportunities” after each sync').click();
    await page.waitForFunction(
      () =>
        document.querySelector('[role=switch][aria-checked=false]') !== null &&
        document.querySelectorAll('[role=switch]').length === 3,
      { polling: 50 },
    );
    await button('Delete “Opportunities”').click();
    await page.waitForFunction(() => document.querySelectorAll('article').length === 2, { polling: 50 });
    await says(page, /“Opportunities” was deleted/);
    await undoLast();
    await page.waitForFunction(() => document.querySelectorAll('article').length === 3, { polling: 50 });
    await says(page, /Marked \d+ companies/);
  });

  test('a proposal that was dismissed stays away', async () => {
    const names = await page.$$eval(
      '[aria-label^="Companies found by “HubSpot Score"] li',
      (items) => items.length,
    );
    expect(names).toBeGreaterThan(1);
    const dismiss = await page
      .locator('[aria-label^="Companies found by “HubSpot Score"] button[aria-label^="Dismiss"]')
      .waitHandle();
    const label = await dismiss.evaluate((element) => element.getAttribute('aria-label'));
    await dismiss.click();
    await page.waitForFunction(
      (name) => !document.querySelector(`button[aria-label="${name}"]`),
      { polling: 50 },
      label,
    );
    await button('Run now: HubSpot Score of 80 or more').click();
    await page.waitForSelector('button[aria-label^="Run now: HubSpot"]:not([aria-busy])');
    expect(await page.$(`button[aria-label="${label}"]`)).toBeNull();
  });

  test('is clean in dark and Polish, and narrow', async () => {
    // Colours that are on their way to others have no contrast to speak of.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await product.options.bringToFront();
    await choose(product.options, 'Language', 'Polski');
    await choose(product.options, 'Motyw', 'Ciemny');
    await page.bringToFront();
    await says(page, /Reguły/);
    await page.setViewport({ width: 640, height: 800 });
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(640);
    await picture(page, 'rules-dark-pl');
    await (await page.waitForSelector('article header button[aria-label^="Edytuj"]'))?.click();
    await says(page, /Edycja reguły/);
    expect(await findViolations(page)).toEqual([]);
    await picture(page, 'rules-editor-dark-pl');
  });
});
