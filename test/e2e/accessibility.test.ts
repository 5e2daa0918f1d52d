import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '#components/locale/en.ts';
import { pl } from '#components/locale/pl.ts';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { findViolations } from '#test/support/axe.ts';
import { choose } from '#test/support/index-controls.ts';
import {
  aria,
  goodKey,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';

describe.each([
  ['en', en],
  ['pl', pl],
] as const)('no rule of accessibility is broken in %s', (lang, texts) => {
  let product: RunningProduct;
  let site: Page;

  beforeAll(async () => {
    product = await runProduct();
    // Not by the browser's own language, which it may not have been installed with.
    const { appearance } = texts.options;
    const ownName = { en: appearance.english, pl: appearance.polish }[lang];
    await product.options.bringToFront();
    await choose(product.options, en.options.appearance.language, ownName);
    await product.options.waitForFunction((tag) => document.documentElement.lang === tag, {}, lang);
  });
  afterAll(() => product?.close());

  /** In both themes. */
  async function expectNoViolation(page: Page, name: string): Promise<void> {
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
    expect(await page.title()).not.toBe('');
    for (const value of ['light', 'dark']) {
      // Colours on their way from one theme to the other are nobody's choice: without motion there are none.
      await page.emulateMediaFeatures([
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'prefers-color-scheme', value },
      ]);
      await picture(page, `axe-${lang}-${value}-${name}`);
      expect(await findViolations(page), `${name}, ${value}`).toEqual([]);
    }
  }

  const openPopup = () => product.extension.openPopup(site);
  const menuOf = (page: Page) => page.locator('tr[data-row="2"] [aria-haspopup=menu]').setTimeout(20_000);
  const accounts = () =>
    product.portal.records.companies.filter(
      ({ properties }) => properties['hs_is_target_account'] === 'true',
    );
  const sharing = (domain: string | undefined) =>
    product.portal.records.companies.filter(({ properties }) => properties['domain'] === domain).length;
  const isAlone = ({ properties: { domain } }: PortalRecord) => domain !== undefined && sharing(domain) === 1;

  test('in the welcome', async () => {
    const page = await product.extension.openPage('welcome.html');
    await says(page, new RegExp(texts.welcome.title));
    await expectNoViolation(page, 'welcome');
    site = page;
  });

  test('the check sees what is broken', async () => {
    const page = await product.extension.openPage('welcome.html');
    await says(page, new RegExp(texts.welcome.title));
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect((await findViolations(page)).map(({ rule }) => rule)).toEqual(['button-name']);
    await page.close();
  });

  test('before anything is connected', async () => {
    const popup = await openPopup();
    await aria(popup, 'button', texts.targetAccounts.firstRun.connect).wait();
    await expectNoViolation(popup, 'popup-first-run');
    const panel = await product.extension.openSidePanel(site);
    await aria(panel, 'button', texts.overview.notConnected.connect).wait();
    await expectNoViolation(panel, 'panel-not-connected');
  });

  test('in the options: to connect, refused, connected, about to disconnect', async () => {
    const { options } = product;
    await options.bringToFront();
    const { connection } = texts.options;
    const enter = async (key: string) => {
      await aria(options, 'textbox', connection.key).fill(key);
      await aria(options, 'button', connection.connect).click();
    };
    await aria(options, 'button', connection.connect).wait();
    await expectNoViolation(options, 'options');
    await enter('pat-na1-00000000-1111-4222-8333-444444444499');
    await options.waitForSelector('[role=alert]');
    await expectNoViolation(options, 'options-refused');
    await enter(goodKey);
    await aria(options, 'button', connection.disconnect).wait();
    await says(options, new RegExp(texts.status.updatedNow), '[role=status]');
    await expectNoViolation(options, 'options-connected');
    await aria(options, 'button', connection.disconnect).click();
    await options.waitForSelector('dialog[open]');
    await expectNoViolation(options, 'options-disconnect');
    await options.keyboard.press('Escape');
  });

  test('in the popup: index, menu, dialog, message, nothing found', async () => {
    const account = accounts().find(isAlone);
    site = await product.extension.openTab(`https://${account?.properties['domain']}/`);
    const popup = await openPopup();
    await popup.waitForSelector('[role=grid]');
    await aria(popup, 'switch', texts.targetAccounts.thisPage.targetAccount).wait();
    await expectNoViolation(popup, 'popup');
    await menuOf(popup).click();
    await popup.waitForSelector('[role=menu]');
    await expectNoViolation(popup, 'popup-menu');
    await aria(popup, 'menuitem', texts.targetAccounts.table.remove).click();
    await popup.waitForSelector('dialog[open]');
    await expectNoViolation(popup, 'popup-dialog');
    await popup.keyboard.press('Escape');
    await aria(popup, 'switch', texts.targetAccounts.thisPage.targetAccount).click();
    await aria(popup, 'button', texts.ui.undo).wait();
    await expectNoViolation(popup, 'popup-message');
    await aria(popup, 'button', texts.ui.undo).click();
    await aria(popup, 'searchbox', texts.targetAccounts.filters.search).fill('nobody at all');
    await says(popup, new RegExp(texts.targetAccounts.noMatch.title));
    await expectNoViolation(popup, 'popup-no-match');
    await popup.keyboard.press('Escape');
  });

  test('in the full page', async () => {
    const page = await product.extension.openPage('accounts.html');
    await page.waitForSelector('[role=grid]');
    await aria(page, 'combobox', texts.targetAccounts.filters.team).click();
    await page.waitForSelector('[role=listbox]');
    await expectNoViolation(page, 'full-page');
    await page.close();
  });

  test('in the lists: prospects, details, snooze, score, recommendations, dismissed and snoozed', async () => {
    const { suggestions: list } = texts;
    const popup = await openPopup();
    await aria(popup, 'button', list.lists.prospects).click();
    await popup.waitForSelector(`[role=grid][aria-label="${list.lists.prospects}"] tr[data-row="1"]`);
    await popup.click('tr[data-row="0"] [aria-expanded]');
    await expectNoViolation(popup, 'popup-prospects');
    await popup.click('tr[data-row="1"] [aria-haspopup=menu]');
    await popup.waitForSelector('[role=menu]');
    await expectNoViolation(popup, 'popup-snooze');
    await aria(popup, 'menuitem', list.snooze.pick).click();
    await popup.waitForSelector('dialog[open]');
    await expectNoViolation(popup, 'popup-snooze-date');
    await aria(popup, 'button', texts.ui.cancel).click();
    await aria(popup, 'button', list.score.open).click();
    await popup.waitForSelector('dialog[open]');
    await aria(popup, 'checkbox', list.score.isOn).click();
    await aria(popup, 'combobox', texts.rules.editor.property).click();
    await expectNoViolation(popup, 'popup-score');
    await aria(popup, 'button', texts.ui.cancel).click();
    await aria(popup, 'searchbox', texts.targetAccounts.filters.search).fill('nobody at all');
    await says(popup, new RegExp(list.empty.noMatchTitle));
    await expectNoViolation(popup, 'popup-prospects-no-match');
    await aria(popup, 'button', texts.targetAccounts.filters.clear).click();
    await aria(popup, 'button', texts.targetAccounts.categories.all).click();

    const page = await product.extension.openPage('accounts.html#view=accounts&list=recommendations');
    await page.waitForSelector('tr[data-row="0"]');
    await page.click('tr[data-row="0"] [aria-expanded]');
    await expectNoViolation(page, 'page-recommendations');
    await page.goto(page.url().replace(/#.*/, '#view=accounts&list=prospects&aside=1'));
    await page.reload();
    await page.waitForSelector('tr[data-row="0"]');
    await expectNoViolation(page, 'page-set-aside');
    await page.close();
  });

  test('in the coverage column', async () => {
    const page = await product.extension.openPage('accounts.html#view=accounts');
    await page.waitForSelector('tr[data-row="0"]');
    await aria(page, 'combobox', texts.fullPage.columns.label).click();
    await page.locator(`[role=option] ::-p-text(${texts.targetAccounts.columns.coverage})`).click();
    await page.keyboard.press('Escape');
    await page.click('tr[data-row="0"] [aria-haspopup=dialog]');
    await page.waitForSelector('[role=dialog][popover]');
    await expectNoViolation(page, 'page-coverage');
    await page.close();
  });

  test('in the side panel: account, no target account, unknown, several, none', async () => {
    await site.bringToFront();
    const panel = await product.extension.openSidePanel(site);
    await says(panel, new RegExp(texts.overview.activities.title));
    await expectNoViolation(panel, 'panel-not-loaded');
    await aria(panel, 'button', texts.overview.load.button).click();
    await panel.waitForSelector('section[aria-label] li');
    await expectNoViolation(panel, 'panel');

    const twin = accounts().find((one) => one.properties['domain'] !== undefined && !isAlone(one));
    await site.goto(`https://${twin?.properties['domain']}/`);
    await says(panel, new RegExp(texts.overview.several.title.replace('?', '\\?')));
    await expectNoViolation(panel, 'panel-several');

    await site.goto('https://nobody-knows-this.example/');
    await aria(panel, 'button', texts.overview.unknown.lookUp).wait();
    await expectNoViolation(panel, 'panel-unknown');

    await site.goto('about:blank');
    await says(panel, new RegExp(texts.overview.noCompany.title));
    await expectNoViolation(panel, 'panel-none');
  });
});
