import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ageLocalCopy } from '#test/support/age-local-copy.ts';
import { expectFigures, expectRows } from '#test/support/expect-index.ts';
import { readIndexOracle } from '#test/support/oracle/index-oracle.ts';
import { aria, connect, runProduct, type RunningProduct } from '#test/support/running-product.ts';

let product: RunningProduct;
let popup: Page;
let openedAt: number;

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  openedAt = Date.now();
  popup = await product.extension.openPopup(product.options);
});
afterAll(() => product?.close());

/** The popup comes to show what the portal has now. */
async function expectPortal(): Promise<void> {
  const oracle = readIndexOracle(product.portal);
  await expectFigures(popup, oracle, oracle.accounts);
  await expectRows(popup, oracle.sorted(oracle.accounts, 'Company', 'ascending'), openedAt);
}

const targets = () =>
  product.portal.records.companies.filter(({ properties }) => properties['hs_is_target_account'] === 'true');

test('accounts marked, unmarked, merged and deleted in HubSpot are there after the next sync', async () => {
  const { records, edit } = product.portal;
  await expectPortal();
  const before = targets();
  const [unmarked, archived, winner, loser] = before;
  const marked = records.companies.find(({ properties }) => properties['hs_is_target_account'] !== 'true');
  edit.setProperty(unmarked?.id ?? '', 'hs_is_target_account', 'false');
  edit.setProperty(marked?.id ?? '', 'hs_is_target_account', 'true');
  edit.archive(archived?.id ?? '');
  edit.merge(winner?.id ?? '', loser?.id ?? '');
  expect(targets().length).toBe(before.length - 2);

  await aria(popup, 'button', 'Sync now').click();
  await expectPortal();
  const text = await popup.evaluate(() => document.body.innerText);
  for (const gone of [unmarked, archived, loser]) expect(text).not.toContain(gone?.properties['name']);
});

test('new contacts, deals and activities in HubSpot show in the figures', async () => {
  const { edit, records } = product.portal;
  const account = targets().find(({ id }) => records.related(id, 'deals').length === 0);
  const id = account?.id ?? '';
  edit.create(
    'contacts',
    { firstname: 'Nowa', lastname: 'Osoba', hs_buying_role: 'BLOCKER;DECISION_MAKER' },
    [id],
  );
  edit.create(
    'deals',
    { dealname: 'New', amount: '1000.5', pipeline: 'default', dealstage: 'qualifiedtobuy' },
    [id],
  );
  const soon = new Date(Date.now() + 86_400_000).toISOString();
  edit.create('tasks', { hs_task_subject: 'Call', hs_task_status: 'NOT_STARTED', hs_timestamp: soon }, [id]);
  await aria(popup, 'button', 'Sync now').click();
  await expectPortal();
});

test('the sync runs by itself on its alarm, with the worker asleep', async () => {
  const [account] = targets();
  product.portal.edit.setProperty(account?.id ?? '', 'name', 'Renamed In HubSpot');
  await ageLocalCopy(popup, 3_600_000);
  await product.extension.killWorker();
  expect(
    await popup.evaluate(`chrome.alarms.get('sync').then((alarm) => alarm.periodInMinutes)`),
  ).toBeLessThan(61);
  // The alarm goes off now instead of in its own time.
  await popup.evaluate(`chrome.alarms.create('sync', { when: Date.now() })`);
  await expectPortal();
});
