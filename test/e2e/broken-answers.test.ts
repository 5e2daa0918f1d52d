import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createSamplePortal } from '#core/sample-portal/sample-portal.ts';
import { allLookedAt } from '#test/support/all-looked-at.ts';
import { expectFigures } from '#test/support/expect-index.ts';
import { readIndexOracle, type IndexOracle } from '#test/support/oracle/index-oracle.ts';
import {
  aria,
  connect,
  goodKey,
  picture,
  runProduct,
  says,
  synced,
  type RunningProduct,
} from '#test/support/running-product.ts';

let product: RunningProduct;
let oracle: IndexOracle;
let popup: Page;

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  // It asks what a sync asks, too, and would take faults that are meant for that.
  await allLookedAt(product.options);
  oracle = readIndexOracle(product.portal);
});
afterAll(() => product?.close());
beforeEach(async () => {
  product.portal.clearFaults();
  product.server.clearFaults();
  popup = await product.extension.openPopup(product.options);
  await popup.waitForSelector('[role=grid]');
  await syncUntilFresh();
});

const syncNow = () => aria(popup, 'button', 'Sync now').click();
/** Also where a sync is under way that is bound to fail. */
const syncUntilFresh = () =>
  vi.waitFor(
    async () => {
      const status = await popup.$eval('[role=status]', (element) => element.textContent);
      if (status.startsWith('Updated')) return;
      await syncNow();
      throw new Error(status);
    },
    { timeout: 30_000, interval: 300 },
  );
const expectCacheStays = () => expectFigures(popup, oracle, oracle.accounts);

test('a page in place of JSON leaves the cache on screen and says what came back', async () => {
  product.portal.setFault({
    path: '/companies/search',
    times: 1_000,
    status: 200,
    body: '<!doctype html><title>Sign in to the guest network</title>',
  });
  await syncNow();
  const status = await says(popup, /Waiting for HubSpot|Sync failed/, '[role=status]');
  expect(status).toMatch(/Updated/);
  const title = await popup.$eval('[role=status]', (element) => element.getAttribute('title') ?? '');
  expect(title).toMatch(/not HubSpot’s answer/);
  await expectCacheStays();
  await picture(popup, 'popup-html-answer');
});

test('answers cut in the middle leave the cache on screen, and the sync goes through once they are whole', async () => {
  product.server.setFault({ kind: 'cut', path: 'search', times: Infinity });
  await syncNow();
  await says(popup, /Offline|Waiting for HubSpot|Sync failed/, '[role=status]');
  await expectCacheStays();
  await picture(popup, 'popup-cut-answer');

  product.server.clearFaults();
  await syncUntilFresh();
  await expectCacheStays();
});

test('one answer cut in the middle is asked for again without a word', async () => {
  const before = product.server.requests.length;
  product.server.setFault({ kind: 'cut', path: '/companies/search' });
  const searches = () =>
    product.server.requests.slice(before).filter(({ path }) => path.includes('companies/search'));
  await syncNow();
  await vi.waitFor(() => expect(searches().length).toBeGreaterThan(1), { timeout: 20_000, interval: 20 });
  await synced(popup);
  await expectCacheStays();
});

test('HubSpot’s own trouble is waited out, said, and the cache stays', async () => {
  product.portal.setFault({ times: 1_000, status: 503, body: '<html>Service Unavailable</html>' });
  await syncNow();
  await says(popup, /Waiting for HubSpot/, '[role=status]');
  await expectCacheStays();
});

test('a company without name and domain is listed by its id and opens like any other', async () => {
  const account = oracle.accounts.find(({ name, domain }) => !name && !domain);
  expect(account).toBeDefined();
  await popup.$eval('[role=grid]', (grid) => grid.parentElement?.scrollTo(0, 1e6));
  await aria(popup, 'button', `Actions for Company ${account?.id}`).click();
  await aria(popup, 'menuitem', 'Remove account').click();
  await says(popup, new RegExp(`Remove Company ${account?.id} from target accounts`));
  await picture(popup, 'popup-unnamed');
});

test('a portal that becomes empty says so and what to do', async () => {
  product.server.usePortal(
    createSamplePortal({
      seed: 1,
      now: Date.now(),
      size: { targetAccounts: 0, companies: 0 },
      keys: { [goodKey]: { scopes: 'all' } },
    }),
  );
  await syncNow();
  await popup.waitForSelector('[role=grid]', { hidden: true });
  const said = await says(popup, /No target accounts yet|Choose your target accounts|Select/);
  expect(said).not.toContain('undefined');
  await picture(popup, 'popup-empty-portal');
  const panel = await product.extension.openSidePanel(product.options);
  await says(panel, /No company on this page/);

  product.server.usePortal(product.portal);
  popup = await product.extension.openPopup(product.options);
  await syncNow();
  await expectCacheStays();
});

// Last: whoever was told to wait does, for half a minute.
test('a storm of 429s is waited out, said, and the cache stays', async () => {
  product.portal.setFault({
    times: 1_000,
    status: 429,
    body: {
      status: 'error',
      message: 'You have reached your ten_secondly_rolling limit.',
      errorType: 'RATE_LIMIT',
      policyName: 'TEN_SECONDLY_ROLLING',
    },
    headers: { 'Retry-After': '3600' },
  });
  await syncNow();
  await says(popup, /Waiting for HubSpot, next try/, '[role=status]');
  await expectCacheStays();
  await picture(popup, 'popup-rate-limited');
});
