import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownDomainAccounts, type KnownAccount } from '#test/support/own-domain-accounts.ts';
import { aria, goodKey, says, synced } from '#test/support/running-product.ts';
import { answerPrompt, clickOn, onPage, onPanel, showProduct } from '#test/support/shown-product.ts';
import type { ShownProduct } from '#test/support/shown-product.ts';

// The product as it ships, and a person who is asked by the browser, answers, and changes their mind.

let product: ShownProduct;
let one: KnownAccount;
let other: KnownAccount;
let sites: { readonly one: Page; readonly other: Page };
let panel: Page;

beforeAll(async () => {
  product = await showProduct();
});
afterAll(() => product?.close());

const named = (button: string) => `::-p-aria([name="${button}"][role="button"])`;
const shows = ({ name }: KnownAccount) => says(panel, new RegExp(`^${RegExp.escape(name)}$`), 'h1');
const offersToFollow = () => aria(panel, 'button', 'Follow my tab').wait();
const mayFollow = () => panel.evaluate(`chrome.permissions.contains({ permissions: ['tabs'] })`);
const pressFollow = () => clickOn(product.screen, panel, named('Follow my tab'), onPanel);
const answer = (what: 'Allow' | 'Deny') =>
  answerPrompt(product.screen, [panel, sites.one, sites.other, product.options], what);

const connect = () => clickOn(product.screen, product.options, named('Connect'), onPage);

test('a key is not tried where HubSpot’s address is denied, and the settings say so', async () => {
  const { options, screen } = product;
  await options.locator('::-p-aria([name="Service key"][role="textbox"])').fill(goodKey);
  await connect();
  await answerPrompt(screen, [options], 'Deny');
  await says(options, /permission/);
  await screen.picture('connect-denied');
});

test('once it is allowed, the key connects', async () => {
  const { options, screen } = product;
  await connect();
  await answerPrompt(screen, [options], 'Allow');
  await aria(options, 'button', 'Disconnect').wait();
  await synced(options);
  await screen.picture('connected');
});

test('the panel offers to follow the tab, and does not where that is denied', async () => {
  const { extension, options, screen } = product;
  const [first, second] = await ownDomainAccounts(options);
  if (!first || !second) throw new Error('No two accounts');
  [one, other] = [first, second];
  sites = {
    other: await extension.openTab(`https://${other.domain}/`),
    one: await extension.openTab(`https://${one.domain}/`),
  };
  await screen.press('alt+shift+o');
  panel = await product.panel();
  await shows(one);
  await sites.other.bringToFront();
  await offersToFollow();
  await screen.picture('follow-offered');

  await pressFollow();
  await answer('Deny');
  await panel.waitForFunction('document.hasFocus()', { polling: 50 });
  await offersToFollow();
  expect(await mayFollow()).toBe(false);
});

test('allowed, it shows the page in front at once, and follows from then on', async () => {
  await pressFollow();
  await answer('Allow');
  await shows(other);
  await product.screen.picture('follows');
  await sites.one.bringToFront();
  await shows(one);
  await sites.other.bringToFront();
  await shows(other);
  await sites.other.goto('https://nobody-knows-this.example/');
  await says(panel, /nobody-knows-this\.example/);
  await sites.other.goto(`https://${other.domain}/`);
  await shows(other);
});

test('what the settings take back, the panel beside the page loses by itself, and all that it saw so', async () => {
  const seen = await product.extension.openTab(`https://www.${one.domain}/`);
  await shows(one);
  await sites.other.bringToFront();
  await shows(other);
  await watchHeadings();
  // The settings are in a tab behind, as in another window.
  await product.options.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find((one) => one.innerText === 'Stop following');
    button?.click();
  });
  await offersToFollow();
  expect(await mayFollow()).toBe(false);
  await says(product.options, /Not allowed: the panel looks at a page when you click/);
  await seen.bringToFront();
  // Time enough for the second look that follows a remembered one.
  await sleep(500);
  expect(await headings()).toEqual(['See the account of every page you open']);
  await product.screen.picture('withdrawn');
  await seen.close();
});

test('the tab that was asked about by key is known still', async () => {
  await sites.one.bringToFront();
  await shows(one);
});

test('what is taken back behind the panel’s back, it loses as well, and gets again', async () => {
  await sites.other.bringToFront();
  await offersToFollow();
  await pressFollow();
  await shows(other);
  const worker = await product.extension.worker();
  await worker.evaluate(`chrome.permissions.remove({ permissions: ['tabs'] })`);
  await offersToFollow();
});

/** Keeps whatever heading the panel draws from now on. */
const watchHeadings = () =>
  panel.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'headings', seen);
    const look = () => {
      const text = document.querySelector('h1:not([hidden] *)')?.textContent ?? '';
      if (text !== seen.at(-1)) seen.push(text);
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
const headings = () => panel.evaluate((): unknown => Reflect.get(globalThis, 'headings'));
