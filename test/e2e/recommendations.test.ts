import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { choose, openCategory } from '#test/support/index-controls.ts';
import { isOfferedAt } from '#test/support/oracle/prospect-oracle.ts';
import { readOutbox } from '#test/support/outbox-contents.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';
import { readFigures } from '#test/support/shown-index.ts';
import { drawnNames, listSize, readList } from '#test/support/shown-list.ts';

const list = 'Recommendations';
const wait = { timeout: 30_000, interval: 50 };

let product: RunningProduct;
let page: Page;

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
});
afterAll(() => product?.close());
beforeEach(async () => {
  await page?.close();
  page = await product.extension.openPage(`accounts.html#view=accounts&list=recommendations`);
  await hasRows(offered().length);
});

const offered = () => product.portal.records.companies.filter((company) => isOfferedAt(company, Date.now()));
const hasRows = (count: number) =>
  vi.waitFor(async () => expect(await listSize(page, list)).toBe(count), wait);
const stateOf = (id: string) =>
  product.portal.records.get(id)?.properties['hs_target_account_recommendation_state'] ?? 'NONE';
const becomes = (id: string, state: string) => vi.waitFor(() => expect(stateOf(id)).toBe(state), wait);
const settled = () => vi.waitFor(async () => expect((await readOutbox(page)).pending).toEqual([]), wait);
const figure = (text: string | undefined) => Number(text?.replace('−', '-').replaceAll(',', ''));

/** A company at the top of the list whose name tells it apart. */
async function topCompany(position = 0) {
  const { companies } = product.portal.records;
  const named = (name: string) => companies.filter(({ properties }) => properties['name'] === name);
  const alone = (await drawnNames(page, list)).filter((name) => named(name).length === 1);
  const name = alone[position] ?? '';
  const id = named(name)[0]?.id;
  if (id === undefined) throw new Error('No company with a name of its own');
  return { id, name };
}

test('holds every company that may be offered, the best first, and the rail counts them', async () => {
  const companies = offered();
  expect(companies.length).toBeGreaterThan(100);
  expect((await readFigures(page)).lists[list]).toBe(String(companies.length));
  await says(page, /Learned from 60 target accounts/);
  const shown = await readList(page, list);
  const label = ({ id, properties }: (typeof companies)[number]) =>
    properties['name'] ?? properties['domain'] ?? `Company ${id}`;
  expect(shown.map(({ name }) => name).sort()).toEqual(companies.map(label).sort());
  const scores = shown.map(({ cells }) => Number.parseInt(cells[0]?.replace('−', '-') ?? '', 10));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBeGreaterThan(10);
  expect(shown.every(({ cells }) => /(High|Medium|Low) confidence/.test(cells[0] ?? ''))).toBe(true);
  await picture(page, 'page-recommendations');
});

test('every score is the exact sum of the reasons on screen, and HubSpot’s own guess stands beside it', async () => {
  const names = await drawnNames(page, list);
  expect(names.length).toBeGreaterThan(5);
  await page.focus('tr[data-row="0"]');
  let withGuess = 0;
  for (const [index, name] of names.entries()) {
    await page.focus(`tr[data-row="${index}"]`);
    await page.keyboard.press('ArrowRight');
    const details = await page.waitForSelector(`tr[data-row="${index}"] + tr:not([data-row])`);
    const { points, text } = (await details?.evaluate((element) => ({
      points: [...element.querySelectorAll('li')].map((line) => line.firstElementChild?.textContent ?? ''),
      text: element.textContent,
    }))) ?? { points: [], text: '' };
    const score = await page.$eval(`tr[data-row="${index}"] td:nth-child(3)`, (cell) =>
      Number.parseInt(cell.textContent.replace('−', '-'), 10),
    );
    expect(points.length, name).toBeGreaterThan(0);
    expect(
      points.map(figure).reduce((sum, each) => sum + each, 0),
      name,
    ).toBe(score);
    expect(text).toContain('The score is the exact sum of the points.');
    const company = product.portal.records.companies.find(({ properties }) => properties['name'] === name);
    const guess = company?.properties['hs_target_account_probability'];
    if (guess === undefined) continue;
    expect(text).toContain(`HubSpot’s own probability: ${Math.round(Number(guess) * 100)}%`);
    withGuess += 1;
  }
  await picture(page, 'page-recommendation-details');
  expect(withGuess).toBeGreaterThan(0);
});

test('dismissed for good, it is listed and can be revoked; undo does the same', async () => {
  const before = offered().length;
  const { id, name } = await topCompany();
  await aria(page, 'button', `Dismiss ${name}`).click();
  await hasRows(before - 1);
  await becomes(id, 'DISMISSED');
  await aria(page, 'button', 'Undo').click();
  await hasRows(before);
  await becomes(id, 'NONE');
  await settled();

  await aria(page, 'button', `Dismiss ${name}`).click();
  await becomes(id, 'DISMISSED');
  await settled();
  await page.locator('::-p-text(Dismissed and snoozed)').click();
  await aria(page, 'button', `Revoke: offer ${name} again`).click();
  await becomes(id, 'NONE');
  await aria(page, 'button', `Back to ${list}`).click();
  await hasRows(before);
  expect(await drawnNames(page, list)).toContain(name);
  await settled();
});

test('snoozed until a day of one’s own choice, and brought back before it', async () => {
  const before = offered().length;
  const { id, name } = await topCompany(1);
  await aria(page, 'button', `Snooze ${name}`).click();
  await aria(page, 'menuitem', 'Pick a date…').click();
  const field = await page.waitForSelector('dialog input[type=date]');
  await aria(page, 'button', 'Snooze').click();
  await says(page, /Enter a date\./, 'dialog [role=alert]');
  const next = new Date().getFullYear() + 1;
  await field?.type(`0315${next}`);
  await picture(page, 'page-snooze');
  await aria(page, 'button', 'Snooze').click();
  await hasRows(before - 1);
  await becomes(id, 'SNOOZED');
  const until = product.portal.records.get(id)?.properties['hs_target_account_recommendation_snooze_time'];
  expect(Date.parse(until ?? '')).toBe(new Date(next, 2, 15).getTime());
  await settled();
  await page.locator('::-p-text(Dismissed and snoozed)').click();
  await says(page, new RegExp(`Snoozed until Mar 15, ${next}`));
  await aria(page, 'button', `Bring back ${name}`).click();
  await becomes(id, 'NONE');
  await aria(page, 'button', `Back to ${list}`).click();
  await hasRows(before);
  await settled();
});

test('selected, it is a target account; the address leads back to the list, Back and Forward too', async () => {
  const before = offered().length;
  const { id, name } = await topCompany(2);
  await aria(page, 'button', `Select as target account: ${name}`).click();
  await hasRows(before - 1);
  await vi.waitFor(
    () => expect(product.portal.records.get(id)?.properties['hs_is_target_account']).toBe('true'),
    wait,
  );
  await settled();
  await openCategory(page, 'All');
  await page.waitForSelector('[role=grid][aria-label="Target accounts"]');
  expect(await page.evaluate(() => location.hash)).toBe('#view=accounts');
  await openCategory(page, 'Prospects');
  await page.waitForSelector('[role=grid][aria-label="Prospects"]');
  await choose(page, 'Order', 'Strongest first');
  expect(await page.evaluate(() => location.hash)).toBe('#view=accounts&list=prospects&order=strongest');
  await page.evaluate(() => history.go(-3));
  await hasRows(before - 1);
});
