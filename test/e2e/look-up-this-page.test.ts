import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { allLookedAt } from '#test/support/all-looked-at.ts';
import { findViolations } from '#test/support/axe.ts';
import { pressUntil } from '#test/support/focused-element.ts';
import { connect, picture, runProduct, says, type RunningProduct } from '#test/support/running-product.ts';

let product: RunningProduct;
let stranger: PortalRecord;

const band = '[aria-label="This page"]';

beforeAll(async () => {
  product = await runProduct({ size: { targetAccounts: 3, companies: 30 } });
  await connect(product);
  await allLookedAt(product.options);
  stranger = product.portal.edit.create('companies', { name: 'Late Comers', domain: 'late-comers.example' });
});
afterAll(() => product?.close());

const openPopupOn = async (host: string): Promise<Page> =>
  product.extension.openPopup(await product.extension.openTab(`https://${host}/`));
const searches = () => product.server.requests.filter(({ path }) => path.includes('/companies/search'));

test('a company that is no target account is looked up on demand, and made one', async () => {
  const domain = stranger.properties['domain'] ?? '';
  const popup = await openPopupOn(domain);
  await says(popup, new RegExp(`${domain} is not in your local copy`), band);
  const before = searches().length;
  await pressUntil(popup, 'Tab', 'Look it up in HubSpot');
  await popup.keyboard.press('Enter');
  await says(popup, new RegExp(`${stranger.properties['name']}`), band);
  expect(searches().length).toBeGreaterThan(before);
  await picture(popup, 'this-page-found');
  await pressUntil(popup, 'Tab', 'Target account');
  await popup.keyboard.press('Space');
  await vi.waitFor(
    () => expect(product.portal.records.get(stranger.id)?.properties['hs_is_target_account']).toBe('true'),
    { timeout: 20_000, interval: 50 },
  );
});

test('a site that HubSpot has no company for says so, and leads there', async () => {
  const popup = await openPopupOn('nobody-at-all.example');
  await says(popup, /is not in your local copy/, band);
  await pressUntil(popup, 'Tab', 'Look it up in HubSpot');
  await popup.keyboard.press('Enter');
  await says(popup, /HubSpot has no company for nobody-at-all\.example/, band);
  expect(
    await popup.$eval(`${band} a`, (link) => (link instanceof HTMLAnchorElement ? link.href : '')),
  ).toContain(`/contacts/${product.portal.portalId}/`);
  expect(await findViolations(popup)).toEqual([]);
  await picture(popup, 'this-page-not-found');
});

test('a look-up that fails says why, and works when it is tried again', async () => {
  const popup = await openPopupOn('another-stranger.example');
  await says(popup, /is not in your local copy/, band);
  const heal = product.server.setFault({ path: '/companies/search', kind: 'refuse', times: 100 });
  await pressUntil(popup, 'Tab', 'Look it up in HubSpot');
  await popup.keyboard.press('Enter');
  await says(popup, /You are offline\./, band);
  await picture(popup, 'this-page-failed');
  heal();
  await pressUntil(popup, 'Tab', 'Retry');
  await popup.keyboard.press('Enter');
  await says(popup, /HubSpot has no company for another-stranger\.example/, band);
});
