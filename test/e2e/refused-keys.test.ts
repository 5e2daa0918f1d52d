import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectFigures } from '#test/support/expect-index.ts';
import { readIndexOracle } from '#test/support/oracle/index-oracle.ts';
import {
  aria,
  connect,
  enterKey,
  goodKey,
  picture,
  runProduct,
  says,
  synced,
  type RunningProduct,
} from '#test/support/running-product.ts';
import { expectOverview, overviewLoaded } from '#test/support/expect-overview.ts';

const noCompanies = 'pat-na1-00000000-1111-4222-8333-444444444401';
const noDeals = 'pat-na1-00000000-1111-4222-8333-444444444402';
const noContacts = 'pat-na1-00000000-1111-4222-8333-444444444403';
const expired = 'pat-na1-00000000-1111-4222-8333-444444444404';
const unknown = 'pat-na1-00000000-1111-4222-8333-444444444405';

const index = [
  'oauth',
  'crm.objects.companies.read',
  'crm.objects.companies.write',
  'crm.objects.owners.read',
];
const keys = {
  [goodKey]: { scopes: 'all' as const },
  [noCompanies]: { scopes: ['oauth', 'crm.objects.contacts.read', 'crm.objects.deals.read'] },
  [noDeals]: { scopes: [...index, 'crm.objects.contacts.read'] },
  [noContacts]: { scopes: [...index, 'crm.objects.deals.read'] },
  [expired]: { scopes: 'all' as const, expiresAt: Date.now() - 3_600_000 },
};

let product: RunningProduct;
let options: Page;

beforeAll(async () => {
  product = await runProduct({ keys });
  options = product.options;
});
afterAll(() => product?.close());
beforeEach(() => {
  product.portal.clearFaults();
  product.server.clearFaults();
});

/** Enters a key that is not taken, and gives what the page says to that. */
async function refusalOf(key: string): Promise<string> {
  await options.reload();
  await enterKey(product, key);
  await options.waitForSelector('[role=alert]');
  const sentence = await says(options, /\S/, '[role=alert]');
  await aria(options, 'button', 'Connect').wait();
  return sentence;
}

test.each([
  ['unknown', unknown, [/HubSpot does not accept this service key/, /mistyped or revoked/]],
  ['truncated', goodKey.slice(0, 20), [/not a complete service key/, /Copy the whole service key/]],
  ['expired', expired, [/has expired/, /Create a new service key/]],
  ['without companies', noCompanies, [/lacks: crm\.objects\.companies\.read/, /add the missing scopes/]],
])('a key that is %s is refused in its own words, with what to do', async (kind, key, sentences) => {
  const said = await refusalOf(key);
  for (const sentence of sentences) expect(said).toMatch(sentence);
  expect(said).not.toContain(key);
  await picture(options, `options-key-${kind.replaceAll(' ', '-')}`);
});

test('a page in place of HubSpot’s answer is told apart from a wrong key', async () => {
  product.portal.setFault({ times: 1_000, status: 200, body: '<html><body>Please sign in</body></html>' });
  expect(await refusalOf(goodKey)).toMatch(/not HubSpot’s answer[^]*proxy/);
  await picture(options, 'options-html');
});

test('no connection at all is told apart from a wrong key', async () => {
  product.server.setFault({ kind: 'refuse', times: Infinity });
  expect(await refusalOf(goodKey)).toMatch(/You are offline/);
});

test('an empty field asks for a key and asks nobody else', async () => {
  await options.reload();
  const before = product.server.requests.length;
  await aria(options, 'button', 'Connect').click();
  await says(options, /Paste a service key first/);
  expect(product.server.requests.length).toBe(before);
});

test('a key without deals is told which scope is missing and what to do', async () => {
  await options.reload();
  await enterKey(product, noDeals);
  await aria(options, 'button', 'Disconnect').wait();
  const popup = await product.extension.openPopup(options);
  await says(popup, /lacks: crm\.objects\.deals\.read[^]*add the missing scopes/);
  await picture(popup, 'popup-key-without-deals');
});

test('a key without contacts gives the index; in the panel each section names what it lacks', async () => {
  await disconnect();
  await enterKey(product, noContacts);
  await aria(options, 'button', 'Disconnect').wait();
  await synced(options);
  const oracle = readIndexOracle(product.portal);
  const popup = await product.extension.openPopup(options);
  await expectFigures(popup, oracle, oracle.accounts);

  const account = oracle.accounts.find(({ openDealIds }) => openDealIds.length > 0);
  const record = await product.extension.openTab(
    `https://app.hubspot.com/contacts/${product.portal.portalId}/record/0-2/${account?.id}`,
  );
  const panel = await product.extension.openSidePanel(record);
  await overviewLoaded(panel);
  for (const region of ['Activities', 'Contacts', 'Internal stakeholders', 'Tracked pages'])
    await says(panel, /crm\.objects\.contacts\.read/, `section[aria-label="${region}"]`);
  const deals = await says(panel, /\S/, 'section[aria-label="Deals"]');
  expect(deals).not.toMatch(/lacks/);
  await picture(panel, 'panel-key-without-contacts');
  await record.close();
});

test('a key that is revoked later leaves the cache on screen and asks for another', async () => {
  await disconnect();
  await connect(product);
  const oracle = readIndexOracle(product.portal);
  const account = oracle.accounts.find(({ domain, name }) => domain && name);
  const record = await product.extension.openTab(
    `https://app.hubspot.com/contacts/${product.portal.portalId}/record/0-2/${account?.id}`,
  );
  const panel = await product.extension.openSidePanel(record);
  await expectOverview(panel, product.portal, account?.id ?? '');

  product.portal.setFault({
    times: 1_000,
    status: 401,
    body: {
      status: 'error',
      message: 'Authentication credentials not found.',
      category: 'INVALID_AUTHENTICATION',
    },
  });
  const popup = await product.extension.openPopup(record);
  await aria(popup, 'button', 'Sync now').click();
  await says(popup, /Service key needed/, '[role=status]');
  await says(popup, /HubSpot does not accept this service key[^]*Copy it from HubSpot again/);
  await expectFigures(popup, oracle, oracle.accounts);
  await picture(popup, 'popup-key-revoked');
  await says(panel, /HubSpot does not accept this service key/);
  await expectOverview(panel, product.portal, account?.id ?? '');
  await picture(panel, 'panel-key-revoked');
});

async function disconnect(): Promise<void> {
  await options.bringToFront();
  await aria(options, 'button', 'Disconnect').click();
  await options.locator('dialog ::-p-aria([name="Disconnect"][role="button"])').click();
  await aria(options, 'button', 'Connect').wait();
}
