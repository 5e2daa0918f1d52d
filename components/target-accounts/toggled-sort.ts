import type { Column, ViewChoice } from '#core/domain/view-choice.ts';

/** The sort after a press on a column's header: names begin with A, figures and times with the largest and latest. */
export function toggledSort(sort: ViewChoice['sort'], column: Column): ViewChoice['sort'] {
  if (sort.column !== column) return { column, direction: column === 'company' ? 'ascending' : 'descending' };
  return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}
