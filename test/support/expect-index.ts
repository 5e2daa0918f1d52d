import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import type { AccountFacts, DatedFact } from './oracle/account-facts.ts';
import { englishWords } from './oracle/english-words.ts';
import type { IndexOracle } from './oracle/index-oracle.ts';
import { relativeWords } from './oracle/relative-words.ts';
import { readFigures, readRows, type ShownRow, type ShownTime } from './shown-index.ts';

/** `$1,234.50` as 1234.5; NaN for what is no figure. */
export const figureIn = (text: string): number =>
  /\d/.test(text) ? Number(text.replace(/[$,]/g, '')) : Number.NaN;

export const figuresIn = (texts: Readonly<Record<string, string>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, figureIn(text)]));

/** Metrics and counts are those of `inFilter`. Waits until they are. */
export async function expectFigures(
  page: Page,
  oracle: IndexOracle,
  inFilter: readonly AccountFacts[],
): Promise<void> {
  await vi.waitFor(
    async () => {
      const shown = await readFigures(page);
      expect(figuresIn(shown.metrics)).toEqual(oracle.metrics(inFilter));
      expect(figuresIn(shown.categories)).toEqual(oracle.categories(inFilter));
    },
    { timeout: 20_000, interval: 50 },
  );
}

/** The table holds exactly these accounts in this order, each with all its columns. Waits until it does. */
export async function expectRows(
  page: Page,
  accounts: readonly AccountFacts[],
  openedAt: number,
): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rowCount } = await readFigures(page);
      expect(rowCount).toBe(accounts.length);
      const rows = await readRows(page);
      expect(rows.map(({ name }) => name)).toEqual(accounts.map(({ label }) => label));
      expect(rows.map(contentOf)).toEqual(accounts.map((account, at) => expectedContent(account, rows[at])));
      for (const row of rows) expectWords(row, openedAt);
    },
    { timeout: 20_000, interval: 50 },
  );
}

const contentOf = (row: ShownRow) => ({
  ...row,
  contacts: figureIn(row.contacts),
  openDeals: figureIn(row.openDeals),
  openDealValue: figureIn(row.openDealValue),
  lastTouch: row.lastTouch?.iso,
  lastEngagement: row.lastEngagement && [row.lastEngagement.iso, row.lastEngagement.kind],
  scheduled: row.scheduled && [row.scheduled.iso, row.scheduled.kind],
});

function expectedContent(account: AccountFacts, shown: ShownRow | undefined): ReturnType<typeof contentOf> {
  const { lastTouchAt } = account;
  return {
    name: account.label,
    domain: account.domain === account.label ? undefined : account.domain,
    owner: account.ownerName,
    contacts: account.contacts,
    openDeals: account.openDealIds.length,
    openDealValue: account.openDealValue,
    lastTouch: lastTouchAt === undefined ? undefined : new Date(lastTouchAt).toISOString(),
    lastEngagement: expectedTime(account.lastEngagement, shown?.lastEngagement),
    scheduled: expectedTime(account.scheduled, shown?.scheduled),
  };
}

/** Of equally late events any may be named. */
function expectedTime(fact: DatedFact | undefined, shown: ShownTime | undefined) {
  if (fact === undefined) return undefined;
  const names = fact.kinds.map((kind) => englishWords[kind] ?? kind);
  const name = names.find((one) => one === shown?.kind) ?? names[0];
  return [new Date(fact.at).toISOString(), name];
}

function expectWords(row: ShownRow, openedAt: number): void {
  for (const time of [row.lastTouch, row.lastEngagement, row.scheduled]) {
    if (!time) continue;
    const expected = relativeWords(Date.parse(time.iso), openedAt, Date.now());
    expect(expected, `${row.name}: ${time.iso}`).toContain(time.words);
  }
}
