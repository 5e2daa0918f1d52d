import type { WorkloadColumn, WorkloadRow } from '#core/domain/owner-workload.ts';

/** By what the workload is sorted: the name of whoever has the accounts, or a figure. */
export interface WorkloadSort {
  readonly column: WorkloadColumn | 'name';
  readonly direction: 'ascending' | 'descending';
}

/** The sort after a press on a header: names begin with A, figures with the largest. */
export const toggledWorkloadSort = (sort: WorkloadSort, column: WorkloadSort['column']): WorkloadSort => ({
  column,
  direction:
    sort.column === column
      ? sort.direction === 'ascending'
        ? 'descending'
        : 'ascending'
      : column === 'name'
        ? 'ascending'
        : 'descending',
});

/** The rows in order; equal figures go by name. Accounts of nobody come last where names decide. */
export function sortWorkload(
  rows: readonly WorkloadRow[],
  sort: WorkloadSort,
  nameOf: (row: WorkloadRow) => string,
  locale: string,
): readonly WorkloadRow[] {
  const { compare } = new Intl.Collator(locale);
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const isNobody = ({ holder }: WorkloadRow) => holder.kind === 'unassigned' || holder.kind === 'no-team';
  const byName = (a: WorkloadRow, b: WorkloadRow) =>
    Number(isNobody(a)) - Number(isNobody(b)) || compare(nameOf(a), nameOf(b));
  const { column } = sort;
  return rows.toSorted((a, b) =>
    column === 'name'
      ? Number(isNobody(a)) - Number(isNobody(b)) || sign * compare(nameOf(a), nameOf(b))
      : sign * (a.figures[column] - b.figures[column]) || byName(a, b),
  );
}
