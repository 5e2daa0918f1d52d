import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { allLookedAt } from '#test/support/all-looked-at.ts';
import { expectOverview, overviewLoaded } from '#test/support/expect-overview.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';
import { readOverview } from '#test/support/shown-overview.ts';

const types = [
  'contacts',
  'deals',
  'calls',
  'emails',
  'meetings',
  'notes',
  'tasks',
  'communications',
] as const;
const logged = ['calls', 'emails', 'notes'] as const;
/** Of each of `logged`: with the sample's own more than 5,000. */
const many = 1_700;

let product: RunningProduct;
let record: Page;
let panel: Page;
let ids: readonly string[] = [];
let busiest = '';

beforeAll(async () => {
  product = await runProduct({ limits: 'off' });
  const { portal } = product;
  ids = portal.records.companies
    .filter(({ properties }) => properties['hs_is_target_account'] === 'true')
    .map(({ id }) => id);
  busiest = ids.findLast((id) => portal.records.related(id, 'contacts').length > 1) ?? '';
  const start = Date.now();
  for (let n = 0; n < many; n++) {
    for (const [place, type] of logged.entries()) {
      const hs_timestamp = new Date(start - (3 * n + place) * 3_600_000).toISOString();
      const text = { calls: 'hs_call_title', emails: 'hs_email_subject', notes: 'hs_note_body' }[type];
      portal.edit.create(type, { hs_timestamp, [text]: `${type} ${n}` }, [busiest]);
    }
  }
  await connect(product);
  await allLookedAt(product.options);
  record = await product.extension.openTab(address(ids[0] ?? ''));
  panel = await product.extension.openSidePanel(record);
  await overviewLoaded(panel);
});
afterAll(() => product?.close());

const address = (id: string) =>
  `https://app.hubspot.com/contacts/${product.portal.portalId}/record/0-2/${id}`;
/** Goes to a company's record, and waits for its overview beside it. */
async function open(id: string): Promise<void> {
  await record.goto(address(id));
  const { name, domain } = product.portal.records.get(id)?.properties ?? {};
  await says(panel, new RegExp(`^${RegExp.escape(name ?? domain ?? 'Unnamed company')}$`), 'h1');
  await overviewLoaded(panel);
}
const asked = () => product.server.requests.filter(({ host }) => host === 'api.hubapi.com').length;
const soon = <Value>(check: () => Promise<Value>) => vi.waitFor(check, { timeout: 20_000, interval: 50 });
const region = (name: string) => panel.waitForSelector(`section[aria-label="${name}"]:not([hidden] *)`);
const items = async (name: string) => (await readOverview(panel)).sections[name] ?? [];
const radio = async (name: string, label: string) =>
  (await region(name))?.evaluate((section, text) => {
    const options = [...section.querySelectorAll('label')];
    options.find((option) => option.textContent?.startsWith(text))?.click();
  }, label);

/** What of a company's types HubSpot has any records. */
const present = (id: string) =>
  types.filter((type) => product.portal.records.related(id, type).length > 0).length;

async function refreshed(): Promise<number> {
  const before = asked();
  await aria(panel, 'button', 'Refresh').click();
  await soon(async () => expect(asked()).toBeGreaterThan(before));
  await overviewLoaded(panel);
  return asked() - before;
}

describe('an overview costs, counted at the server,', () => {
  test('one request for the record and one for each type it has any of, eight at most from then on', async () => {
    // The first one was loaded with the panel.
    const usual = ids.slice(1).filter((id) => id !== busiest);
    const all = usual.find((id) => present(id) === types.length) ?? '';
    const some = usual.filter((id) => present(id) < types.length).slice(1, 5);
    for (const id of [all, ...some]) {
      const before = asked();
      await record.goto(address(id));
      await expectOverview(panel, product.portal, id);
      const first = asked() - before;
      expect(first).toBe(1 + present(id));
      if (id !== all) expect(first).toBeLessThanOrEqual(8);
      expect(await refreshed()).toBeLessThanOrEqual(8);
      await expectOverview(panel, product.portal, id);
    }
  });

  test('nothing for what is in the local copy', async () => {
    const [one = '', other = ''] = ids.filter((id) => id !== busiest);
    await open(other);
    await open(one);
    const before = asked();
    await radio('Tracked pages', 'By person');
    await radio('Activities', 'All');
    await open(other);
    await open(one);
    expect(asked() - before).toBe(0);
    await radio('Tracked pages', 'By page');
  });
});

describe('an account with five thousand activities', () => {
  test('takes fifteen requests at most, and has the newest first', async () => {
    const before = asked();
    await open(busiest);
    await says(panel, /calls 0/);
    expect(asked() - before).toBeLessThanOrEqual(15);
    const titles = (await items('Activities')).map(({ texts }) => texts.join(' '));
    expect(titles).toHaveLength(50);
    const newest = [0, 1, 2].map((n) => titles.findIndex((title) => title.includes(`calls ${n}`)));
    expect(newest.every((place) => place >= 0)).toBe(true);
    expect(newest).toEqual(newest.toSorted((a, b) => a - b));
    await picture(panel, 'panel-five-thousand');
  });

  test('draws more of what is loaded without asking, and puts the focus on the first of it', async () => {
    const before = asked();
    const show = await panel.waitForSelector('::-p-aria([name="Show 50 more"][role="button"])');
    await show?.focus();
    await panel.keyboard.press('Enter');
    await soon(async () => expect(await items('Activities')).toHaveLength(100));
    const place = await panel.evaluate(() => {
      const all = [...document.querySelectorAll('section[aria-label=Activities]:not([hidden] *) ol > li')];
      return all.indexOf(document.activeElement ?? document.body);
    });
    expect(place).toBe(50);
    expect(asked() - before).toBe(0);
  });

  test('loads older ones of the type in view by one request, which stay after a refresh', async () => {
    await radio('Activities', 'Notes');
    const show = () => panel.$('::-p-aria([name="Show 50 more"][role="button"])');
    for (let more = await show(); more; more = await show()) await more.click();
    const loaded = (await items('Activities')).length;
    expect(loaded).toBe(200);
    const before = asked();
    await aria(panel, 'button', 'Load older notes').click();
    await soon(async () => expect((await items('Activities')).length).toBe(250));
    expect(asked() - before).toBe(1);

    expect(await refreshed()).toBeLessThanOrEqual(15);
    await panel.reload();
    await overviewLoaded(panel);
    const counts = await panel.$$eval('section[aria-label=Activities] label', (labels) =>
      labels.map((label) => label.textContent),
    );
    expect(counts.find((count) => count?.startsWith('Notes'))).toBe('Notes 400+');
  });
});

describe('tracked pages', () => {
  test('by person, which is remembered, and from single events where they are asked for', async () => {
    const visited = ids.find((id) => {
      const contacts = product.portal.records.related(id, 'contacts').length;
      const shown = product.portal.records
        .related(id, 'contacts')
        .filter(({ properties }) => properties['hs_analytics_last_url'] !== undefined).length;
      return shown > 1 && contacts <= 10 && id !== busiest;
    });
    await open(visited ?? '');
    await radio('Tracked pages', 'By person');
    await soon(async () =>
      expect(await panel.$('section[aria-label="Tracked pages"] input[value=person]:checked')).not.toBeNull(),
    );
    await panel.reload();
    await overviewLoaded(panel);
    await panel.waitForSelector('section[aria-label="Tracked pages"] input[value=person]:checked');
    await picture(panel, 'panel-pages-by-person');
    await radio('Tracked pages', 'By page');

    const before = asked();
    await aria(panel, 'button', 'Load every page view').click();
    await says(panel, /Single page views, from HubSpot’s events/);
    expect(asked() - before).toBeLessThanOrEqual(10);
    await expectOverview(panel, product.portal, visited ?? '');
    // A refresh keeps them, and asks for none of them again.
    expect(await refreshed()).toBeLessThanOrEqual(8);
    await expectOverview(panel, product.portal, visited ?? '');
  });
});

test('offline every section says how old it is, and that nothing more could be loaded', async () => {
  await open(busiest);
  product.portal.setFault({ times: Infinity, reset: true });
  await aria(panel, 'button', 'Refresh').click();
  await says(panel, /Offline\. Last updated/);
  const ages = await panel.$$eval('main section[aria-label] h2:not([hidden] *)', (headings) =>
    headings.map((heading) => heading.nextElementSibling?.textContent ?? ''),
  );
  expect(ages).toHaveLength(5);
  for (const age of ages) expect(age).toMatch(/^Loaded /);
  await radio('Activities', 'Emails');
  const show = () => panel.$('::-p-aria([name="Show 50 more"][role="button"])');
  for (let more = await show(); more; more = await show()) await more.click();
  await aria(panel, 'button', 'Load older emails').click();
  await says(panel, /The older ones could not be loaded/);
  await picture(panel, 'panel-offline-older');
  product.portal.clearFaults();
});
