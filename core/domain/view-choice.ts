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

export const columns = [
  'company',
  'contacts',
  'open-deals',
  'open-deal-value',
  'last-touch',
  'last-engagement',
  'scheduled',
] as const;
/** A column of the index's table. */
export type Column = (typeof columns)[number];

/** What of the index is shown: category, filters, search and sort combine. */
export interface ViewChoice {
  readonly category: Category;
  readonly owner: OwnerId | 'all' | 'unassigned';
  /** Accounts of any of these teams; empty means all teams. */
  readonly teams: readonly TeamId[];
  /** Matched against name and domains. */
  readonly search: string;
  readonly sort: { readonly column: Column; readonly direction: 'ascending' | 'descending' };
}

/** The index as it opens the first time. */
export const initialViewChoice: ViewChoice = {
  category: 'all',
  owner: 'all',
  teams: [],
  search: '',
  sort: { column: 'company', direction: 'ascending' },
};
