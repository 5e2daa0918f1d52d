import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSamplePortal } from '#core/sample-portal/sample-portal.ts';
import { findViolations } from '#test/support/axe.ts';
import { launchBrowser, type ExtensionBrowser } from '#test/support/browser.ts';
import { buildExtension } from '#test/support/build-extension.ts';
import { ownDomainAccounts, type KnownAccount } from '#test/support/own-domain-accounts.ts';
import { startPortalServer, type PortalServer } from '#test/support/portal-server.ts';
import { aria, picture, says, synced } from '#test/support/running-product.ts';

// The product as it ships: nobody allowed it to follow the tabs.

let server: PortalServer;
let extension: ExtensionBrowser;
let site: Page;
let other: Page;
let panel: Page;
let account: KnownAccount;

beforeAll(async () => {
  server = await startPortalServer({ portal: createSamplePortal({ seed: 7, now: Date.now() }) });
  extension = await launchBrowser({ extensionDir: await buildExtension('production'), server });
  const options = await extension.openOptions();
  await aria(options, 'button', 'Explore with sample data').click();
  await synced(options);
  const [first] = await ownDomainAccounts(options);
  if (!first) throw new Error('No account');
  account = first;
  other = await extension.openTab('https://nobody-knows-this.example/');
  site = await extension.openTab(`https://${account.domain}/`);
});
afterAll(async () => {
  await extension?.close();
  await server?.close();
});

const exactly = (text: string) => new RegExp(`^${RegExp.escape(text)}$`);

test('a click on the toolbar button shows the panel that page, and no other', async () => {
  panel = await extension.openSidePanel(site);
  await says(panel, exactly(account.name), 'h1');
  await other.bringToFront();
  await says(panel, /permission “tabs”[^]*neither stored nor sent/);
  await aria(panel, 'button', 'Follow my tab').wait();
  expect(await findViolations(panel)).toEqual([]);
  await picture(panel, 'panel-needs-permission');
});

test('the open panel sees the next page, too, once its toolbar button is clicked', async () => {
  await extension.openPopup(other);
  await says(panel, /nobody-knows-this\.example/);
});

test('the page that was clicked on is known still when its tab comes back in front, until it leads elsewhere', async () => {
  await site.bringToFront();
  await says(panel, exactly(account.name), 'h1');
  await site.goto('https://somewhere-else.example/');
  await aria(panel, 'button', 'Follow my tab').wait();
});

test('a pinned account stays without any permission', async () => {
  await site.goto(`https://${account.domain}/`);
  await extension.openPopup(site);
  await says(panel, exactly(account.name), 'h1');
  await aria(panel, 'button', 'Pin this account').click();
  await says(panel, /Pinned to this account/);
  await other.bringToFront();
  await other.goto('https://somewhere-else.example/');
  await says(panel, exactly(account.name), 'h1');
});

test('the settings say that it does not follow, and offer it', async () => {
  const options = await extension.openOptions();
  await says(options, /Not allowed: the panel looks at a page when you click the toolbar button/);
  await aria(options, 'button', 'Follow my tab').wait();
  await options.close();
});
