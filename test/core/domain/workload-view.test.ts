import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareIndex, viewIndex } from '#core/domain/index-view.ts';
import { ownerWorkload, workloadColumns } from '#core/domain/owner-workload.ts';
import { viewOfFigure } from '#core/domain/workload-view.ts';
import { arbitraryIndexData } from '#test/support/arbitraries.ts';

const now = 1_700_000_000_000;

test('a figure opens exactly its accounts', () => {
  fc.assert(
    fc.property(arbitraryIndexData, (data) => {
      const { owners, teams, total } = ownerWorkload(data, now, 'UTC');
      const index = prepareIndex(data, 'en', now);
      for (const { holder, figures } of [...owners, ...teams, { holder: undefined, figures: total }])
        for (const column of workloadColumns) {
          const choice = viewOfFigure(holder, column);
          if (!choice) continue;
          const { rows, metrics } = viewIndex(index, choice);
          if (column === 'openDealValue') expect(metrics.openDealValue).toBe(figures.openDealValue);
          else expect(rows).toHaveLength(figures[column]);
        }
    }),
  );
});

test('what no filter of the index can show opens nothing', () => {
  for (const column of ['quiet14', 'quiet30', 'quiet60', 'overdueTasks'] as const)
    expect(viewOfFigure({ kind: 'unassigned' }, column)).toBeUndefined();
  for (const column of workloadColumns) expect(viewOfFigure({ kind: 'no-team' }, column)).toBeUndefined();
});
