import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { findViolations } from '#test/support/axe.ts';
import { relativeWords } from '#test/support/oracle/relative-words.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  synced,
  type RunningProduct,
} from '#test/support/running-product.ts';

let product: RunningProduct;
let names: Readonly<Record<'unmarked' | 'gone' | 'engaged' | 'deal' | 'meeting' | 'marked', string>>;
let dealName: string;
let repliedAt: number;

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
});
afterAll(() => product?.close());

const hour = 3_600_000;
const nameOf = ({ properties }: PortalRecord) => properties['name'] ?? '';

/** The toolbar button, as the browser has it. */
const toolbar = async () => {
  const worker = await product.extension.worker();
  const [text, title] = await Promise.all([
    worker.evaluate('chrome.action.getBadgeText({})'),
    worker.evaluate('chrome.action.getTitle({})'),
  ]);
  return { text, title };
};
const toolbarBecomes = (text: string, title: string) =>
  vi.waitFor(async () => expect(await toolbar()).toEqual({ text, title }), {
    timeout: 20_000,
    interval: 100,
  });

const syncNow = async (page: Page) => {
  const before = product.server.requests.length;
  await aria(page, 'button', 'Sync now').click();
  await vi.waitFor(() => expect(product.server.requests.length).toBeGreaterThan(before), { timeout: 20_000 });
  await synced(page);
};

/** The lines of the open feed: account, what happened, and whether it is new. */
const readLines = (page: Page) =>
  page.$$eval('dialog:popover-open li', (items) =>
    items.map((item) => ({
      account:
        item.querySelector('button, p')?.previousElementSibling?.textContent ??
        item.querySelector('button')?.textContent,
      what: item.querySelector('p')?.textContent,
      isNew: item.textContent.includes('New'),
    })),
  );

/** Accounts whose rows are marked, as far as they are drawn. */
const markedRows = (page: Page) =>
  page.$$eval('[role=grid] tr[data-row]', (rows) =>
    rows
      .filter((row) => row.textContent.includes('Changed since you last looked'))
      .map((row) => row.querySelector('button')?.textContent ?? '')
      .sort(),
  );

const openFeed = async (page: Page, name: string) => {
  await aria(page, 'button', name).click();
  await page.waitForSelector('dialog:popover-open');
};

/** What colleagues do in HubSpot meanwhile. */
function editElsewhere(): void {
  const { records, edit } = product.portal;
  const targets = records.companies.filter(
    ({ properties }) => properties['hs_is_target_account'] === 'true' && properties['name'],
  );
  const take = (fits: (company: PortalRecord) => boolean): PortalRecord => {
    const position = targets.findIndex(fits);
    const [found] = targets.splice(position, 1);
    if (position < 0 || !found) throw new Error('The portal has no such account');
    return found;
  };
  const openDealsOf = ({ id }: PortalRecord) =>
    records.related(id, 'deals').filter(({ properties }) => properties['hs_is_closed'] !== 'true');
  const isInSales = ({ properties }: PortalRecord) =>
    properties['pipeline'] === 'default' && properties['dealstage'] === 'qualifiedtobuy';
  const isOwn = (deal: PortalRecord) => records.related(deal.id, 'companies').length === 1;

  const deal = take((company) => openDealsOf(company).some((one) => isInSales(one) && isOwn(one)));
  const moved = openDealsOf(deal).find((one) => isInSales(one) && isOwn(one));
  const engaged = take(({ id }) => records.related(id, 'contacts').length > 0);
  const contact = records
    .related(engaged.id, 'contacts')
    .find(({ id }) => records.related(id, 'companies').length === 1);
  const meeting = take(() => true);
  const unmarked = take(() => true);
  const gone = take(() => true);
  const marked = edit.create('companies', {
    name: 'Fresh Elsewhere',
    domain: 'fresh.example',
    hs_is_target_account: 'true',
  });
  dealName = moved?.properties['dealname'] ?? '';

  edit.setProperty(moved?.id ?? '', 'dealstage', 'contractsent');
  repliedAt = Date.now();
  const hs_timestamp = new Date(repliedAt).toISOString();
  edit.create('emails', { hs_timestamp, hs_email_direction: 'INCOMING_EMAIL' }, [
    contact?.id ?? '',
    engaged.id,
  ]);
  const far = new Date(Date.now() + 4_000 * hour).toISOString();
  edit.create('meetings', { hs_timestamp: far, hs_meeting_outcome: 'SCHEDULED' }, [meeting.id]);
  edit.setProperty(unmarked.id, 'hs_is_target_account', 'false');
  edit.archive(gone.id);
  names = {
    deal: nameOf(deal),
    engaged: nameOf(engaged),
    meeting: nameOf(meeting),
    unmarked: nameOf(unmarked),
    gone: nameOf(gone),
    marked: nameOf(marked),
  };
}

test('before anything changed the toolbar button counts nothing, and the feed says so', async () => {
  await toolbarBecomes('', 'Bullseye');
  const popup = await product.extension.openPopup(product.options);
  await openFeed(popup, 'Changed elsewhere');
  await popup.locator('::-p-text(Nothing has changed yet)').wait();
  expect(await findViolations(popup)).toEqual([]);
  await picture(popup, 'popup-feed-empty');
});

test('what colleagues did is counted on the toolbar button with the next sync, over the worker’s death too', async () => {
  editElsewhere();
  await syncNow(product.options);
  await toolbarBecomes('6', 'Bullseye: 6 changes since you last looked');
  // Whatever the button says, a worker that wakes makes it right.
  await (await product.extension.worker()).evaluate('chrome.action.setBadgeText({ text: "?" })');
  await product.extension.killWorker();
  await product.options.evaluate('chrome.runtime.sendMessage({ command: "lookAtFeed", input: { seq: 0 } })');
  await toolbarBecomes('6', 'Bullseye: 6 changes since you last looked');
});

test('the popup marks the rows, lists what happened, and is counted as looked at', async () => {
  const popup = await product.extension.openPopup(product.options);
  await aria(popup, 'button', 'Changed elsewhere: 6 new').wait();
  await picture(popup, 'popup-feed-unread');
  await aria(popup, 'searchbox', 'Search accounts').fill('Fresh Elsewhere');
  await vi.waitFor(async () => expect(await markedRows(popup)).toEqual(['Fresh Elsewhere']), {
    timeout: 10_000,
  });
  await popup.locator('::-p-aria([name="Clear search"][role="button"])').click();

  // By keyboard: the bell opens the feed, Escape closes it and gives the focus back.
  const bell = await aria(popup, 'button', 'Changed elsewhere: 6 new').waitHandle();
  await bell.focus();
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('dialog:popover-open');
  const lines = await readLines(popup);
  const ago = [...relativeWords(repliedAt, repliedAt, Date.now())];
  const told = lines.find(({ account }) => account === names.engaged)?.what;
  expect(ago.map((words) => `Email answered, ${words}`)).toContain(told);
  expect(lines.map(({ account, what }) => `${account}: ${what}`).sort()).toEqual(
    [
      `${names.deal}: ${dealName}: moved from Qualified To Buy to Contract Sent`,
      `${names.engaged}: ${told}`,
      `${names.meeting}: ${lines.find(({ account }) => account === names.meeting)?.what}`,
      `${names.marked}: Marked as target account`,
      `${names.unmarked}: Not a target account any more`,
      `${names.gone}: Deleted or merged in HubSpot`,
    ].sort(),
  );
  expect(lines.find(({ account }) => account === names.meeting)?.what).toMatch(/^Meeting scheduled for /);
  expect(lines.every(({ isNew }) => isNew)).toBe(true);
  expect(await findViolations(popup)).toEqual([]);
  await picture(popup, 'popup-feed');

  await toolbarBecomes('', 'Bullseye');
  // The page reads it for itself.
  await vi.waitFor(async () => expect(await markedRows(popup)).toEqual([]), {
    timeout: 20_000,
    interval: 50,
  });
  // What was new stays marked for as long as the feed is open.
  expect((await readLines(popup)).every(({ isNew }) => isNew)).toBe(true);
  await popup.keyboard.press('Escape');
  await popup.waitForSelector('dialog:popover-open', { hidden: true });
  expect(await popup.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Changed elsewhere');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('dialog:popover-open');
  const again = await readLines(popup);
  expect([again.length, again.some(({ isNew }) => isNew)]).toEqual([6, false]);
});

test('the full page narrows the feed to a kind, a second click on the bell closes it', async () => {
  const page = await product.extension.openPage('accounts.html');
  await page.setViewport({ width: 1280, height: 800 });
  await openFeed(page, 'Changed elsewhere');
  const kind = await aria(page, 'combobox', 'Kind of change').waitHandle();
  await kind.select('deals');
  await vi.waitFor(async () => expect(await readLines(page)).toMatchObject([{ account: names.deal }]), {
    timeout: 10_000,
  });
  await kind.select('accounts');
  await vi.waitFor(async () => expect(await readLines(page)).toHaveLength(3), { timeout: 10_000 });
  expect(await findViolations(page)).toEqual([]);
  await picture(page, 'page-feed');
  await aria(page, 'button', 'Changed elsewhere').click();
  await page.waitForSelector('dialog:popover-open', { hidden: true });
  await page.close();
});

test('switched off, the toolbar button counts nothing; switched on again, what was not looked at', async () => {
  const { options, portal } = product;
  await options.bringToFront();
  const box = aria(options, 'checkbox', 'Show a count on the toolbar button');
  await box.click();
  portal.edit.create('companies', { name: 'Another Elsewhere', hs_is_target_account: 'true' });
  await syncNow(options);
  const page = await product.extension.openPage('accounts.html');
  await aria(page, 'button', 'Changed elsewhere: 1 new').wait();
  expect(await toolbar()).toEqual({ text: '', title: 'Bullseye' });
  await page.close();
  await options.bringToFront();
  await box.click();
  await toolbarBecomes('1', 'Bullseye: 1 change since you last looked');
});

test('after disconnecting nothing is counted', async () => {
  await product.options.bringToFront();
  await aria(product.options, 'button', 'Disconnect').click();
  await product.options.locator('dialog ::-p-aria([name="Disconnect"][role="button"])').click();
  await toolbarBecomes('', 'Bullseye');
});
