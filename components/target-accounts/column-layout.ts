import type { Column } from '#core/domain/view-choice.ts';

/** How wide each column is; the company's takes what is left. */
export const columnWidths: Readonly<Record<Exclude<Column, 'company'>, string>> = {
  contacts: 'var(--count)',
  'open-deals': 'var(--count)',
  'open-deal-value': 'var(--money)',
  'last-touch': 'var(--time)',
  'last-engagement': 'var(--event)',
  scheduled: 'var(--event)',
  coverage: 'var(--time)',
  owner: 'var(--text-column)',
  team: 'var(--text-column)',
  domain: 'var(--text-column)',
  city: 'var(--event)',
  country: 'var(--event)',
  industry: 'var(--text-column)',
  'buying-roles': 'var(--count)',
  'decision-makers': 'var(--count)',
  blockers: 'var(--count)',
  'last-call': 'var(--time)',
  'last-meeting': 'var(--time)',
  'open-task': 'var(--time)',
};

/** The least width of a table with these columns, beside what its boxes and menus take. */
export const leastWidth = (columns: readonly Column[]): string =>
  [
    'var(--company)',
    ...columns.flatMap((column) => (column === 'company' ? [] : [columnWidths[column]])),
  ].join(' + ');
