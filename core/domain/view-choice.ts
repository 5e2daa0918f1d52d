import type { OwnerId, TeamId } from './ids.ts';

export const categories = [
  'all',
  'no-open-tasks',
  'no-logged-calls',
  'no-meetings',
  'no-open-deals',
  'no-decision-maker',
  'blockers',
] as const;
/** An entry of the index's rail. */
export type Category = (typeof categories)[number];

export const suggestionLists = ['prospects', 'recommendations'] as const;
/** An entry of the rail below the categories: companies that are no target accounts yet. */
export type SuggestionList = (typeof suggestionLists)[number];

export const prospectOrders = ['newest', 'strongest'] as const;
export type ProspectOrder = (typeof prospectOrders)[number];

/** The columns of the index, in their order. */
export const columns = [
  'company',
  'contacts',
  'open-deals',
  'open-deal-value',
  'last-touch',
  'last-engagement',
  'scheduled',
] as const;

/** What the full page can show beside them, in the order in which it does. */
const moreColumns = [
  'coverage',
  'owner',
  'team',
  'domain',
  'city',
  'country',
  'industry',
  'buying-roles',
  'decision-makers',
  'blockers',
  'last-call',
  'last-meeting',
  'open-task',
] as const;

export const allColumns = [...columns, ...moreColumns] as const;
/** A column of the index's table. */
export type Column = (typeof allColumns)[number];

/** What of the index is shown: category, filters, search and sort combine. */
export interface ViewChoice {
  readonly category: Category;
  readonly owner: OwnerId | 'all' | 'unassigned';
  /** Accounts of any of these teams; empty means all teams. */
  readonly teams: readonly TeamId[];
  /** Matched against name and domains. */
  readonly search: string;
  readonly sort: { readonly column: Column; readonly direction: 'ascending' | 'descending' };
  /** The list of companies in the accounts' place; left out while it is the accounts. */
  readonly list?: SuggestionList | undefined;
  /** Of that list, what was dismissed or snoozed, in place of what is offered. */
  readonly isSetAside?: boolean | undefined;
  /** How prospects are ordered; left out for the newest first. */
  readonly prospectOrder?: ProspectOrder | undefined;
}

/** The index as it opens the first time. */
export const initialViewChoice: ViewChoice = {
  category: 'all',
  owner: 'all',
  teams: [],
  search: '',
  sort: { column: 'company', direction: 'ascending' },
};

/** A choice for a table that shows only these columns: what is sorted by another one is sorted by name. */
export const sortedWithin = (choice: ViewChoice, shown: readonly Column[]): ViewChoice =>
  shown.includes(choice.sort.column) ? choice : { ...choice, sort: initialViewChoice.sort };
