import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ownDomainAccounts, type KnownAccount } from '#test/support/own-domain-accounts.ts';
import { aria, says, synced } from '#test/support/running-product.ts';
import { onPage, showProduct, type ShownProduct } from '#test/support/shown-product.ts';

// The product as it ships: the browser tells which page is in front only where a person asked about it.

let product: ShownProduct;
let one: KnownAccount;
let other: KnownAccount;
let site: Page;

beforeAll(async () => {
  product = await showProduct();
  const { options } = product;
  await aria(options, 'button', 'Explore with sample data').click();
  await synced(options);
  const [first, second] = await ownDomainAccounts(options);
  if (!first || !second) throw new Error('No two accounts');
  [one, other] = [first, second];
});
afterAll(() => product?.close());

/** In a tab that nobody asked about before. */
const visit = async ({ domain }: KnownAccount) => {
  site = await product.extension.openTab(`https://${domain}/`);
};
const shows = async ({ name }: KnownAccount) => {
  const panel = await product.panel();
  await says(panel, new RegExp(`^${RegExp.escape(name)}$`), 'h1');
};
const panels = () =>
  product.extension.browser.targets().filter((target) => target.url().endsWith('/sidepanel.html'));

afterEach(async () => {
  for (const target of panels()) await (await target.asPage()).close();
  await site.close();
});

const key = 'alt+shift+o';
// In a page's menu the entries of extensions are followed by those for developers alone: *View page source*, *Inspect*.
const pageEntry = ['Up', 'Up', 'Up', 'Return'];
const selectionEntry = ['Up', 'Up', 'Return'];
const linkEntry = selectionEntry;

/** Covers the page with a link to the account's website. */
const coverWithLink = ({ domain }: KnownAccount) =>
  site.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href, textContent: 'Our partner' });
    link.style.cssText = 'position: fixed; inset: 0; background: white';
    document.body.append(link);
  }, `https://www.${domain}/about`);
const rightClick = () => product.screen.rightClick(onPage);

test('the key opens the panel on the account of the page in front', async () => {
  await visit(one);
  expect(panels()).toEqual([]);
  await product.screen.press(key);
  await shows(one);
  await product.screen.picture('key');
});

test('the key shows the next page, too, in the panel that is open', async () => {
  await visit(one);
  await product.screen.press(key);
  await shows(one);
  const before = site;
  await visit(other);
  await aria(await product.panel(), 'button', 'Follow my tab').wait();
  await product.screen.press(key);
  await shows(other);
  expect(panels()).toHaveLength(1);
  await before.close();
});

test('the page’s menu opens it on the account of that page', async () => {
  await visit(other);
  await product.screen.chooseFromMenu(rightClick, ...pageEntry);
  await shows(other);
  await product.screen.picture('page-menu');
});

test('so does the menu of a selection', async () => {
  await visit(one);
  await site.evaluate(() => getSelection()?.selectAllChildren(document.body));
  await product.screen.chooseFromMenu(
    async () => {
      await product.screen.rightClick({ x: 110, y: 285 });
      await product.screen.picture('selection-menu');
    },
    ...selectionEntry,
  );
  await shows(one);
});

test('the menu of a link opens it on the account behind the link; the key leads back to that of the page', async () => {
  await visit(one);
  await coverWithLink(other);
  await product.screen.chooseFromMenu(rightClick, ...linkEntry);
  await shows(other);
  await product.screen.picture('link-menu');
  await product.screen.press(key);
  await shows(one);
});

test('of a link that leads to no account, the panel says so', async () => {
  await visit(one);
  await coverWithLink({ name: '', domain: 'nobody-knows-this.example' });
  await product.screen.chooseFromMenu(rightClick, ...linkEntry);
  await says(await product.panel(), /No account behind this link/);
  await product.screen.picture('unknown-link');
});

test('a pinned panel moves its pin to the page that is asked about', async () => {
  await visit(one);
  await product.screen.press(key);
  await shows(one);
  await aria(await product.panel(), 'button', 'Pin this account').click();
  await says(await product.panel(), /Pinned to this account/);
  const before = site;
  await visit(other);
  await shows(one);
  await product.screen.press(key);
  await shows(other);
  await says(await product.panel(), /Pinned to this account/);
  await aria(await product.panel(), 'button', 'Pin this account').click();
  await before.close();
});

test('the toolbar button’s menu opens it on the account of the page in front', async () => {
  await visit(other);
  const { press, picture, chooseFromMenu } = product.screen;
  // From the browser's own menu, on the right, past the person's picture to that of all extensions; in it to ours.
  for (const pressed of ['F10', 'Left', 'Left', 'space', 'Tab', 'Tab', 'Down', 'Down']) {
    await press(pressed);
    // At a person's pace: the browser tells nobody where its focus is.
    await sleep(400);
  }
  await picture('extensions-menu');
  await chooseFromMenu(() => press('space'), 'Home', 'Return');
  await shows(other);
  await picture('toolbar-menu');
});
