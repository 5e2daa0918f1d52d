import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { overviewLoaded } from '#test/support/expect-overview.ts';
import { focusedName, pressUntil } from '#test/support/focused-element.ts';
import { connect, runProduct, type RunningProduct } from '#test/support/running-product.ts';

let product: RunningProduct;
let panel: Page;

beforeAll(async () => {
  product = await runProduct();
  const { records, edit, portalId } = product.portal;
  const account = records.companies.find(
    ({ id, properties }) =>
      properties['hs_is_target_account'] === 'true' &&
      records.related(id, 'contacts').length > 2 &&
      records.related(id, 'calls').length > 0 &&
      records.related(id, 'deals').length > 0,
  );
  const hs_note_body = 'A long report of what was said and what comes next. '.repeat(9);
  edit.create('notes', { hs_timestamp: new Date().toISOString(), hs_note_body }, [account?.id ?? '']);
  await connect(product);
  const tab = await product.extension.openTab(
    `https://app.hubspot.com/contacts/${portalId}/record/0-2/${account?.id}`,
  );
  panel = await product.extension.openSidePanel(tab);
  await overviewLoaded(panel);
});
afterAll(() => product?.close());

const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 50 });

const tabTo = (name: string | RegExp) => pressUntil(panel, 'Tab', name, 120);
const focused = () => focusedName(panel);
const kinds = () =>
  panel.$$eval('section[aria-label=Activities] ol > li > span[title]', (icons) => [
    ...new Set(icons.map((icon) => icon.getAttribute('title'))),
  ]);
const expanded = () => panel.evaluate(() => document.activeElement?.getAttribute('aria-expanded'));

test('the jump bar leads to a section, and Tab goes on inside it', async () => {
  await tabTo('Deals');
  await panel.keyboard.press('Enter');
  expect(await focused()).toBe('Deals');
  await tabTo(/^Deals\s?\d/);
});

test('a section folds and opens by its heading', async () => {
  await panel.keyboard.press('Enter');
  expect(await expanded()).toBe('false');
  await panel.keyboard.press('Space');
  expect(await expanded()).toBe('true');
});

test('activities are filtered by the arrows', async () => {
  await panel.focus('section[aria-label=Activities] input[value=all]');
  await panel.keyboard.press('ArrowRight');
  await soon(async () => expect(await kinds()).toEqual(['Call']));
  expect(await focused()).toMatch(/^Calls/);
  await panel.keyboard.press('ArrowLeft');
  await soon(async () => expect((await kinds()).length).toBeGreaterThan(1));
});

test('a long text opens and closes, and the focus stays', async () => {
  await tabTo('Show more');
  await panel.keyboard.press('Enter');
  expect([await focused(), await expanded()]).toEqual(['Show less', 'true']);
  await panel.keyboard.press('Enter');
  expect([await focused(), await expanded()]).toEqual(['Show more', 'false']);
});

test('contacts can be reached, pages gathered by person, and single views loaded with the focus kept', async () => {
  await tabTo(/^Email /);
  await panel.focus('section[aria-label="Tracked pages"] input[value=page]');
  await panel.keyboard.press('ArrowRight');
  await panel.waitForSelector('section[aria-label="Tracked pages"] input[value=person]:checked');
  expect(await focused()).toBe('By person');
  await panel.focus('section[aria-label="Tracked pages"] h2 button');
  await tabTo('Load every page view');
  await panel.keyboard.press('Enter');
  await soon(async () => expect(await focused()).toMatch(/^Single page views/));
});
