import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { allLookedAt } from '#test/support/all-looked-at.ts';
import { findViolations } from '#test/support/axe.ts';
import { readEverythingStored } from '#test/support/everything-stored.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';

const label = 'Recognise every company in the CRM';
const data = 'section:has(progress), section:has(output)';
let product: RunningProduct;
let options: Page;
let panel: Page;
let tab: Page;
/** Companies that came into the CRM after the background had looked at all others. */
let strangers: readonly PortalRecord[];

beforeAll(async () => {
  // Four pages: with the pause between them it is read for some seconds.
  product = await runProduct({ size: { targetAccounts: 20, companies: 788 } });
  await connect(product);
  ({ options } = product);
  await allLookedAt(options);
  strangers = 'abcdefghijkl'.split('').map((place) =>
    product.portal.edit.create('companies', {
      name: `Late Comers ${place}`,
      domain: `late-comers-${place}.example`,
      linkedin_company_page: `https://www.linkedin.com/company/late-comers-${place}`,
    }),
  );
  tab = await product.extension.openTab('https://before-everything.example/');
  panel = await product.extension.openSidePanel(tab);
});
afterAll(() => product?.close());

const nameOf = ({ properties }: PortalRecord) => new RegExp(RegExp.escape(String(properties['name'])));
const domainOf = ({ properties }: PortalRecord) => String(properties['domain']);
const toApi = () => product.server.requests.filter(({ host }) => host === 'api.hubapi.com').length;
const stranger = (place: number): PortalRecord => {
  const found = strangers.at(place);
  if (!found) throw new Error('There are too few companies');
  return found;
};
const visit = (url: string) => tab.goto(url).catch(() => undefined);

test('an unseen company of the CRM is unknown while the directory is off', async () => {
  await visit(`https://${domainOf(stranger(0))}/`);
  await says(panel, /Not in your local copy/, 'h1');
});

test('it is turned on in the settings, says how far it is, and goes on after the worker was killed', async () => {
  await options.bringToFront();
  const before = toApi();
  product.server.setLatency(2_500);
  await aria(options, 'checkbox', label).click();
  // It dies while HubSpot has not answered for the third of four pages.
  await vi.waitFor(() => expect(toApi()).toBe(before + 3), { timeout: 30_000, interval: 20 });
  await product.extension.killWorker();
  product.server.setLatency(0);
  await says(options, /400 of 800[^]*Requests today/, data);
  await picture(options, 'directory-reading');
  // By its alarm alone: nobody wakes it.
  await vi.waitFor(() => says(options, /Complete\./, data), { timeout: 100_000, interval: 100 });
  // That page is asked for once more, and counts twice.
  const text = await says(options, /5 of 100/, data);
  expect(toApi()).toBe(before + 5);
  expect(text).toMatch(/Companies\s+800/);
  expect(text).toMatch(/Size on disk\s+[\d.]+ [kM]B/);
  expect(await findViolations(options)).toEqual([]);
  await picture(options, 'directory-complete');
});

test('every company is recognised at once then: by site, LinkedIn page and record, without a request', async () => {
  const before = toApi();
  await tab.bringToFront();
  for (const place of [0, 1, -1, -2]) {
    await visit(`https://careers.${domainOf(stranger(place))}/jobs`);
    await says(panel, nameOf(stranger(place)), 'h1');
  }
  await visit(`${stranger(9).properties['linkedin_company_page']}/about/`);
  await says(panel, nameOf(stranger(9)), 'h1');
  await visit(`https://app.hubspot.com/contacts/${product.portal.portalId}/record/0-2/${stranger(2).id}`);
  await says(panel, nameOf(stranger(2)), 'h1');
  await says(panel, /In HubSpot, but not a target account/);
  expect(await findViolations(panel)).toEqual([]);
  await picture(panel, 'directory-listed');
  expect(toApi()).toBe(before);
});

test('one click loads it and makes it a target account', async () => {
  const company = stranger(3);
  await visit(`https://${domainOf(company)}/`);
  await says(panel, nameOf(company), 'h1');
  await aria(panel, 'button', 'Make it a target account').click();
  await vi.waitFor(
    () => expect(product.portal.records.get(company.id)?.properties['hs_is_target_account']).toBe('true'),
    { timeout: 20_000, interval: 50 },
  );
  await says(panel, /Target account/);
  const isOn = () => panel.$eval('[role=switch]:not([hidden] *)', (one) => one.getAttribute('aria-checked'));
  await vi.waitFor(async () => expect(await isOn()).toBe('true'), { timeout: 10_000, interval: 50 });
});

test('the popup names it, and its switch does the same', async () => {
  const company = stranger(4);
  const site = await product.extension.openTab(`https://www.${domainOf(company)}/`);
  const popup = await product.extension.openPopup(site);
  await says(popup, nameOf(company), '[aria-label="This page"]');
  expect(await findViolations(popup)).toEqual([]);
  await picture(popup, 'directory-popup');
  await aria(popup, 'switch', 'Target account').click();
  await vi.waitFor(
    () => expect(product.portal.records.get(company.id)?.properties['hs_is_target_account']).toBe('true'),
    { timeout: 20_000, interval: 50 },
  );
  await site.close();
});

test('*Load overview* shows the account without marking it', async () => {
  const company = stranger(5);
  await tab.bringToFront();
  await visit(`https://${domainOf(company)}/`);
  await says(panel, nameOf(company), 'h1');
  await aria(panel, 'button', 'Load overview').click();
  await says(panel, /Updated/);
  await says(panel, /Contacts/);
  expect(product.portal.records.get(company.id)?.properties['hs_is_target_account']).not.toBe('true');
});

test('one that was deleted in HubSpot since is said to be gone, and is not asked for again', async () => {
  const company = stranger(7);
  product.portal.edit.archive(company.id);
  await visit(`https://${domainOf(company)}/`);
  await says(panel, nameOf(company), 'h1');
  await aria(panel, 'button', 'Load overview').click();
  await says(panel, /Not in HubSpot/, 'h1');
  const before = toApi();
  await visit('https://before-everything.example/');
  await says(panel, /Not in your local copy/, 'h1');
  await visit(`https://${domainOf(company)}/`);
  await says(panel, /Not in HubSpot/, 'h1');
  expect(toApi()).toBe(before);
});

test('without network the reason is said, and another click brings it', async () => {
  const company = stranger(8);
  await visit(`https://${domainOf(company)}/`);
  await says(panel, nameOf(company), 'h1');
  const restore = product.server.setFault({ path: '/companies/', kind: 'refuse', times: 100 });
  await aria(panel, 'button', 'Make it a target account').click();
  await says(panel, /HubSpot can’t be reached|offline|internet/i);
  restore();
  await aria(panel, 'button', 'Make it a target account').click();
  await vi.waitFor(
    () => expect(product.portal.records.get(company.id)?.properties['hs_is_target_account']).toBe('true'),
    { timeout: 20_000, interval: 50 },
  );
});

test('turning it off deletes it from this machine', async () => {
  await options.bringToFront();
  await aria(options, 'checkbox', label).click();
  // Looking into a bucket makes it: first it must be gone.
  await vi.waitFor(
    async () => expect(await options.evaluate('navigator.storageBuckets.keys()')).not.toContain('directory'),
    { timeout: 20_000, interval: 200 },
  );
  const stored = Object.keys(await readEverythingStored(options));
  expect(stored.filter((place) => /directory/.test(place))).toEqual([]);
  await tab.bringToFront();
  await visit(`https://${domainOf(stranger(6))}/`);
  await says(panel, /Not in your local copy/, 'h1');
  // And it may be read again.
  await options.bringToFront();
  await aria(options, 'checkbox', label).click();
  await vi.waitFor(() => says(options, /Complete\./, data), { timeout: 60_000, interval: 100 });
  await tab.bringToFront();
  await visit('https://before-everything.example/');
  await visit(`https://${domainOf(stranger(6))}/`);
  await says(panel, nameOf(stranger(6)), 'h1');
});
