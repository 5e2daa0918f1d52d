import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { allLookedAt } from '#test/support/all-looked-at.ts';
import { findViolations } from '#test/support/axe.ts';
import { overviewLoaded } from '#test/support/expect-overview.ts';
import { search } from '#test/support/index-controls.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';

let product: RunningProduct;
let first: PortalRecord;
let second: PortalRecord;
let third: PortalRecord;
let firstTab: Page;
let secondTab: Page;
let panel: Page;

const nameOf = ({ properties }: PortalRecord) => String(properties['name']);
const recordOf = ({ id }: PortalRecord) =>
  `https://app.hubspot.com/contacts/${product.portal.portalId}/record/0-2/${id}`;
const shows = (page: Page, company: PortalRecord) =>
  says(page, new RegExp(`^${RegExp.escape(nameOf(company))}$`), 'h1');
const isPinned = () =>
  panel.$eval('[aria-label="Pin this account"]:not([hidden] *)', (button) =>
    button.getAttribute('aria-pressed'),
  );
const pressPin = () => aria(panel, 'button', 'Pin this account').click();

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  // Requests are counted.
  await allLookedAt(product.options);
  const accounts = product.portal.records.companies.filter(
    ({ properties }) => properties['hs_is_target_account'] === 'true' && properties['name'],
  );
  const [one, two, three] = accounts;
  if (!one || !two || !three) throw new Error('Too few accounts');
  [first, second, third] = [one, two, three];
  secondTab = await product.extension.openTab(recordOf(second));
  firstTab = await product.extension.openTab(recordOf(first));
  panel = await product.extension.openSidePanel(firstTab);
  await shows(panel, first);
  await overviewLoaded(panel);
});
afterAll(() => product?.close());

test('pinned, the panel stays on its account, and says so and whose page is in front', async () => {
  expect(await isPinned()).toBe('false');
  await pressPin();
  await says(panel, /Pinned to this account/);
  expect(await isPinned()).toBe('true');
  await secondTab.bringToFront();
  await says(panel, new RegExp(`Pinned\\. This tab: ${RegExp.escape(nameOf(second))}`));
  await shows(panel, first);
  expect(await findViolations(panel)).toEqual([]);
  await picture(panel, 'panel-pinned');
});

test('it is pinned still when the panel is closed and opened again', async () => {
  await panel.close();
  panel = await product.extension.openSidePanel(secondTab);
  await shows(panel, first);
  await says(panel, /This tab:/);
  expect(await isPinned()).toBe('true');
});

test('navigating beside a pinned account asks HubSpot nothing', async () => {
  await allLookedAt(product.options);
  await overviewLoaded(panel);
  const asked = () => product.server.requests.filter(({ host }) => host === 'api.hubapi.com').length;
  const before = asked();
  await firstTab.bringToFront();
  await says(panel, /Pinned to this account/);
  await secondTab.bringToFront();
  await says(panel, /This tab:/);
  expect(asked()).toBe(before);
});

test('*Show it* moves the pin to the account of the page in front', async () => {
  await aria(panel, 'button', 'Show it').click();
  await shows(panel, second);
  await says(panel, /Pinned to this account/);
  await firstTab.bringToFront();
  await says(panel, new RegExp(`This tab: ${RegExp.escape(nameOf(first))}`));
  await shows(panel, second);
});

test('an account clicked in the index moves the pin', async () => {
  const popup = await product.extension.openPopup(firstTab);
  await search(popup, nameOf(third));
  await aria(popup, 'button', nameOf(third)).click();
  await shows(panel, third);
  expect(await isPinned()).toBe('true');
});

test('unpinned by keyboard, it follows the tab at once', async () => {
  await panel.focus('[aria-label="Pin this account"]:not([hidden] *)');
  await panel.keyboard.press('Enter');
  await shows(panel, first);
  expect(await isPinned()).toBe('false');
  expect(await panel.evaluate('document.activeElement.ariaLabel')).toBe('Pin this account');
  await secondTab.bringToFront();
  await shows(panel, second);
});

test('each window has a panel of its own, which follows that window’s tab and has its own pin', async () => {
  const { browser } = product.extension;
  const before = new Set(browser.targets());
  const isNew = (target: Target, end: string) => target.url().endsWith(end) && !before.has(target);
  await product.options.evaluate(`chrome.windows.create({ url: ${JSON.stringify(recordOf(third))} })`);
  const other = await (await browser.waitForTarget((one) => isNew(one, third.id))).asPage();
  const popup = await product.extension.openPopup(other);
  await popup
    .evaluate('chrome.sidePanel.open({ windowId: chrome.windows.WINDOW_ID_CURRENT })')
    .catch(() => {});
  const otherPanel = await (await browser.waitForTarget((one) => isNew(one, '/sidepanel.html'))).asPage();
  await shows(otherPanel, third);
  await shows(panel, second);
  await aria(otherPanel, 'button', 'Pin this account').click();
  await says(otherPanel, /Pinned to this account/);
  await firstTab.bringToFront();
  await shows(panel, first);
  expect(await isPinned()).toBe('false');
  await shows(otherPanel, third);
  await other.close();
});

test('an account that is gone from HubSpot is let go', async () => {
  await secondTab.bringToFront();
  await shows(panel, second);
  await pressPin();
  await says(panel, /Pinned to this account/);
  await firstTab.bringToFront();
  await says(panel, /This tab:/);
  product.portal.edit.archive(second.id);
  await aria(panel, 'button', 'Refresh').click();
  await shows(panel, first);
  expect(await isPinned()).toBe('false');
});

test('of a merged account the pin goes over to the one that it became', async () => {
  await pressPin();
  await says(panel, /Pinned to this account/);
  product.portal.edit.merge(third.id, first.id);
  await aria(panel, 'button', 'Refresh').click();
  await shows(panel, third);
  expect(await isPinned()).toBe('true');
});

test('disconnecting forgets the pin', async () => {
  const { options } = product;
  await options.bringToFront();
  await aria(options, 'button', 'Disconnect').click();
  await options.locator('dialog ::-p-aria([name="Disconnect"][role="button"])').click();
  await aria(options, 'button', 'Connect').wait();
  // The connection is gone first, on screen too.
  const kept = () => options.evaluate('chrome.storage.session.get().then(JSON.stringify)');
  await vi.waitFor(async () => expect(String(await kept())).not.toMatch(/pinned|asked|places/), {
    timeout: 20_000,
    interval: 50,
  });
});
