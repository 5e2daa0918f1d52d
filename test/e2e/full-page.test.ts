import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JournalEntry } from '#core/sample-portal/sample-portal.ts';
import { findViolations } from '#test/support/axe.ts';
import { watchDownloads, type Downloads } from '#test/support/downloads.ts';
import { figureIn } from '#test/support/expect-index.ts';
import { choose, chooseTeams, openCategory, search, sortBy } from '#test/support/index-controls.ts';
import type { AccountFacts } from '#test/support/oracle/account-facts.ts';
import { englishWords } from '#test/support/oracle/english-words.ts';
import { readIndexOracle, type IndexOracle } from '#test/support/oracle/index-oracle.ts';
import { oracleWorkload } from '#test/support/oracle/workload-oracle.ts';
import {
  aria,
  connect,
  goodKey,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';
import { readFigures } from '#test/support/shown-index.ts';
import { readTable } from '#test/support/shown-table.ts';

let product: RunningProduct;
let oracle: IndexOracle;
let downloads: Downloads;
let page: Page;
const journal: JournalEntry[] = [];

beforeAll(async () => {
  product = await runProduct({ onWrite: (entry) => journal.push(entry) });
  await connect(product);
  oracle = readIndexOracle(product.portal);
  downloads = await watchDownloads(product.extension.browser);
});
afterAll(async () => {
  await downloads?.clear();
  await product?.close();
});
beforeEach(async () => {
  journal.length = 0;
  await page?.close();
  page = await openPage('#view=accounts');
});

async function openPage(fragment = ''): Promise<Page> {
  const opened = await product.extension.openPage(`accounts.html${fragment}`);
  await opened.waitForSelector('[role=grid], table', { timeout: 20_000 });
  return opened;
}

const byName = (accounts: readonly AccountFacts[]) => oracle.sorted(accounts, 'Company', 'ascending');
const labels = (accounts: readonly AccountFacts[]) => accounts.map(({ label }) => label);
const shows = (on: Page, accounts: readonly AccountFacts[]) =>
  vi.waitFor(
    async () => {
      expect((await readFigures(on)).rowCount).toBe(accounts.length);
      expect((await readTable(on)).rows.map(([name]) => name)).toEqual(labels(accounts));
    },
    { timeout: 20_000, interval: 50 },
  );
const addressOf = (on: Page) => on.evaluate(() => location.hash);

describe('export', () => {
  const moment = (at: number | undefined) => {
    if (at === undefined) return '';
    const date = new Date(at);
    const two = (part: number) => String(part).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
  };
  const harmless = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text);
  const kindIn = (fact: AccountFacts['scheduled'], cell: string | undefined) => {
    const names = fact?.kinds.map((kind) => englishWords[kind] ?? kind) ?? [''];
    return names.find((name) => name === cell) ?? names[0];
  };
  /** The file against the raw records, cell by cell. */
  function expectFile(text: string, accounts: readonly AccountFacts[]): void {
    expect(text.startsWith('\ufeff')).toBe(true);
    const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ',', newline: '\r\n' });
    const [header, ...rows] = data.slice(0, -1);
    expect(header).toEqual([
      'Company',
      'Domain',
      'Contacts',
      'Open deals',
      'Open deal value (USD)',
      'Last touch',
      'Last engagement',
      'Last engagement: kind',
      'Scheduled',
      'Scheduled: kind',
      'Record ID',
    ]);
    expect(rows).toEqual(
      accounts.map((account, at) => [
        harmless(account.label),
        account.domain ?? '',
        String(account.contacts),
        String(account.openDealIds.length),
        String(account.openDealValue),
        moment(account.lastTouchAt),
        moment(account.lastEngagement?.at),
        kindIn(account.lastEngagement, rows[at]?.[7]),
        moment(account.scheduled?.at),
        kindIn(account.scheduled, rows[at]?.[9]),
        account.id,
      ]),
    );
  }
  const exportAs = (on: Page, format: string) =>
    downloads.during(async () => {
      await aria(on, 'button', 'Export').click();
      await aria(on, 'menuitem', format).click();
    });

  test('the CSV file holds the rows on screen, in their order', async () => {
    await choose(page, 'Owner', 'Unassigned');
    await sortBy(page, 'Open deal value', 'descending');
    const accounts = oracle.sorted(oracle.filtered({ owner: 'unassigned' }), 'Open deal value', 'descending');
    await shows(page, accounts);
    const file = await exportAs(page, 'Accounts on screen (CSV)');
    expect(file.name).toMatch(/^target-accounts-\d{4}-\d{2}-\d{2}\.csv$/);
    expectFile(file.text, accounts);
    await says(page, new RegExp(`${accounts.length} accounts exported`));
    await choose(page, 'Owner', 'All owners');
    await sortBy(page, 'Company', 'ascending');
  });

  test('so does the popup’s', async () => {
    const popup = await product.extension.openPopup(product.options);
    await openCategory(popup, 'No meetings');
    const accounts = byName(oracle.inCategory(oracle.accounts, 'No meetings'));
    await vi.waitFor(async () => expect((await readFigures(popup)).rowCount).toBe(accounts.length));
    expectFile((await exportAs(popup, 'Accounts on screen (CSV)')).text, accounts);
    await openCategory(popup, 'All');
    await popup.close();
  });

  test('everything cached is one record a line, and the key is not in it', async () => {
    const { name, text } = await exportAs(page, 'Everything cached (JSON Lines)');
    expect(name).toMatch(/^bullseye-everything-\d{4}-\d{2}-\d{2}\.jsonl$/);
    const records = text
      .trimEnd()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line));
    expect(records[0]).toMatchObject({ type: 'export', format: 1, portalId: product.portal.portalId });
    const marked = records.filter(({ type, isTargetAccount }) => type === 'company' && isTargetAccount);
    expect(new Set(marked.map(({ id }) => id))).toEqual(new Set(oracle.accounts.map(({ id }) => id)));
    const owners = records.filter(({ type }) => type === 'owner');
    expect(owners.length).toBe(product.portal.records.owners.length);
    expect(text).not.toContain(goodKey);
  });
});

describe('columns', () => {
  test('chosen ones are there the next time, with what HubSpot says', async () => {
    await aria(page, 'combobox', 'Columns').click();
    for (const name of ['Owner', 'City', 'Blockers', 'Scheduled'])
      await page.locator(`[role=option] ::-p-text(${name})`).click();
    await page.keyboard.press('Escape');
    await says(page, /9 columns/);
    await page.close();

    page = await openPage();
    await shows(page, byName(oracle.accounts));
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
    await shows(page, accounts);
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

    const other = await openPage(new URL(link).hash);
    await shows(other, accounts);
    await other.close();

    await page.goBack();
    await vi.waitFor(async () => expect(await addressOf(page)).not.toContain('sort='));
    await page.goBack();
    await shows(page, byName(oracle.inCategory(inTeam, 'No decision maker')));
    await page.goBack();
    await shows(page, byName(oracle.inCategory(oracle.accounts, 'No decision maker')));
    await page.goForward();
    await shows(page, byName(oracle.inCategory(inTeam, 'No decision maker')));
  });

  test('a broken link opens what it can', async () => {
    const broken = await openPage('#view=nonsense&category=blockers&owner=%3Cscript%3E&sort=-no-such');
    await shows(broken, byName(oracle.inCategory(oracle.accounts, 'Blockers')));
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
    await shows(page, accounts);
    await page.close();
    page = await openPage();
    await shows(page, accounts);
    const popup = await product.extension.openPopup(product.options);
    await vi.waitFor(async () => expect((await readFigures(popup)).rowCount).toBe(accounts.length));
    await popup.close();
    await page.bringToFront();
    await chooseTeams(page, []);
  });
});

describe('many at once', () => {
  const valueOf = ({ id }: AccountFacts) =>
    product.portal.records.get(id)?.properties['hs_is_target_account'];
  const written = () =>
    journal.flatMap((entry) =>
      entry.kind === 'update' ? [[entry.id, entry.properties['hs_is_target_account']]] : [],
    );
  const onceEach = (accounts: readonly AccountFacts[], value: string) =>
    accounts.map(({ id }) => [id, value]).toSorted();

  test('by the keyboard alone: tick, remove, and one undo brings all back', async () => {
    const accounts = oracle.filtered({ owner: 'unassigned' });
    await choose(page, 'Owner', 'Unassigned');
    await shows(page, byName(accounts));
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
    await vi.waitFor(() => expect(accounts.map(valueOf)).toEqual(accounts.map(() => 'false')), 20_000);
    expect(written().toSorted()).toEqual(onceEach(accounts, 'false'));
    await vi.waitFor(async () => expect((await readFigures(page)).rowCount).toBe(0));

    journal.length = 0;
    await aria(page, 'button', 'Undo').click();
    await vi.waitFor(() => expect(accounts.map(valueOf)).toEqual(accounts.map(() => 'true')), 20_000);
    expect(written().toSorted()).toEqual(onceEach(accounts, 'true'));
    await shows(page, byName(accounts));
    await choose(page, 'Owner', 'All owners');
  });

  test('the mouse ticks a range with Shift', async () => {
    await page.locator('[data-row="1"] input').click();
    await page.keyboard.down('Shift');
    await page.locator('[data-row="6"] input').click();
    await page.keyboard.up('Shift');
    await says(page, /6 accounts selected/);
    const file = await downloads.during(() => aria(page, 'button', 'Export 6').click());
    const { data } = Papa.parse<string[]>(file.text.slice(1), { delimiter: ',', newline: '\r\n' });
    expect(data.slice(1, -1).map(([name]) => name)).toEqual(labels(byName(oracle.accounts)).slice(1, 7));
  });
});

describe('owner workload', () => {
  test('every figure of every owner and team is that of the raw records', async () => {
    const now = Date.now();
    await aria(page, 'link', 'Owner workload').click();
    await page.waitForSelector('table');
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
    await shows(page, byName(missing));
    expect(await addressOf(page)).toBe('#view=accounts&category=no-decision-maker&owner=unassigned');
    await page.goBack();
    await page.waitForSelector('table:not([role=grid])');
  });
});
