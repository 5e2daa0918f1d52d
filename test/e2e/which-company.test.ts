import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { childToParent } from '#core/sample-portal/association-types.ts';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { allLookedAt } from '#test/support/all-looked-at.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';

let product: RunningProduct;
let panel: Page;
let tab: Page;
let east: PortalRecord;

const band = '[aria-label="This page"]';

beforeAll(async () => {
  product = await runProduct({ size: { targetAccounts: 12, companies: 40 } });
  const { edit } = product.portal;
  const target = { hs_is_target_account: 'true' };
  const konzern = edit.create('companies', {
    ...target,
    name: 'Konzern AG',
    domain: 'konzern.example',
    hs_additional_domains: 'konzern-pl.example',
  });
  const tochter = edit.create('companies', {
    ...target,
    name: 'Tochter GmbH',
    domain: 'tochter.konzern.example',
  });
  edit.associate(tochter.id, konzern.id, [childToParent]);
  const north = edit.create('companies', { ...target, name: 'Twin North', domain: 'twin.example' });
  const south = edit.create('companies', { ...target, name: 'Twin South', domain: 'twin.example' });
  edit.associate(south.id, north.id, [childToParent]);
  await connect(product);
  await allLookedAt(product.options);
  east = edit.create('companies', { name: 'Twin East', domain: 'twin.example' });
  tab = await product.extension.openTab('https://before-everything.example/');
  panel = await product.extension.openSidePanel(tab);
});
afterAll(() => product?.close());

const toApi = () => product.server.requests.filter(({ host }) => host === 'api.hubapi.com').length;
const visit = async (url: string) => {
  await tab.bringToFront();
  await tab.goto(url).catch(() => undefined);
};
/** The panel anew, as after the browser was started again: it knows what was written down, and no more. */
async function reopenPanel(): Promise<void> {
  await panel.close();
  await product.extension.killWorker();
  panel = await product.extension.openSidePanel(tab);
}

test('a parent, its country site and its subsidiary are told apart', async () => {
  await visit('https://careers.konzern.example/jobs');
  await says(panel, /Konzern AG/, 'h1');
  await visit('https://www.tochter.konzern.example/');
  await says(panel, /Tochter GmbH/, 'h1');
  await says(panel, /Part of Konzern AG/);
  await visit('https://www.konzern-pl.example/kontakt');
  await says(panel, /Konzern AG/, 'h1');
});

test('of two companies with one domain the panel says which is the parent', async () => {
  await visit('https://www.twin.example/');
  await says(panel, /Which company is it\?/, 'h1');
  await says(panel, /Parent company/);
  await says(panel, /Part of Twin North/);
  await picture(panel, 'which-company');
});

test('the one that was chosen in the popup stands in the panel, too, and outlives both', async () => {
  const popup = await product.extension.openPopup(tab);
  await says(popup, /2 companies have this address/, band);
  const south = await popup.$eval(`${band} select`, (select) =>
    select instanceof HTMLSelectElement
      ? [...select.options].find(({ text }) => text.startsWith('Twin South'))?.value
      : undefined,
  );
  await popup.select(`${band} select`, south ?? '');
  await aria(popup, 'button', 'Use this company').click();
  await says(popup, /Twin South/, band);
  await says(popup, /Choose another/, band);
  await visit('https://shop.twin.example/');
  await says(panel, /Twin South/, 'h1');
  await reopenPanel();
  await says(panel, /Twin South/, 'h1');
});

test('the choice can be taken back in the popup', async () => {
  await visit('https://twin.example/');
  const popup = await product.extension.openPopup(tab);
  await says(popup, /Twin South/, band);
  await aria(popup, 'button', 'Choose another').click();
  await says(popup, /2 companies have this address/, band);
});

test('one that only the directory knows may be chosen: it is loaded, remembered, and can be taken back', async () => {
  await product.options.bringToFront();
  await aria(product.options, 'checkbox', 'Recognise every company in the CRM').click();
  await says(product.options, /Complete\./);
  await visit('https://before-everything.example/');
  await visit('https://twin.example/');
  await says(panel, /3 companies share this page/);
  await says(panel, /One of these is not in your local copy yet: choosing it loads it from HubSpot/);
  await picture(panel, 'which-company-listed');
  const before = toApi();
  await panel.locator(`::-p-text(Record ${east.id})`).click();
  await says(panel, /Twin East/, 'h1');
  expect(toApi()).toBeGreaterThan(before);
  await visit('https://before-everything.example/');
  await visit('https://eu.twin.example/');
  await says(panel, /Twin East/, 'h1');
  await aria(panel, 'button', 'Choose another').click();
  await says(panel, /Which company is it\?/, 'h1');
});

test('*Not this company* stands after the panel was closed, and its undo brings it back', async () => {
  await visit('https://konzern.example/');
  await says(panel, /Konzern AG/, 'h1');
  await aria(panel, 'button', 'More').click();
  await aria(panel, 'menuitem', 'Not this company').click();
  await says(panel, /Not in your local copy/, 'h1');
  await reopenPanel();
  await says(panel, /Ruled out here: Konzern AG\./);
  // What it was not said of stays.
  await visit('https://tochter.konzern.example/');
  await says(panel, /Tochter GmbH/, 'h1');
  await visit('https://konzern.example/');
  await aria(panel, 'button', 'Undo').click();
  await says(panel, /Konzern AG/, 'h1');
});

test('what HubSpot does not have is said again without asking, in the panel and in the popup', async () => {
  await visit('https://nobody-has-this.example/');
  await aria(panel, 'button', 'Look it up in HubSpot').click();
  await says(panel, /Not in HubSpot/, 'h1');
  await reopenPanel();
  await says(panel, /Not in HubSpot/, 'h1');
  const before = toApi();
  const popup = await product.extension.openPopup(tab);
  await says(popup, /HubSpot has no company for nobody-has-this\.example/, band);
  expect(toApi()).toBe(before);
  await aria(popup, 'button', 'Look again').click();
  await says(popup, /HubSpot has no company for/, band);
  expect(toApi()).toBeGreaterThan(before);
});
