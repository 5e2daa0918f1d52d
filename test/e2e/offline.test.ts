import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ageLocalCopy } from '#test/support/age-local-copy.ts';
import { expectFigures, expectRows } from '#test/support/expect-index.ts';
import { expectOverview } from '#test/support/expect-overview.ts';
import { readIndexOracle, type IndexOracle } from '#test/support/oracle/index-oracle.ts';
import { relativeWords } from '#test/support/oracle/relative-words.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';

let product: RunningProduct;
let oracle: IndexOracle;
let site: Page;
let companyId: string;
let panel: Page;

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  oracle = readIndexOracle(product.portal);
  const account = oracle.accounts.find(
    ({ domain, name }) =>
      domain && name && oracle.accounts.filter((one) => one.domain === domain).length === 1,
  );
  companyId = account?.id ?? '';
  site = await product.extension.openTab(`https://www.${account?.domain}/`);
  panel = await product.extension.openSidePanel(site);
  await expectOverview(panel, product.portal, companyId);
});
afterAll(() => product?.close());

/** Both surfaces, opened anew, have everything. */
async function expectBothSurfaces(): Promise<void> {
  await panel.reload();
  await expectOverview(panel, product.portal, companyId);
  const openedAt = Date.now();
  const popup = await product.extension.openPopup(site);
  await expectFigures(popup, oracle, oracle.accounts);
  await expectRows(popup, oracle.sorted(oracle.accounts, 'Company', 'ascending'), openedAt);
  await says(popup, /^Updated/, '[role=status]');
}

test('with the worker dead, popup and panel draw everything from the local copy', async () => {
  await product.extension.killWorker();
  await expectBothSurfaces();
});

test('offline, popup and panel draw everything and say how old it is', async () => {
  product.server.setFault({ kind: 'refuse', times: Infinity });
  await product.extension.killWorker();
  await expectBothSurfaces();

  const openedAt = Date.now();
  const popup = await product.extension.openPopup(site);
  const updatedAt = await ageLocalCopy(popup, 3 * 3_600_000);
  await aria(popup, 'button', 'Sync now').click();
  const status = await says(popup, /^Offline/, '[role=status]');
  // At night that was yesterday.
  const ago = [...relativeWords(updatedAt, openedAt, Date.now())];
  expect(ago.map((words) => `Updated ${words}`)).toContain(/Updated .*/.exec(status)?.[0]);
  await expectFigures(popup, oracle, oracle.accounts);
  await picture(popup, 'popup-offline');

  await aria(panel, 'button', 'Refresh').click();
  await says(panel, /Offline\. Last updated/);
  await expectOverview(panel, product.portal, companyId);
  await picture(panel, 'panel-offline');
});

test('an account that was never opened says offline that its overview is not loaded, with its figures all the same', async () => {
  const other = oracle.accounts.find(({ id, domain }) => id !== companyId && domain);
  await site.goto(`https://app.hubspot.com/contacts/${product.portal.portalId}/record/0-2/${other?.id}`);
  await panel.waitForFunction(
    (name) => document.querySelector('h1:not([hidden] *)')?.textContent === name,
    { polling: 50 },
    other?.label,
  );
  await aria(panel, 'button', 'Load overview').click();
  await says(panel, /Offline\. Not loaded yet/);
  await picture(panel, 'panel-offline-not-loaded');
});

test('back online, the next sync makes both fresh again', async () => {
  product.server.clearFaults();
  const popup = await product.extension.openPopup(site);
  await aria(popup, 'button', 'Sync now').click();
  await says(popup, /^Updated/, '[role=status]');
});
