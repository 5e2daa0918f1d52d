import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { findViolations } from '#test/support/axe.ts';
import { encodeText } from '#test/support/encode-text.ts';
import { focusedName, pressUntil } from '#test/support/focused-element.ts';
import { connect, picture, runProduct, type RunningProduct } from '#test/support/running-product.ts';
import { readFigures } from '#test/support/shown-index.ts';

let product: RunningProduct;
let folder: string;
/** The import, by keyboard alone. */
let page: Page;
let plain: PortalRecord[];

const isTarget = (id: string | undefined) =>
  product.portal.records.get(id ?? '')?.properties['hs_is_target_account'] === 'true';
const targetCount = () => product.portal.records.companies.filter(({ id }) => isTarget(id)).length;
const create = (properties: Record<string, string>) => product.portal.edit.create('companies', properties).id;
const reaches = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 50 });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  product = await runProduct();
  await connect(product);
  const { companies } = product.portal.records;
  const names = Map.groupBy(companies, ({ properties }) => properties['name']?.toLowerCase());
  const domains = Map.groupBy(companies, ({ properties }) => properties['domain']);
  plain = companies.filter(
    ({ id, properties }) =>
      !isTarget(id) &&
      names.get(properties['name']?.toLowerCase())?.length === 1 &&
      domains.get(properties['domain'])?.length === 1 &&
      properties['domain'] !== undefined,
  );
  expect(plain.length).toBeGreaterThan(40);
});
afterAll(async () => {
  await product?.close();
  await rm(folder, { recursive: true, force: true });
});

const heading = (text: string) =>
  page.waitForFunction(
    (expected) => document.querySelector('h2')?.textContent === expected,
    { polling: 50, timeout: 30_000 },
    text,
  );
const press = async (name: string | RegExp) => {
  await pressUntil(page, 'Tab', name);
  await page.keyboard.press('Enter');
};
const counts = () =>
  page.$$eval('nav button', (buttons) =>
    Object.fromEntries(
      buttons.map((one) => [one.children[0]?.textContent ?? '', Number(one.children[1]?.textContent)]),
    ),
  );
const lines = () =>
  page.$$eval('[data-row] td:nth-child(2)', (cells) => cells.map((cell) => cell.textContent));
/** Until what the page has begun to write is written: whoever asks for the same store waits behind it. */
const kept = () =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('bullseye');
        opening.addEventListener('error', () => reject(new Error('The local copy does not open')));
        opening.addEventListener('success', () => {
          const tx = opening.result.transaction('meta');
          tx.objectStore('meta').get('importDraft');
          tx.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
const clean = async () => expect(await findViolations(page)).toEqual([]);

/** Presses *Import* on the full page, and goes on in the tab that it opens. */
async function openImport(): Promise<void> {
  const index = await product.extension.openPage('accounts.html');
  await index.waitForSelector('[role=grid]', { timeout: 20_000 });
  await pressUntil(index, 'Tab', 'Import');
  const opened = product.extension.browser.waitForTarget((one) => one.url().endsWith('/import.html'), {
    timeout: 20_000,
  });
  await index.keyboard.press('Enter');
  page = await (await opened).asPage();
  await index.close();
  await page.bringToFront();
  await page.waitForSelector('h2', { timeout: 20_000 });
}

test('a pasted list: matched, chosen, marked, and taken back', async () => {
  const [byDomain, byId, byName] = plain;
  const twins = [
    create({ name: 'Twin Peaks Ltd', domain: 'one.example' }),
    create({ name: 'TWIN peaks Ltd' }),
  ];
  const known = product.portal.records.companies.find(
    ({ id, properties }) => isTarget(id) && properties['domain'],
  );
  const before = targetCount();

  await openImport();
  await pressUntil(page, 'Tab', 'Paste a list');
  await clean();
  const list = [
    `https://www.${byDomain?.properties['domain']}/contact`,
    byId?.id,
    byName?.properties['name']?.toUpperCase(),
    'Twin Peaks Ltd',
    known?.properties['domain'],
    'nobody-has-this.example',
    'someone@gmail.com',
    `info@${byDomain?.properties['domain']}`,
  ];
  await page.keyboard.sendCharacter(list.join('\n'));
  await press('Continue');
  await heading('Check how the list is read');
  await clean();
  await picture(page, 'import-columns');
  await press('Find in HubSpot');
  await heading('What was found');
  expect(await counts()).toEqual({
    Found: 3,
    'Several match': 1,
    'Already target accounts': 1,
    'Not found': 1,
    'Can’t be read': 1,
    'Said twice': 1,
  });
  expect(await lines()).toEqual(list.slice(0, 3));
  await clean();
  await picture(page, 'import-preview');

  await press(/^Not found/);
  expect(await lines()).toEqual(['nobody-has-this.example']);
  await clean();
  await press(/^Can’t be read/);
  expect(await lines()).toEqual(['someone@gmail.com']);
  await pressUntil(page, 'Shift+Tab', /^Several match/);
  await page.keyboard.press('Enter');
  await pressUntil(page, 'Tab', 'None of these');
  await page.keyboard.press('ArrowUp');
  await clean();
  await picture(page, 'import-ambiguous');
  await press('Mark 4 companies as target accounts');

  await heading('4 companies marked as target accounts');
  await reaches(() => expect(targetCount()).toBe(before + 4));
  expect([byDomain?.id, byId?.id, byName?.id, twins[1]].map(isTarget)).toEqual([true, true, true, true]);
  expect(isTarget(twins[0])).toBe(false);
  await page.waitForFunction(() => document.querySelector('output')?.textContent.startsWith('All of them'), {
    polling: 50,
    timeout: 20_000,
  });
  await clean();
  await picture(page, 'import-done');

  await press('Undo import');
  await heading('The import was undone');
  await reaches(() => expect(targetCount()).toBe(before));
  expect([byDomain?.id, byId?.id, byName?.id, twins[1]].map(isTarget)).toEqual([false, false, false, false]);
  await clean();
  await page.close();
});

test('a spreadsheet’s file in Windows-1250, kept while its tab is closed', async () => {
  const wanted = plain.slice(10, 40);
  const polish = create({ name: 'Żółta Łódź i Gęś sp. z o.o.' });
  const file = join(folder, 'firmy.csv');
  const rows = wanted.map(({ id, properties }, at) =>
    at % 2 ? `${id};;"ulica; miasto"` : `;${properties['domain']};`,
  );
  const text = `ID rekordu;Nazwa domeny firmy;Adres;Nazwa firmy\r\n${rows.join('\r\n')}\r\n;;;"Żółta Łódź i Gęś sp. z o.o."\r\n`;
  await writeFile(file, encodeText(text, 'windows-1250'));
  const before = targetCount();

  await openImport();
  // The page takes up what was kept.
  await heading('The import was undone');
  await press('Import another list');
  await heading('Bring a list of companies');
  await pressUntil(page, 'Tab', 'Choose a file');
  const choosing = page.waitForFileChooser({ timeout: 20_000 });
  // The browser has to have heard that choosers are answered here before it opens one.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await page.keyboard.press('Enter');
  await (await choosing).accept([file]);
  await heading('Check how the list is read');
  expect(await page.$$eval('select', (selects) => selects.map(({ value }) => value))).toEqual([
    'windows-1250',
    'semicolon',
    'id',
    'domain',
    'ignore',
    'name',
  ]);
  await press('Find in HubSpot');
  await heading('What was found');
  expect((await counts())['Found']).toBe(31);

  await kept();
  await page.close();
  await openImport();
  await heading('What was found');
  await press('Mark 31 companies as target accounts');
  await heading('31 companies marked as target accounts');
  await reaches(() => expect(targetCount()).toBe(before + 31));
  expect(isTarget(polish)).toBe(true);

  const index = await product.extension.openPage('accounts.html');
  await vi.waitFor(async () => expect((await readFigures(index)).rowCount).toBe(before + 31), {
    timeout: 20_000,
    interval: 100,
  });
});

test('what HubSpot refuses is told company by company', async () => {
  const [gone, fine] = plain.slice(41);
  await press('Import another list');
  await heading('Bring a list of companies');
  await pressUntil(page, 'Tab', 'Paste a list');
  await page.keyboard.sendCharacter([gone?.id, fine?.id].join('\n'));
  await press('Continue');
  await press('Find in HubSpot');
  await heading('What was found');
  product.portal.edit.archive(gone?.id ?? '');
  await press('Mark 2 companies as target accounts');
  await heading('2 companies marked as target accounts');
  await page.waitForFunction(
    () => document.querySelector('h3')?.textContent === 'HubSpot refused 1 company',
    { polling: 50, timeout: 20_000 },
  );
  await reaches(() => expect(isTarget(fine?.id)).toBe(true));
  const name = gone?.properties['name'] ?? '';
  await pressUntil(page, 'Tab', `Discard ${name}`);
  expect(await focusedName(page)).toBe(`Discard ${name}`);
  await clean();
  await picture(page, 'import-refused');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.querySelector('h3'), { polling: 50, timeout: 20_000 });
});
