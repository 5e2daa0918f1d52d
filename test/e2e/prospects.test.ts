import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { choose, search } from '#test/support/index-controls.ts';
import { oracleProspects, type OracleProspect } from '#test/support/oracle/prospect-oracle.ts';
import { prospectList } from '#test/support/prospect-list.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  synced,
  type RunningProduct,
} from '#test/support/running-product.ts';
import { readFigures } from '#test/support/shown-index.ts';
import { drawnNames, listSize, readList } from '#test/support/shown-list.ts';

const hour = 3_600_000;
const gdpr = 'GDPR: leave out contacts without a legal basis';
const labels = (prospects: readonly OracleProspect[]) => prospects.map(({ facts }) => facts.label);

let product: RunningProduct;
let site: Page;
let popup: Page;

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  site = await product.extension.openTab('https://nobody-knows.example/');
});
afterAll(() => product?.close());
beforeEach(async () => {
  product.server.clearFaults();
  popup = await product.extension.openPopup(site);
});

const list = prospectList(
  () => product,
  () => popup,
);
const { expected, hasRows, oneOf } = list;
const wait = { timeout: 30_000, interval: 50 };
const railCount = async (name: string) => (await readFigures(popup)).lists[name];

describe('the list', () => {
  test('holds exactly the companies that show fresh signs of life, and the rail counts them', async () => {
    const prospects = expected();
    expect(prospects.length).toBeGreaterThan(20);
    await vi.waitFor(async () => expect(await railCount('Prospects')).toBe(String(prospects.length)), wait);
    await list.open();
    await picture(popup, 'popup-prospects');
    const shown = await readList(popup, 'Prospects');
    expect(shown.map(({ name }) => name).sort()).toEqual([...labels(prospects)].sort());

    const bySignal = new Map(shown.map(({ name, cells }) => [name, cells.join('\n')]));
    for (const one of prospects) {
      const said = bySignal.get(one.facts.label) ?? '';
      const kinds = [one.visitAt, one.intentAt, one.engagementAt].filter((at) => at !== undefined).length;
      const isWhole = kinds + Number(one.facts.openDealIds.length > 0) <= 2;
      if (!isWhole) continue;
      expect(said.includes('On your site'), one.facts.label).toBe(one.visitAt !== undefined);
      expect(said.includes('Buyer intent'), one.facts.label).toBe(one.intentAt !== undefined);
      const deals = one.facts.openDealIds.length;
      expect(said.includes(`${deals} open deal`), one.facts.label).toBe(deals > 0);
    }
  });

  test('is ordered by the newest signal, or the strongest, and remembers which', async () => {
    await list.open();
    const prospects = expected();
    const namesakes = (name: string) => prospects.filter(({ facts }) => facts.label === name);
    // Of companies that share a name nobody can tell on screen which one it is.
    const times = (await readList(popup, 'Prospects'))
      .filter(({ name }) => namesakes(name).length === 1)
      .map(({ name }) => namesakes(name)[0]?.latestAt ?? -Infinity);
    // A visit counts from its beginning, which is up to some hours before its last page.
    times.forEach((time, index) =>
      expect(time).toBeLessThanOrEqual((times[index - 1] ?? Infinity) + 6 * hour),
    );

    await choose(popup, 'Order', 'Strongest first');
    const [strongest] = await drawnNames(popup, 'Prospects');
    popup = await product.extension.openPopup(site);
    await vi.waitFor(async () => expect(await listSize(popup, 'Prospects')).toBeGreaterThan(0), wait);
    expect((await drawnNames(popup, 'Prospects'))[0]).toBe(strongest);
    await choose(popup, 'Order', 'Newest first');
  });

  test('follows owner and search; the metrics stay those of the target accounts', async () => {
    await list.open();
    const { metrics } = await readFigures(popup);
    const owner = expected().find(({ facts }) => facts.ownerName)?.facts;
    await choose(popup, 'Owner', owner?.ownerName ?? '');
    const ofOwner = expected().filter(({ facts }) => facts.ownerId === owner?.ownerId);
    await hasRows(ofOwner.length);
    expect(await railCount('Prospects')).toBe(String(ofOwner.length));
    const one = await oneOf(ofOwner);
    await search(popup, one.facts.name ?? '');
    await vi.waitFor(
      async () => expect(await drawnNames(popup, 'Prospects')).toEqual([one.facts.label]),
      wait,
    );
    expect(await railCount('Prospects')).toBe(String(ofOwner.length));
    await search(popup, 'zzzz');
    await says(popup, /No company matches/);
    await aria(popup, 'button', 'Clear filters').click();
    await hasRows(expected().length);
    expect((await readFigures(popup)).metrics).toEqual(metrics);
  });
});

describe('settings', () => {
  test('a chosen score makes companies prospects', async () => {
    await list.open();
    await aria(popup, 'button', 'Score for prospects').click();
    await aria(popup, 'checkbox', 'Count a score as a signal').click();
    const field = await aria(popup, 'combobox', 'Property').waitHandle();
    await field.type('fit');
    await popup.keyboard.press('Enter');
    await aria(popup, 'spinbutton', 'At least').fill('60');
    await picture(popup, 'popup-score');
    await aria(popup, 'button', 'Save').click();
    const score = { property: 'account_fit_score', atLeast: 60 };
    const scored = oracleProspects(product.portal, { score });
    expect(scored.length).toBeGreaterThan(expected().length);
    await hasRows(scored.length);
    const shown = await readList(popup, 'Prospects');
    expect(shown.map(({ name }) => name).sort()).toEqual([...labels(scored)].sort());
    expect(shown.some(({ cells }) => /Account fit score \d+, at least 60/.test(cells.join()))).toBe(true);

    await aria(popup, 'button', 'Score for prospects').click();
    await aria(popup, 'checkbox', 'Count a score as a signal').click();
    await aria(popup, 'button', 'Save').click();
    await hasRows(expected().length);
  });

  test('with GDPR on, what contacts did counts for nothing, and the list says so', async () => {
    await product.options.bringToFront();
    await aria(product.options, 'checkbox', gdpr).click();
    await synced(product.options);
    popup = await product.extension.openPopup(site);
    const lawful = oracleProspects(product.portal, { gdpr: true });
    expect(lawful.length).toBeLessThan(expected().length);
    await list.open(lawful.length);
    await says(popup, /GDPR: what contacts did is left out/);
    const shown = await readList(popup, 'Prospects');
    expect(shown.map(({ name }) => name).sort()).toEqual([...labels(lawful)].sort());
    await picture(popup, 'popup-prospects-gdpr');
    await product.options.bringToFront();
    await aria(product.options, 'checkbox', gdpr).click();
    await synced(product.options);
    popup = await product.extension.openPopup(site);
    await list.open();
  });
});
