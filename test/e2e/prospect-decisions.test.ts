import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JournalEntry } from '#core/sample-portal/sample-portal.ts';
import { focusedName, pressUntil } from '#test/support/focused-element.ts';
import { prospectList } from '#test/support/prospect-list.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';
import { readFigures } from '#test/support/shown-index.ts';
import { drawnNames, listSize } from '#test/support/shown-list.ts';

const journal: JournalEntry[] = [];

let product: RunningProduct;
let site: Page;
let popup: Page;

beforeAll(async () => {
  product = await runProduct({ onWrite: (entry) => journal.push(entry) });
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
const { expected, hasRows, inHubSpot, becomesInHubSpot, settled, inRow, oneOf, lookAgain, undo, holdUndo } =
  list;
const wait = { timeout: 30_000, interval: 50 };
const railCount = async (name: string) => (await readFigures(popup)).lists[name];

describe('a prospect', () => {
  test('becomes a target account at HubSpot and leaves the list; undo brings it back', async () => {
    const before = expected();
    await list.open(before.length);
    const { facts } = await oneOf(before);
    const targets = Number((await readFigures(popup)).metrics['Target accounts']);
    await inRow('Select as target account:', facts.label).click();
    await says(popup, new RegExp('is a target account'));
    await hasRows(before.length - 1);
    await becomesInHubSpot(facts.id, { target: 'true' });
    // The metrics are read for themselves.
    await vi.waitFor(
      async () => expect((await readFigures(popup)).metrics['Target accounts']).toBe(String(targets + 1)),
      wait,
    );
    await undo();
    await becomesInHubSpot(facts.id, { target: 'false' });
    await hasRows(before.length);
    await settled();
  });

  test('is dismissed for good, listed, and comes back when that is revoked', async () => {
    const before = expected();
    await list.open(before.length);
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
    await list.open(before.length);
    const { facts } = await oneOf(before);
    const { state } = inHubSpot(facts.id);
    const inAWeek = () => {
      const today = new Date();
      return new Date(today.getFullYear(), today.getMonth(), today.getDate() + 7).getTime();
    };
    // Midnight may come in between.
    const early = inAWeek();
    await inRow('Snooze', facts.label).click();
    await aria(popup, 'menuitem', '1 week').click();
    await hasRows(before.length - 1);
    await becomesInHubSpot(facts.id, { state: 'SNOOZED' });
    expect([early, inAWeek()]).toContain(Date.parse(inHubSpot(facts.id).until ?? ''));
    await undo();
    await hasRows(before.length);
    await becomesInHubSpot(facts.id, { state: state ?? 'NONE' });
    await settled();
  });

  test('that a colleague dismissed in HubSpot is gone after the next look, and one snoozed there comes back by itself', async () => {
    const before = expected();
    await list.open(before.length);
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
    await list.open(before.length);
    const { facts } = await oneOf(before);
    const button = await inRow('Dismiss', facts.label).waitHandle();
    await button.evaluate((element) => (element as HTMLElement).click());
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    await product.extension.killWorker();
    await holdUndo();
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
    await list.open(before.length);
    const { facts } = await oneOf(before);
    product.server.setFault({ path: 'batch/update', kind: 'refuse', times: 1_000 });
    await inRow('Dismiss', facts.label).click();
    await holdUndo();
    await hasRows(before.length - 1);
    await says(popup, /on the way to HubSpot|waiting/);
    expect(inHubSpot(facts.id).state).not.toBe('DISMISSED');
    product.server.clearFaults();
    await aria(popup, 'button', 'Sync now').click();
    await holdUndo();
    await becomesInHubSpot(facts.id, { state: 'DISMISSED' });
    await settled();
    await undo();
    await becomesInHubSpot(facts.id, { state: 'NONE' });
    await hasRows(before.length);
    await settled();
  });

  test('can be made by keyboard alone, row after row', async () => {
    const before = expected();
    await list.open(before.length);
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
