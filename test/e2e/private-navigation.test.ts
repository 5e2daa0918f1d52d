import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allLookedAt } from '#test/support/all-looked-at.ts';
import { readEverythingStored } from '#test/support/everything-stored.ts';
import { logNetwork } from '#test/support/network-log.ts';
import { privateVisits, type Visit } from '#test/support/private-visits.ts';
import { aria, connect, runProduct, says, type RunningProduct } from '#test/support/running-product.ts';

let product: RunningProduct;
let panel: Page;
let tab: Page;
let asked: readonly string[];

/** Waits until the panel shows what is in front. */
const settled = () => says(panel, /\S/, 'h1:not(.visually-hidden)').catch(() => undefined);

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  await allLookedAt(product.options);
  tab = await product.extension.openTab('https://before-everything.example/');
  panel = await product.extension.openSidePanel(tab);
  await settled();
  asked = await logNetwork(product.extension);
});
afterAll(() => product?.close());

const toApi = () => product.server.requests.filter(({ host }) => host === 'api.hubapi.com').length;

const tours = ['first', 'second'] as const;

/** Visits every page, and gives the headings that the panel showed. */
async function tourOf(visits: readonly Visit[]): Promise<ReadonlySet<string>> {
  const headings = new Set<string>();
  for (const [place, { url }] of visits.entries()) {
    // A page that is not served stands in the address bar all the same.
    await tab.goto(url).catch(() => undefined);
    if (place % 5 === 0) await settled();
    headings.add(
      (await panel.evaluate(() => document.querySelector('h1:not([hidden] *)')?.textContent)) ?? '',
    );
  }
  return headings;
}

test.each(tours)(
  'a hundred navigations over pages of every kind ask nobody anything: %s tour',
  async (tour) => {
    if (tour === 'second') await turnDirectoryOn();
    const visits = privateVisits(product.portal, tour);
    expect(visits.length).toBe(100);
    const before = toApi();
    const logged = asked.length;
    const headings = await tourOf(visits);
    // Whatever was put off would come now.
    await sleep(1_500);
    expect(asked.slice(logged)).toEqual([]);
    expect(toApi()).toBe(before);
    // The panel did look: it showed accounts, unknown pages and pages of no company.
    expect(headings.size).toBeGreaterThan(10);
  },
);

/** Every company of the CRM is on this machine from then on. */
async function turnDirectoryOn(): Promise<void> {
  product.portal.edit.create('companies', { name: 'Late Comers', domain: 'late-comers.example' });
  await product.options.bringToFront();
  await aria(product.options, 'checkbox', 'Recognise every company in the CRM').click();
  await says(product.options, /Complete\./);
  await tab.bringToFront();
  await tab.goto('https://late-comers.example/').catch(() => undefined);
  await says(panel, /Late Comers/, 'h1');
}

test('an account that was come upon is loaded when a person asks for it, and only then', async () => {
  const { records } = product.portal;
  const target = records.companies.findLast(
    ({ properties }) => properties['hs_is_target_account'] === 'true' && properties['linkedin_company_page'],
  );
  const before = toApi();
  const logged = asked.length;
  await tab.goto(`${target?.properties['linkedin_company_page']}`);
  await aria(panel, 'button', 'Load overview').wait();
  expect(toApi()).toBe(before);
  await aria(panel, 'button', 'Load overview').click();
  await says(panel, /Updated/);
  expect(toApi()).toBeGreaterThan(before);
  // The log sees requests where there are any.
  expect(asked.length).toBeGreaterThan(logged);
});

test('what HubSpot does not have is remembered without a trace of the page', async () => {
  await tab.goto('https://visited-and-asked.example/');
  await aria(panel, 'button', 'Look it up in HubSpot').click();
  await says(panel, /Not in HubSpot/);
  await tab.goto('https://first-visited-0.example/');
  await aria(panel, 'button', 'Look it up in HubSpot').wait();
  const before = toApi();
  await tab.goto('https://visited-and-asked.example/');
  await says(panel, /Not in HubSpot/);
  expect(toApi()).toBe(before);
});

test('*Not this company* is remembered by what the CRM has, and can be taken back', async () => {
  const { records } = product.portal;
  const domains = Map.groupBy(records.companies, ({ properties }) => properties['domain']);
  const account = records.companies.find(
    ({ properties }) =>
      properties['hs_is_target_account'] === 'true' &&
      properties['domain'] !== undefined &&
      domains.get(properties['domain'])?.length === 1,
  );
  const { name = '', domain = '' } = account?.properties ?? {};
  await tab.goto(`https://careers-not-kept.${domain}/`);
  await says(panel, new RegExp(RegExp.escape(String(name))), 'h1');
  await aria(panel, 'button', 'More').click();
  await aria(panel, 'menuitem', 'Not this company').click();
  await says(panel, /Not in your local copy/, 'h1');
  await tab.goto('https://first-visited-0.example/');
  await tab.goto(`https://${domain}/`);
  await says(panel, /Ruled out here: [^]*\.\s*Undo/);
  await aria(panel, 'button', 'Undo').click();
  await says(panel, new RegExp(RegExp.escape(String(name))), 'h1');
});

test('nothing visited is in any store', async () => {
  const stored = Object.entries(await readEverythingStored(panel));
  // It sees what is there: the accounts’ own domains are.
  const domain = String(product.portal.records.companies[0]?.properties['domain']);
  expect(stored.some(([, text]) => text.includes(domain))).toBe(true);
  const places = stored.map(([place]) => place);
  expect(places).toContain('chrome.storage.session');
  expect(places).toContain('bucket directory:bullseye-directory/shards');
  const marks = [
    ...tours.flatMap((tour) => privateVisits(product.portal, tour)).flatMap((visit) => visit.marks),
    'before-everything',
    'visited-and-asked',
    'careers-not-kept',
  ];
  const kept = stored.flatMap(([place, text]) =>
    marks.filter((mark) => text.includes(mark)).map((mark) => `${mark} in ${place}`),
  );
  expect(kept).toEqual([]);
});
