import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { JournalEntry } from '#core/sample-portal/sample-portal.ts';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { ageOutbox } from '#test/support/age-outbox.ts';
import { readOutbox } from '#test/support/outbox-contents.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';
import { readFigures } from '#test/support/shown-index.ts';

let product: RunningProduct;
let site: Page;
let account: PortalRecord;
const journal: JournalEntry[] = [];

beforeAll(async () => {
  product = await runProduct({ onWrite: (entry) => journal.push(entry) });
  await connect(product);
  const { records } = product.portal;
  const isAlone = ({ properties: { domain } }: PortalRecord) =>
    records.companies.filter(({ properties }) => properties['domain'] === domain).length === 1;
  const found = records.companies.find(
    (company) => company.properties['hs_is_target_account'] === 'true' && isAlone(company),
  );
  if (!found) throw new Error('No account with a domain of its own');
  account = found;
  site = await product.extension.openTab(`https://${account.properties['domain']}/`);
});
afterAll(() => product?.close());
beforeEach(() => {
  product.server.clearFaults();
  journal.length = 0;
});

const inHubSpot = () => product.portal.records.get(account.id)?.properties['hs_is_target_account'];
const targetsInHubSpot = () =>
  product.portal.records.companies.filter(({ properties }) => properties['hs_is_target_account'] === 'true')
    .length;
const writes = () => journal.map((entry) => (entry.kind === 'update' ? entry.properties : entry));
const delivered = (value: string) =>
  vi.waitFor(() => expect(writes()).toEqual([{ hs_is_target_account: value }]), {
    timeout: 20_000,
    interval: 50,
  });

const toggle = (popup: Page) => aria(popup, 'switch', 'Target account');
const isOn = (popup: Page) =>
  popup.$eval('[aria-label="This page"] [role=switch]', (element) => element.getAttribute('aria-checked'));
/** The message comes with the answer, the switch with the read that the answer sets off. */
const becomes = (popup: Page, state: 'true' | 'false') =>
  vi.waitFor(async () => expect(await isOn(popup)).toBe(state), { timeout: 10_000, interval: 20 });
const rowsBecome = (popup: Page, count: number) =>
  vi.waitFor(async () => expect((await readFigures(popup)).rowCount).toBe(count), {
    timeout: 10_000,
    interval: 20,
  });
/** Lets the alarm that was set before the click was answered go off now; one that was not set stays so. */
const passHalfMinute = (popup: Page) =>
  popup.evaluate(
    `chrome.alarms.get('resume').then((alarm) => alarm && chrome.alarms.create('resume', { when: Date.now() }))`,
  );
/** Until nothing is on its way any more. */
const settled = (popup: Page) =>
  vi.waitFor(async () => expect((await readOutbox(popup)).pending).toEqual([]), {
    timeout: 20_000,
    interval: 50,
  });

test('switching off in This page reaches HubSpot once, and the account leaves the index', async () => {
  const popup = await product.extension.openPopup(site);
  await toggle(popup).wait();
  await becomes(popup, 'true');
  const before = targetsInHubSpot();
  await toggle(popup).click();
  await says(popup, new RegExp(`${account.properties['name']} was removed from target accounts`));
  await picture(popup, 'popup-removed-toast');
  await becomes(popup, 'false');
  await rowsBecome(popup, before - 1);
  await delivered('false');
  expect(inHubSpot()).toBe('false');
});

test('undo in the message brings it back, in HubSpot too', async () => {
  const popup = await product.extension.openPopup(site);
  await toggle(popup).click();
  await delivered('true');
  await settled(popup);
  journal.length = 0;
  const before = targetsInHubSpot();
  await rowsBecome(popup, before);
  await aria(popup, 'button', 'Undo').click();
  await delivered('false');
  await becomes(popup, 'false');
  await rowsBecome(popup, before - 1);
});

test('a change made while HubSpot is out of reach survives the worker’s death and arrives once', async () => {
  const popup = await product.extension.openPopup(site);
  product.server.setFault({ path: 'batch/update', kind: 'refuse', times: 1_000 });
  await toggle(popup).click();
  await says(popup, /is a target account/);
  await product.extension.killWorker();
  await becomes(popup, 'true');
  expect(writes()).toEqual([]);
  await says(popup, /on the way to HubSpot|waiting/);
  await picture(popup, 'popup-change-waiting');

  product.server.clearFaults();
  // It may have been sent in vain before the worker died, and wait for its time.
  await ageOutbox(popup, 700_000);
  await delivered('true');
  await settled(popup);
  expect(inHubSpot()).toBe('true');
});

test.each([0, 1, 3, 10, 30, 100])(
  'killed %i ms after the click, the worker leaves the screen and HubSpot agreeing',
  async (delay) => {
    const popup = await product.extension.openPopup(site);
    await toggle(popup).wait();
    const before = inHubSpot() === 'true' ? 'true' : 'false';
    const after = before === 'true' ? 'false' : 'true';
    await becomes(popup, before);
    // The click itself, without the wait for its consequences that a driven mouse has.
    await popup.$eval('[aria-label="This page"] [role=switch]', (element) =>
      (element as HTMLElement).click(),
    );
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    await product.extension.killWorker();
    await says(popup, /is a target account|was removed from target accounts/);
    await becomes(popup, after);
    await passHalfMinute(popup);
    await vi.waitFor(() => expect(inHubSpot()).toBe(after), { timeout: 20_000, interval: 50 });
    await settled(popup);
    await becomes(popup, after);
    expect(new Set(writes().map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ hs_is_target_account: after })]),
    );
  },
);

test('Remove account in a row’s menu asks first, then reaches HubSpot once', async () => {
  const popup = await product.extension.openPopup(site);
  const name = account.properties['name'] ?? '';
  await toggle(popup).wait();
  if (inHubSpot() === 'false') {
    await becomes(popup, 'false');
    await toggle(popup).click();
    await delivered('true');
    await settled(popup);
    journal.length = 0;
  }
  await aria(popup, 'searchbox', 'Search accounts').fill(name);
  const chooseRemove = async () => {
    await aria(popup, 'button', `Actions for ${name}`).click();
    await aria(popup, 'menuitem', 'Remove account').click();
    await popup.waitForSelector('dialog[open]');
  };
  await chooseRemove();
  await picture(popup, 'popup-remove-dialog');
  await popup.locator('dialog ::-p-aria([name="Cancel"][role="button"])').click();
  await popup.waitForSelector('dialog', { hidden: true });
  expect(writes()).toEqual([]);

  await chooseRemove();
  await popup.locator('dialog ::-p-aria([name="Remove account"][role="button"])').click();
  await says(popup, /No account matches/);
  await delivered('false');
  await becomes(popup, 'false');
});

test('the panel’s switch reaches HubSpot, a refusal comes back with its reason, to retry or to discard', async () => {
  const panel = await product.extension.openSidePanel(site);
  await aria(panel, 'switch', 'Target account').click();
  await delivered('true');
  expect(inHubSpot()).toBe('true');
  await panel.waitForFunction(() => !/On its way/.test(document.body.innerText), { polling: 50 });

  journal.length = 0;
  product.portal.setFault({
    path: '/batch/update',
    times: 1_000,
    status: 400,
    body: { status: 'error', message: 'This property is locked.', category: 'VALIDATION_ERROR' },
  });
  await aria(panel, 'switch', 'Target account').click();
  await says(panel, /HubSpot did not take the change/);
  await says(panel, /This property is locked/);
  await picture(panel, 'panel-refused');
  expect(inHubSpot()).toBe('true');

  product.portal.clearFaults();
  await aria(panel, 'button', 'Retry').click();
  await delivered('false');
  await panel.waitForFunction(() => !/did not take/.test(document.body.innerText), { polling: 50 });
  expect(inHubSpot()).toBe('false');
});
