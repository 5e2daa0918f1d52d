import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createSamplePortal } from '#core/sample-portal/sample-portal.ts';
import { expectFigures, expectRows } from '#test/support/expect-index.ts';
import { expectOverview } from '#test/support/expect-overview.ts';
import { logNetwork } from '#test/support/network-log.ts';
import { readIndexOracle } from '#test/support/oracle/index-oracle.ts';
import {
  aria,
  picture,
  runProduct,
  says,
  synced,
  type RunningProduct,
} from '#test/support/running-product.ts';
import { readStoredData } from '#test/support/stored-data.ts';

let product: RunningProduct;
let asked: readonly string[];

beforeAll(async () => {
  product = await runProduct();
  asked = await logNetwork(product.extension);
});
afterAll(() => product?.close());

/** The same portal that the extension holds: made from the same seed and moment. */
async function twinPortal() {
  const state = await product.options.evaluate(
    () =>
      new Promise<{ seed: number; now: number }>((resolve) => {
        const opening = indexedDB.open('bullseye');
        opening.addEventListener('success', () => {
          const db = opening.result;
          const reading = db.transaction('meta').objectStore('meta').get('sampleState');
          reading.addEventListener('success', () => {
            db.close();
            resolve(reading.result.sampleState);
          });
        });
      }),
  );
  return createSamplePortal(state);
}

test('Explore with sample data gives the whole index and overview without a word to the network', async () => {
  const { options, extension } = product;
  await options.bringToFront();
  await aria(options, 'button', 'Explore with sample data').click();
  await aria(options, 'button', 'Disconnect').wait();
  await synced(options);
  await picture(options, 'options-sample');

  const portal = await twinPortal();
  const oracle = readIndexOracle(portal);
  const openedAt = Date.now();
  const popup = await extension.openPopup(options);
  await expectFigures(popup, oracle, oracle.accounts);
  await expectRows(popup, oracle.sorted(oracle.accounts, 'Company', 'ascending'), openedAt);
  await says(popup, /Sample data/);

  const panel = await extension.openSidePanel(options);
  const account = oracle.accounts.find(({ domain }) => domain);
  const tab = await extension.openTab(
    `https://app.hubspot.com/contacts/${portal.portalId}/record/0-2/${account?.id}`,
  );
  await expectOverview(panel, portal, account?.id ?? '');
  await picture(panel, 'panel-sample');
  await aria(panel, 'switch', 'Target account').click();
  await panel.waitForFunction(() => /not a target account/.test(document.body.innerText), { polling: 50 });
  await tab.close();

  expect(asked).toEqual([]);
  expect(product.server.requests.filter(({ host }) => host === 'api.hubapi.com')).toEqual([]);
});

test('Disconnect leaves nothing behind', async () => {
  const { options } = product;
  await options.bringToFront();
  expect(Object.keys(await readStoredData(options)).length).toBeGreaterThan(5);

  await aria(options, 'button', 'Disconnect').click();
  await options.waitForSelector('dialog[open]');
  await picture(options, 'options-disconnect');
  await options.locator('dialog ::-p-aria([name="Disconnect"][role="button"])').click();
  await aria(options, 'button', 'Explore with sample data').wait();
  // What stays is a random token, by which readers tell that there is nothing.
  const nothing = { 'indexedDB:bullseye/meta': ['generation'] };
  await vi.waitFor(async () => expect(await readStoredData(options)).toEqual(nothing), {
    timeout: 10_000,
    interval: 100,
  });

  const popup = await product.extension.openPopup(options);
  await aria(popup, 'button', 'Connect HubSpot').wait();
  await picture(popup, 'popup-first-run');
});
