import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { expectOverview, overviewLoaded } from '#test/support/expect-overview.ts';
import { search } from '#test/support/index-controls.ts';
import {
  aria,
  connect,
  goodKey,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';

const noContacts = 'pat-na1-00000000-1111-4222-8333-444444444403';
const noEmails = 'pat-na1-00000000-1111-4222-8333-444444444402';
const index = [
  'oauth',
  'crm.objects.companies.read',
  'crm.objects.companies.write',
  'crm.objects.owners.read',
];

let product: RunningProduct;
let account: PortalRecord;
let site: Page;

beforeAll(async () => {
  product = await runProduct({
    keys: {
      [goodKey]: { scopes: 'all' },
      [noContacts]: { scopes: [...index, 'crm.objects.deals.read'] },
      [noEmails]: { scopes: [...index, 'crm.objects.contacts.read', 'crm.objects.deals.read'] },
    },
  });
  await connect(product);
  const { records } = product.portal;
  const found = records.companies.find(
    ({ id, properties }) =>
      properties['hs_is_target_account'] === 'true' &&
      properties['name'] &&
      records.related(id, 'deals').length > 0,
  );
  if (!found) throw new Error('No account with deals');
  account = found;
  site = await product.extension.openTab('https://nobody-knows-this.example/');
});
afterAll(() => product?.close());

const name = () => String(account.properties['name']);
const panels = () =>
  product.extension.browser.targets().filter((target) => target.url().endsWith('/sidepanel.html'));
/** The panel that a click opened. */
const openedPanel = async () => {
  const target = await product.extension.browser.waitForTarget((one) =>
    one.url().endsWith('/sidepanel.html'),
  );
  const panel = await target.asPage();
  await panel.waitForFunction('innerWidth > 0 && document.readyState === "complete"', { polling: 50 });
  return panel;
};
afterEach(async () => {
  for (const target of panels()) await (await target.asPage()).close();
});

test('one click on a name in the popup opens the panel on that account', async () => {
  const popup = await product.extension.openPopup(site);
  await search(popup, name());
  expect(panels()).toEqual([]);
  await aria(popup, 'button', name()).click();
  await expectOverview(await openedPanel(), product.portal, account.id);
});

test('so does one on the full page, beside it', async () => {
  const page = await product.extension.openPage('accounts.html');
  await search(page, name());
  expect(panels()).toEqual([]);
  await aria(page, 'button', name()).click();
  await expectOverview(await openedPanel(), product.portal, account.id);
  await page.close();
});

test('the context menu has an entry for the page and one for a link, and there is a key', async () => {
  const worker = await product.extension.worker();
  // It rejects where there is no such entry.
  for (const entry of ['open-account-overview', 'open-link-overview'])
    expect(await worker.evaluate(`chrome.contextMenus.update('${entry}', {}).then(() => 'there')`)).toBe(
      'there',
    );
  expect(await worker.evaluate('chrome.commands.getAll()')).toContainEqual({
    name: 'open-account-overview',
    description: 'Open account overview',
    shortcut: 'Alt+Shift+O',
  });
});

test('the settings say which key opens it, and lead to where it is changed', async () => {
  const { options } = product;
  await options.bringToFront();
  await says(options, /Alt\+Shift\+O/);
  await aria(options, 'button', 'Change shortcut').click();
  const target = await product.extension.browser.waitForTarget((one) =>
    one.url().startsWith('chrome://extensions'),
  );
  expect(target.url()).toBe('chrome://extensions/shortcuts');
  await (await target.asPage()).close();
});

/** Connects with another key of the same portal. */
async function useKey(key: string): Promise<void> {
  const { options } = product;
  await options.bringToFront();
  await aria(options, 'button', 'Disconnect').click();
  await options.locator('dialog ::-p-aria([name="Disconnect"][role="button"])').click();
  await connect(product, key);
}

test('with a key that may read no contacts a name leads to the record, and the panel has the figures', async () => {
  await useKey(noContacts);
  const popup = await product.extension.openPopup(site);
  await search(popup, name());
  // The key's scopes are found out after the first sync.
  await popup.waitForFunction(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('bullseye');
        opening.addEventListener('success', () => {
          const get = opening.result.transaction('meta').objectStore('meta').get('overviewAccess');
          get.addEventListener('success', () => {
            resolve(get.result?.overviewAccess === 'barred');
            opening.result.close();
          });
        });
      }),
    { polling: 100 },
  );
  await aria(popup, 'button', name()).click();
  const record = await product.extension.browser.waitForTarget((one) =>
    one.url().includes(`/record/0-2/${account.id}`),
  );
  expect(panels()).toEqual([]);

  const panel = await product.extension.openSidePanel((await record.page()) ?? undefined);
  await says(panel, new RegExp(`^${RegExp.escape(name())}$`), 'h1');
  await overviewLoaded(panel);
  const figures = await panel.$$eval('section[aria-label=Summary] dt', (labels) => labels.length);
  expect(figures).toBe(7);
  for (const region of ['Activities', 'Contacts'])
    await says(
      panel,
      /crm\.objects\.contacts\.read[^]*Development\s→ Keys/,
      `section[aria-label="${region}"]`,
    );
  await picture(panel, 'panel-barred');
  await (await record.page())?.close();
});

test('with some scopes missing it leads to the overview, where the section names what it lacks', async () => {
  await useKey(noEmails);
  const popup = await product.extension.openPopup(site);
  await search(popup, name());
  await aria(popup, 'button', name()).click();
  const panel = await openedPanel();
  await says(panel, /sales-email-read[^]*Development\s→ Keys/, 'section[aria-label="Activities"]');
  const contacts = await says(panel, /\S/, 'section[aria-label="Contacts"]');
  expect(contacts).not.toMatch(/lacks/);
});
