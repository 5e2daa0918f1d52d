import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import type { AccountFacts } from './oracle/account-facts.ts';
import type { RunningProduct } from './running-product.ts';
import { readFigures } from './shown-index.ts';
import { readTable } from './shown-table.ts';

/** The full page in a tab of its own, at the view that the fragment names. */
export async function openFullPage({ extension }: RunningProduct, fragment = ''): Promise<Page> {
  const opened = await extension.openPage(`accounts.html${fragment}`);
  await opened.waitForSelector('[role=grid], table', { timeout: 20_000 });
  return opened;
}

export const labelsOf = (accounts: readonly AccountFacts[]) => accounts.map(({ label }) => label);

/** The table holds exactly these accounts in this order. Waits until it does. */
export const showsAccounts = (page: Page, accounts: readonly AccountFacts[]): Promise<void> =>
  vi.waitFor(
    async () => {
      expect((await readFigures(page)).rowCount).toBe(accounts.length);
      expect((await readTable(page)).rows.map(([name]) => name)).toEqual(labelsOf(accounts));
    },
    { timeout: 20_000, interval: 50 },
  );
