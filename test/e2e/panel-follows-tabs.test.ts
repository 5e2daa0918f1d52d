import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { allLookedAt } from '#test/support/all-looked-at.ts';
import { expectOverview } from '#test/support/expect-overview.ts';
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
let site: Page;
let linkedin: Page;
let record: Page;
let [ofSite, ofLinkedIn, ofRecord]: string[] = [];
let twins: readonly PortalRecord[] = [];

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  // Requests are counted, and companies made of which the background must not come to know.
  await allLookedAt(product.options);
  const { records, portalId } = product.portal;
  const accounts = records.companies.filter(
    ({ properties }) => properties['hs_is_target_account'] === 'true',
  );
  const sharing = Map.groupBy(accounts, ({ properties }) => properties['domain']);
  twins = [...sharing].find(([domain, own]) => domain !== undefined && own.length > 1)?.[1] ?? [];

  const richness = ({ id }: PortalRecord) =>
    records.related(id, 'contacts').length +
    5 * records.related(id, 'deals').length +
    records.related(id, 'meetings').length;
  const [first, second, third] = accounts
    .filter(
      (one) => one.properties['linkedin_company_page'] && one.properties['domain'] && !twins.includes(one),
    )
    .toSorted((a, b) => richness(b) - richness(a));
  [ofSite, ofLinkedIn, ofRecord] = [first?.id, second?.id, third?.id].map(String);

  site = await product.extension.openTab(`https://www.${first?.properties['domain']}/about?x=1#y`);
  linkedin = await product.extension.openTab(`${second?.properties['linkedin_company_page']}/about/`);
  record = await product.extension.openTab(
    `https://app.hubspot.com/contacts/${portalId}/record/0-2/${third?.id}`,
  );
  panel = await product.extension.openSidePanel(site);
});
afterAll(() => product?.close());

test('a company’s site has its account beside it', async () => {
  await expectOverview(panel, product.portal, ofSite ?? '');
  await picture(panel, 'panel-site');
});

test('a LinkedIn company page has its account beside it', async () => {
  await linkedin.bringToFront();
  await expectOverview(panel, product.portal, ofLinkedIn ?? '');
  await picture(panel, 'panel-linkedin');
});

test('a HubSpot company record has its account beside it', async () => {
  await record.bringToFront();
  await expectOverview(panel, product.portal, ofRecord ?? '');
  await picture(panel, 'panel-record');
});

test('the panel follows back and forth between the tabs, and inside one', async () => {
  await site.bringToFront();
  await expectOverview(panel, product.portal, ofSite ?? '');
  await linkedin.bringToFront();
  await expectOverview(panel, product.portal, ofLinkedIn ?? '');
  const address = new URL(record.url());
  await linkedin.goto(address.href);
  await expectOverview(panel, product.portal, ofRecord ?? '');
});

test('every account’s overview is that of the raw records', async () => {
  const { records, portalId } = product.portal;
  const accounts = records.companies.filter(
    ({ properties }) => properties['hs_is_target_account'] === 'true',
  );
  await record.bringToFront();
  for (const { id } of accounts.filter((_, place) => place % 4 === 1)) {
    await record.goto(`https://app.hubspot.com/contacts/${portalId}/record/0-2/${id}`);
    await expectOverview(panel, product.portal, id);
  }
});

test('a contact whose primary company is another one is counted, not listed, and the panel says why', async () => {
  const { records, portalId } = product.portal;
  const shared = records.companies.find(({ id, properties }) =>
    properties['hs_is_target_account'] === 'true'
      ? records.related(id, 'contacts').some((contact) => records.primaryCompanyOf(contact.id) !== id)
      : false,
  );
  await record.goto(`https://app.hubspot.com/contacts/${portalId}/company/${shared?.id}`);
  await expectOverview(panel, product.portal, shared?.id ?? '');
  const all = records.related(shared?.id ?? '', 'contacts').length;
  await says(panel, new RegExp(`The index counts ${all}\\scontacts.*1\\swith another primary company`));
});

test('a site that is in no local copy says so and asks nobody by itself', async () => {
  const asked = product.server.requests.filter(({ host }) => host === 'api.hubapi.com').length;
  const unknown = await product.extension.openTab('https://nobody-knows-this.example/');
  await says(panel, /nobody-knows-this\.example/);
  await aria(panel, 'button', 'Look it up in HubSpot').wait();
  await picture(panel, 'panel-unknown');
  expect(product.server.requests.filter(({ host }) => host === 'api.hubapi.com').length).toBe(asked);

  await aria(panel, 'button', 'Look it up in HubSpot').click();
  await says(panel, /Not in HubSpot/);
  await picture(panel, 'panel-not-in-crm');
  const about = product.server.requests.filter(({ body }) => body.includes('nobody-knows-this'));
  expect(about.length).toBeGreaterThan(0);
  await unknown.close();
});

test('a company of the CRM that is no target account is looked up on demand', async () => {
  const domain = 'late-comers.example';
  const other = product.portal.edit.create('companies', { name: 'Late Comers', domain });
  product.portal.edit.create('contacts', { firstname: 'Ada', email: `ada@${domain}` }, [other.id]);
  const tab = await product.extension.openTab(`https://${domain}/`);
  await aria(panel, 'button', 'Look it up in HubSpot').click();
  await expectOverview(panel, product.portal, other.id);
  await says(panel, /not a target account/);
  await picture(panel, 'panel-no-target-account');
  await tab.close();
});

test('a page of the browser has no company', async () => {
  const tab = await product.extension.openTab('chrome://version/');
  await says(panel, /No company on this page/);
  await picture(panel, 'panel-no-company');
  await tab.close();
});

test('of several companies on one page the person chooses, the choice is remembered and can be taken back', async () => {
  const [one, other] = twins;
  const tab = await product.extension.openTab(`https://${one?.properties['domain']}/`);
  await says(panel, /2 companies share this page/);
  await picture(panel, 'panel-several');
  const choice = async (company: PortalRecord | undefined) => {
    const name = company?.properties['name'] ?? '';
    await panel.locator(`ul[aria-label="Companies on this page"] ::-p-text(${name})`).click();
  };
  await choice(one);
  await expectOverview(panel, product.portal, one?.id ?? '');

  await site.bringToFront();
  await expectOverview(panel, product.portal, ofSite ?? '');
  await tab.bringToFront();
  await expectOverview(panel, product.portal, one?.id ?? '');
  await picture(panel, 'panel-chosen');

  await aria(panel, 'button', 'Choose another').click();
  await says(panel, /2 companies share this page/);
  await choice(other);
  await expectOverview(panel, product.portal, other?.id ?? '');
});

test('no visited address left the machine or stayed on it', async () => {
  const sent = product.server.requests.filter(({ host }) => host === 'api.hubapi.com');
  const visited = ['about?x=1', '/about/', 'record/0-2'];
  expect(sent.filter(({ path, body }) => visited.some((part) => `${path} ${body}`.includes(part)))).toEqual(
    [],
  );
  // A string: the types here know nothing of the browser’s extension API.
  const kept = String(await panel.evaluate(`chrome.storage.local.get().then(JSON.stringify)`));
  expect(visited.filter((part) => kept.includes(part))).toEqual([]);
});
