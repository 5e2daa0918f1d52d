import { columnRules } from './account-column.ts';
import { ownerAndTeamFilter, searchFilter, searchTextOf } from './account-filter.ts';
import { prepareOrder, type AccountOrder } from './account-order.ts';
import { belongsTo, countCategories } from './category-rules.ts';
import type { Company } from './company.ts';
import type { IndexData } from './index-data.ts';
import { indexMetrics, type IndexMetrics } from './index-metrics.ts';
import type { Category, ViewChoice } from './view-choice.ts';

/** What the index shows for one choice. */
export interface IndexView {
  /** Of the accounts that the owner and team filters leave, whatever the category and the search. */
  readonly metrics: IndexMetrics;
  /** Of the same accounts. */
  readonly counts: Readonly<Record<Category, number>>;
  /** How many the owner and team filters leave. */
  readonly accountsInFilter: number;
  /** Filtered, of the category, found by the search, in order. */
  readonly rows: readonly Company[];
}

interface Filtered {
  readonly isIn: Uint8Array;
  readonly metrics: IndexMetrics;
  readonly counts: Readonly<Record<Category, number>>;
}

/** Index data with everything worked out that does not depend on what is typed next. */
export interface PreparedIndex {
  readonly accounts: readonly Company[];
  readonly order: AccountOrder;
  readonly searchTexts: () => readonly string[];
  readonly filtered: (choice: Pick<ViewChoice, 'owner' | 'teams'>) => Filtered;
}

/**
 * Prepares index data for any number of `viewIndex` calls; cheap by itself, each part is worked out when first
 * asked for and kept. Rows that are no target accounts are left out. `locale` (BCP 47) decides the order of names, `now`
 * (epoch milliseconds) what changes with the days.
 */
export function prepareIndex(data: IndexData, locale: string, now: number): PreparedIndex {
  const accounts = data.accounts.every((account) => account.isTargetAccount)
    ? data.accounts
    : data.accounts.filter((account) => account.isTargetAccount);
  let texts: readonly string[] | undefined;
  let last: { readonly key: string; readonly filtered: Filtered } | undefined;

  return {
    accounts,
    order: prepareOrder(accounts, columnRules(data, now), locale),
    searchTexts: () => (texts ??= accounts.map(searchTextOf)),
    filtered: (choice) => {
      const key = JSON.stringify([choice.owner, choice.teams]);
      if (last?.key !== key) last = { key, filtered: filterAccounts(accounts, data, choice) };
      return last.filtered;
    },
  };
}

function filterAccounts(
  accounts: readonly Company[],
  data: IndexData,
  choice: Pick<ViewChoice, 'owner' | 'teams'>,
): Filtered {
  const passes = ownerAndTeamFilter(choice, data.owners);
  const isIn = new Uint8Array(accounts.length);
  const left = accounts.filter((account, position) => {
    const pass = passes(account);
    if (pass) isIn[position] = 1;
    return pass;
  });
  return { isIn, metrics: indexMetrics(left, data.openDeals), counts: countCategories(left) };
}

/** The index under a choice: metrics and counts of the filters, rows of filters, category, search and sort. */
export function viewIndex(index: PreparedIndex, choice: ViewChoice): IndexView {
  const { accounts } = index;
  const { isIn, metrics, counts } = index.filtered(choice);
  const texts = choice.search.trim() === '' ? undefined : index.searchTexts();
  const found = searchFilter(choice.search);
  const rows: Company[] = [];
  for (const position of index.order.sorted(choice.sort)) {
    const account = accounts[position];
    if (account === undefined || isIn[position] === 0) continue;
    if (!belongsTo(choice.category, account)) continue;
    if (texts === undefined || found(texts[position] ?? '')) rows.push(account);
  }
  return { metrics, counts, accountsInFilter: metrics.targetAccounts, rows };
}
