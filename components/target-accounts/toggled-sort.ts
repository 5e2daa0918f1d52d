import type { ColumnRule } from '#core/domain/account-column.ts';
import type { Column, ViewChoice } from '#core/domain/view-choice.ts';

/** The sort after a press on a column's header: words begin with A, figures and times with the largest and latest. */
export function toggledSort(
  sort: ViewChoice['sort'],
  kind: ColumnRule['kind'],
  column: Column,
): ViewChoice['sort'] {
  if (sort.column !== column) return { column, direction: kind === 'text' ? 'ascending' : 'descending' };
  return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}
