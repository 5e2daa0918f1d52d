import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JournalEntry } from '#core/sample-portal/sample-portal.ts';
import { findViolations } from '#test/support/axe.ts';
import { openFullPage, showsAccounts } from '#test/support/full-page.ts';
import { figureIn } from '#test/support/expect-index.ts';
import { choose, chooseTeams, openCategory, search, sortBy } from '#test/support/index-controls.ts';
import type { AccountFacts } from '#test/support/oracle/account-facts.ts';
import { readIndexOracle, type IndexOracle } from '#test/support/oracle/index-oracle.ts';
import { oracleWorkload } from '#test/support/oracle/workload-oracle.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';
import { readFigures } from '#test/support/shown-index.ts';
import { readTable } from '#test/support/shown-table.ts';

let product: RunningProduct;
let oracle: IndexOracle;
let page: Page;
const journal: JournalEntry[] = [];

beforeAll(async () => {
  product = await runProduct({ onWrite: (entry) => journal.push(entry) });
  await connect(product);
  oracle = readIndexOracle(product.portal);
});
afterAll(() => product?.close());
beforeEach(async () => {
  journal.length = 0;
  await page?.close();
  page = await openFullPage(product, '#view=accounts');
});

const byName = (accounts: readonly AccountFacts[]) => oracle.sorted(accounts, 'Company', 'ascending');
const addressOf = (on: Page) => on.evaluate(() => location.hash);
/** Waits until it holds. */
const soon = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 20_000, interval: 50 });

describe('columns', () => {
  test('chosen ones are there the next time, with what HubSpot says', async () => {
    await aria(page, 'combobox', 'Columns').click();
    for (const name of ['Owner', 'City', 'Blockers', 'Scheduled'])
      await page.locator(`[role=option] ::-p-text(${name})`).click();
    await page.keyboard.press('Escape');
    await says(page, /9 columns/);
    await page.close();

    page = await openFullPage(product);
    await showsAccounts(page, byName(oracle.accounts));
    await picture(page, 'page-columns');
    const { header, rows } = await readTable(page);
    expect(header).toEqual([
      'Company',
      'Contacts',
      'Open deals',
      'Open deal value',
      'Last touch',
      'Last engagement',
      'Owner',
      'City',
      'Blockers',
    ]);
    const city = ({ id }: AccountFacts) => product.portal.records.get(id)?.properties['city'];
    expect(rows.map((cells) => cells.slice(6))).toEqual(
      byName(oracle.accounts).map((account) => [
        account.ownerName ?? 'None',
        city(account) ?? 'None',
        String(account.blockers),
      ]),
    );
    await sortBy(page, 'Blockers', 'descending');
    const blockers = (await readTable(page)).rows.map((cells) => Number(cells[8]));
    expect(blockers).toEqual(blockers.toSorted((a, b) => b - a));
    await sortBy(page, 'Company', 'ascending');
    await aria(page, 'combobox', 'Columns').click();
    for (const name of ['Owner', 'City', 'Blockers', 'Scheduled'])
      await page.locator(`[role=option] ::-p-text(${name})`).click();
  });
});

describe('link', () => {
  test('what is chosen is in the address; the copied link opens it; Back and Forward go through the choices', async () => {
    const team = product.portal.records.owners.flatMap(({ teams }) => teams)[0];
    if (!team) throw new Error('No team');
    await openCategory(page, 'No decision maker');
    await chooseTeams(page, [team.name]);
    await search(page, 'e');
    await sortBy(page, 'Contacts', 'descending');
    const inTeam = oracle.filtered({ teams: [team.id] });
    const accounts = oracle.sorted(
      oracle.found(oracle.inCategory(inTeam, 'No decision maker'), 'e'),
      'Contacts',
      'descending',
    );
    await showsAccounts(page, accounts);
    const hash = `#view=accounts&category=no-decision-maker&teams=${team.id}&search=e&sort=-contacts`;
    expect(await addressOf(page)).toBe(hash);

    const origin = `chrome-extension://${product.extension.extensionId}`;
    await product.extension.browser
      .defaultBrowserContext()
      .overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
    await aria(page, 'button', 'Copy link').click();
    await says(page, /The link to this view is copied/);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${origin}/accounts.html${hash}`);

    const other = await openFullPage(product, new URL(link).hash);
    await showsAccounts(other, accounts);
    await other.close();

    await page.goBack();
    await soon(async () => expect(await addressOf(page)).not.toContain('sort='));
    await page.goBack();
    await showsAccounts(page, byName(oracle.inCategory(inTeam, 'No decision maker')));
    await page.goBack();
    await showsAccounts(page, byName(oracle.inCategory(oracle.accounts, 'No decision maker')));
    await page.goForward();
    await showsAccounts(page, byName(oracle.inCategory(inTeam, 'No decision maker')));
  });

  test('a broken link opens what it can', async () => {
    const broken = await openFullPage(
      product,
      '#view=nonsense&category=blockers&owner=%3Cscript%3E&sort=-no-such',
    );
    await showsAccounts(broken, byName(oracle.inCategory(oracle.accounts, 'Blockers')));
    expect(await addressOf(broken)).toBe('#view=accounts&category=blockers');
    await broken.close();
  });

  test('filters are there at the next opening, several teams too', async () => {
    const teams = [
      ...new Map(
        product.portal.records.owners.flatMap((owner) => owner.teams.map((team) => [team.name, team.id])),
      ),
    ];
    const two = teams.slice(0, 2);
    await chooseTeams(
      page,
      two.map(([name]) => name),
    );
    const accounts = byName(oracle.filtered({ teams: two.map(([, id]) => id) }));
    await showsAccounts(page, accounts);
    await page.close();
    page = await openFullPage(product);
    await showsAccounts(page, accounts);
    const popup = await product.extension.openPopup(product.options);
    await soon(async () => expect((await readFigures(popup)).rowCount).toBe(accounts.length));
    await popup.close();
    await page.bringToFront();
    await chooseTeams(page, []);
  });
});

describe('many at once', () => {
  const valueOf = ({ id }: AccountFacts) =>
    product.portal.records.get(id)?.properties['hs_is_target_account'];
  /** Each write as `id value`. */
  const written = () =>
    journal
      .flatMap((entry) =>
        entry.kind === 'update' ? [`${entry.id} ${entry.properties['hs_is_target_account']}`] : [],
      )
      .sort();
  const onceEach = (accounts: readonly AccountFacts[], value: string) =>
    accounts.map(({ id }) => `${id} ${value}`).sort();

  test('by the keyboard alone: tick, remove, and one undo brings all back', async () => {
    const accounts = oracle.filtered({ owner: 'unassigned' });
    await choose(page, 'Owner', 'Unassigned');
    await showsAccounts(page, byName(accounts));
    await page.focus('[role=combobox][aria-label=Columns]');
    // Past the link, the export menu, the header's box and its sort buttons, to the first row.
    for (let tabs = 0; tabs < 15; tabs++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))) break;
    }
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Space');
    await page.keyboard.up('Shift');
    await says(page, /3 accounts selected/);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await says(page, new RegExp(`${accounts.length} accounts selected`));
    await picture(page, 'page-ticks');
    expect(await findViolations(page)).toEqual([]);

    const remove = `Remove ${accounts.length} accounts`;
    for (let tabs = 0; tabs < 12; tabs++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === remove) break;
    }
    await page.keyboard.press('Enter');
    await aria(page, 'dialog', `${remove} from target accounts?`).wait();
    await picture(page, 'page-remove-many');
    for (let tabs = 0; tabs < 5; tabs++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === remove) break;
    }
    await page.keyboard.press('Enter');
    await soon(() => expect(accounts.map(valueOf)).toEqual(accounts.map(() => 'false')));
    expect(written()).toEqual(onceEach(accounts, 'false'));
    await soon(async () => expect((await readFigures(page)).rowCount).toBe(0));

    journal.length = 0;
    await aria(page, 'button', 'Undo').click();
    await soon(() => expect(accounts.map(valueOf)).toEqual(accounts.map(() => 'true')));
    expect(written()).toEqual(onceEach(accounts, 'true'));
    await showsAccounts(page, byName(accounts));
    await choose(page, 'Owner', 'All owners');
  });
});

describe('owner workload', () => {
  test('every figure of every owner and team is that of the raw records', async () => {
    const now = Date.now();
    await aria(page, 'link', 'Owner workload').click();
    await page.waitForSelector('table:not([role=grid])');
    await picture(page, 'page-workload');
    expect(await addressOf(page)).toBe('#view=workload');
    expect(await findViolations(page)).toEqual([]);
    const tables = await page.$$eval('table', (found) =>
      found.map((table) =>
        [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) => {
          const name = row.querySelector('th [title]') ?? row.querySelector('th');
          return [name?.textContent ?? '', ...[...row.querySelectorAll('td')].map((cell) => cell.innerText)];
        }),
      ),
    );
    const [owners, teams] = tables.map(
      (rows) => new Map(rows.map(([name, ...figures]) => [name, figures.map(figureIn)])),
    );
    const rowOf = (accounts: readonly AccountFacts[]) =>
      oracleWorkload(product.portal, oracle, accounts, now);
    const ofOwner = Map.groupBy(oracle.accounts, ({ ownerName }) => ownerName ?? 'Unassigned');
    expect(owners).toEqual(
      new Map([...ofOwner].map(([name, own]) => [name, rowOf(own)] as const)).set(
        'All accounts',
        rowOf(oracle.accounts),
      ),
    );
    const known = new Map(
      product.portal.records.owners.flatMap((owner) =>
        owner.teams.map(({ id, name }) => [name, id] as const),
      ),
    );
    const expected = new Map(
      [...known].map(([name, id]) => [name, rowOf(oracle.filtered({ teams: [id] }))] as const),
    );
    const teamless = oracle.accounts.filter(({ teamIds }) => teamIds.length === 0);
    expect(teams).toEqual(teamless.length > 0 ? expected.set('No team', rowOf(teamless)) : expected);
  });

  test('a figure opens its accounts, and Back the workload again', async () => {
    await aria(page, 'link', 'Owner workload').click();
    const missing = oracle
      .filtered({ owner: 'unassigned' })
      .filter(({ decisionMakers }) => decisionMakers === 0);
    await page.locator(`a[aria-label$=", Missing decision makers, Unassigned"]`).click();
    await showsAccounts(page, byName(missing));
    expect(await addressOf(page)).toBe('#view=accounts&category=no-decision-maker&owner=unassigned');
    await page.goBack();
    await page.waitForSelector('table:not([role=grid])');
  });
});
