import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JournalEntry } from '#core/sample-portal/sample-portal.ts';
import { focusedName, pressUntil } from '#test/support/focused-element.ts';
import { choose, openCategory, search } from '#test/support/index-controls.ts';
import { oracleProspects, type OracleProspect } from '#test/support/oracle/prospect-oracle.ts';
import { readOutbox } from '#test/support/outbox-contents.ts';
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

let product: RunningProduct;
let site: Page;
let popup: Page;
const journal: JournalEntry[] = [];

beforeAll(async () => {
  product = await runProduct({ onWrite: (entry) => journal.push(entry) });
  await connect(product);
  site = await product.extension.openTab('https://nobody-knows.example/');
});
afterAll(() => product?.close());
beforeEach(async () => {
  product.server.clearFaults();
  journal.length = 0;
  popup = await product.extension.openPopup(site);
});

const labels = (prospects: readonly OracleProspect[]) => prospects.map(({ facts }) => facts.label);
const expected = () => oracleProspects(product.portal);
const wait = { timeout: 30_000, interval: 50 };
const railCount = async (name: string) => (await readFigures(popup)).categories[name];

/** The list is on screen and whole, and has so many rows. */
async function openProspects(count = expected().length): Promise<void> {
  await openCategory(popup, 'Prospects');
  await vi.waitFor(async () => expect(await listSize(popup, 'Prospects')).toBe(count), wait);
}
const hasRows = (count: number) =>
  vi.waitFor(async () => expect(await listSize(popup, 'Prospects')).toBe(count), wait);
const inHubSpot = (id: string) => {
  const properties = product.portal.records.get(id)?.properties ?? {};
  return {
    target: properties['hs_is_target_account'],
    state: properties['hs_target_account_recommendation_state'],
    until: properties['hs_target_account_recommendation_snooze_time'],
  };
};
const becomesInHubSpot = (id: string, state: Partial<ReturnType<typeof inHubSpot>>) =>
  vi.waitFor(() => expect(inHubSpot(id)).toMatchObject(state), wait);
const settled = () => vi.waitFor(async () => expect((await readOutbox(popup)).pending).toEqual([]), wait);
const inRow = (button: string, name: string) => aria(popup, 'button', `${button} ${name}`);
/** One of the prospects at the top of the list whose name tells it apart: a test presses what it sees. */
async function oneOf(prospects: readonly OracleProspect[], position = 0): Promise<OracleProspect> {
  const isAlone = (label: string) =>
    product.portal.records.companies.filter(({ properties }) => properties['name'] === label).length === 1;
  const drawn = await drawnNames(popup, 'Prospects');
  const alone = drawn.filter(isAlone).map((name) => prospects.find(({ facts }) => facts.label === name));
  const found = alone[position];
  if (!found) throw new Error('No prospect with a name of its own');
  return found;
}
const lookAgain = () => aria(popup, 'button', 'Look again').click();
async function undo(): Promise<void> {
  await aria(popup, 'button', 'Undo').click();
}

describe('the list', () => {
  test('holds exactly the companies that show fresh signs of life, and the rail counts them', async () => {
    const prospects = expected();
    expect(prospects.length).toBeGreaterThan(20);
    await vi.waitFor(async () => expect(await railCount('Prospects')).toBe(String(prospects.length)), wait);
    await openProspects();
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
    await openProspects();
    const at = new Map(expected().map((one) => [one.facts.label, one.latestAt ?? -Infinity]));
    const times = (await readList(popup, 'Prospects')).map(({ name }) => at.get(name) ?? Number.NaN);
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
    await openProspects();
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

describe('a prospect', () => {
  test('becomes a target account at HubSpot and leaves the list; undo brings it back', async () => {
    const before = expected();
    await openProspects(before.length);
    const { facts } = await oneOf(before);
    const targets = Number((await readFigures(popup)).metrics['Target accounts']);
    await inRow('Select as target account:', facts.label).click();
    await says(popup, new RegExp('is a target account'));
    await hasRows(before.length - 1);
    await becomesInHubSpot(facts.id, { target: 'true' });
    expect((await readFigures(popup)).metrics['Target accounts']).toBe(String(targets + 1));
    await undo();
    await becomesInHubSpot(facts.id, { target: 'false' });
    await hasRows(before.length);
    await settled();
  });

  test('is dismissed for good, listed, and comes back when that is revoked', async () => {
    const before = expected();
    await openProspects(before.length);
    const { facts } = await oneOf(before, 1);
    await inRow('Dismiss', facts.label).click();
    await hasRows(before.length - 1);
    await becomesInHubSpot(facts.id, { state: 'DISMISSED' });
    await settled();
    expect(await railCount('Prospects')).toBe(String(before.length - 1));

    await popup.locator('::-p-text(Dismissed and snoozed)').click();
    await aria(popup, 'button', `Revoke: offer ${facts.label} again`).wait();
    await picture(popup, 'popup-set-aside');
    await aria(popup, 'button', `Revoke: offer ${facts.label} again`).click();
    await becomesInHubSpot(facts.id, { state: 'NONE' });
    await aria(popup, 'button', 'Back to Prospects').click();
    await hasRows(before.length);
    await settled();
  });

  test('is snoozed until a day that HubSpot gets, too; undo takes it back', async () => {
    const before = expected();
    await openProspects(before.length);
    const { facts } = await oneOf(before);
    const { state } = inHubSpot(facts.id);
    await inRow('Snooze', facts.label).click();
    await aria(popup, 'menuitem', '1 week').click();
    await hasRows(before.length - 1);
    const today = new Date();
    const until = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 7);
    await becomesInHubSpot(facts.id, { state: 'SNOOZED' });
    expect(Date.parse(inHubSpot(facts.id).until ?? '')).toBe(until.getTime());
    await undo();
    await hasRows(before.length);
    await becomesInHubSpot(facts.id, { state: state ?? 'NONE' });
    await settled();
  });

  test('that a colleague dismissed in HubSpot is gone after the next look, and one snoozed there comes back by itself', async () => {
    const before = expected();
    await openProspects(before.length);
    const dismissed = (await oneOf(before)).facts;
    const snoozed = (await oneOf(before, 1)).facts;
    product.portal.edit.setProperty(dismissed.id, 'hs_target_account_recommendation_state', 'DISMISSED');
    product.portal.edit.setProperty(snoozed.id, 'hs_target_account_recommendation_state', 'SNOOZED');
    const backAt = new Date(Date.now() + 45_000).toISOString();
    product.portal.edit.setProperty(snoozed.id, 'hs_target_account_recommendation_snooze_time', backAt);
    await lookAgain();
    await hasRows(before.length - 2);
    const writes = journal.filter((entry) => entry.kind === 'update').length;

    // Nothing but the clock: no reload, no sync.
    await vi.waitFor(async () => expect(await listSize(popup, 'Prospects')).toBe(before.length - 1), {
      timeout: 90_000,
      interval: 200,
    });
    expect(Date.now()).toBeGreaterThan(Date.parse(backAt));
    expect(journal.filter((entry) => entry.kind === 'update')).toHaveLength(writes);
    product.portal.edit.setProperty(dismissed.id, 'hs_target_account_recommendation_state', 'NONE');
    await lookAgain();
    await hasRows(before.length);
  }, 150_000);
});

describe('a decision', () => {
  test.each([0, 10, 100])('survives the worker killed %i ms after the click, and arrives', async (delay) => {
    const before = expected();
    await openProspects(before.length);
    const { facts } = await oneOf(before);
    const button = await inRow('Dismiss', facts.label).waitHandle();
    await button.evaluate((element) => (element as HTMLElement).click());
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    await product.extension.killWorker();
    await hasRows(before.length - 1);
    await popup.evaluate(
      `chrome.alarms.get('resume').then((alarm) => alarm && chrome.alarms.create('resume', { when: Date.now() }))`,
    );
    await becomesInHubSpot(facts.id, { state: 'DISMISSED' });
    await settled();
    await undo();
    await becomesInHubSpot(facts.id, { state: 'NONE' });
    await hasRows(before.length);
    await settled();
  });

  test('made while HubSpot is out of reach shows at once and arrives later', async () => {
    const before = expected();
    await openProspects(before.length);
    const { facts } = await oneOf(before);
    product.server.setFault({ path: 'batch/update', kind: 'refuse', times: 1_000 });
    await inRow('Dismiss', facts.label).click();
    await hasRows(before.length - 1);
    await says(popup, /on the way to HubSpot|waiting/);
    expect(inHubSpot(facts.id).state).not.toBe('DISMISSED');
    product.server.clearFaults();
    await aria(popup, 'button', 'Sync now').click();
    await becomesInHubSpot(facts.id, { state: 'DISMISSED' });
    await settled();
    await undo();
    await becomesInHubSpot(facts.id, { state: 'NONE' });
    await hasRows(before.length);
    await settled();
  });

  test('can be made by keyboard alone, row after row', async () => {
    const before = expected();
    await openProspects(before.length);
    const [first, second, third] = await drawnNames(popup, 'Prospects');
    await popup.focus('select');
    await pressUntil(popup, 'Tab', /^Dismissed and snoozed/);
    await pressUntil(
      popup,
      'Tab',
      new RegExp(`^${second === undefined ? '' : ''}.*${first?.slice(0, 8) ?? ''}`),
    );
    await popup.keyboard.press('ArrowDown');
    expect(await focusedName(popup)).toContain(second);
    await popup.keyboard.press('ArrowRight');
    await popup.waitForSelector('tr[data-row="1"] [aria-expanded=true]');
    await pressUntil(popup, 'Tab', `Dismiss ${second}`);
    await popup.keyboard.press('Enter');
    await hasRows(before.length - 1);
    await vi.waitFor(async () => expect(await focusedName(popup)).toContain(third), wait);
    await settled();
    await undo();
    await hasRows(before.length);
    await settled();
  });
});

describe('settings', () => {
  test('a chosen score makes companies prospects', async () => {
    await openProspects();
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
    await openProspects(lawful.length);
    await says(popup, /GDPR: what contacts did is left out/);
    const shown = await readList(popup, 'Prospects');
    expect(shown.map(({ name }) => name).sort()).toEqual([...labels(lawful)].sort());
    await picture(popup, 'popup-prospects-gdpr');
    await product.options.bringToFront();
    await aria(product.options, 'checkbox', gdpr).click();
    await synced(product.options);
    popup = await product.extension.openPopup(site);
    await openProspects();
  });
});
