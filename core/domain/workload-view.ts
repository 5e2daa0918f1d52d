import type { WorkloadColumn, WorkloadHolder } from './owner-workload.ts';
import { initialViewChoice, type ViewChoice } from './view-choice.ts';

/**
 * The index that shows the accounts of a workload figure; undefined where no filter of the index leaves just them.
 * `holder` undefined stands for all accounts.
 */
export function viewOfFigure(
  holder: WorkloadHolder | undefined,
  column: WorkloadColumn,
): ViewChoice | undefined {
  const filter = filterOf(holder);
  if (!filter) return undefined;
  const all = { ...initialViewChoice, ...filter };
  switch (column) {
    case 'accounts':
      return all;
    case 'openDealValue':
      return { ...all, sort: { column: 'open-deal-value', direction: 'descending' } };
    case 'missingDecisionMaker':
      return { ...all, category: 'no-decision-maker' };
    case 'quiet14':
    case 'quiet30':
    case 'quiet60':
    case 'overdueTasks':
      return undefined;
  }
}

function filterOf(holder: WorkloadHolder | undefined): Pick<ViewChoice, 'owner' | 'teams'> | undefined {
  switch (holder?.kind) {
    case undefined:
      return { owner: 'all', teams: [] };
    case 'owner':
      return { owner: holder.id, teams: [] };
    case 'unassigned':
      return { owner: 'unassigned', teams: [] };
    case 'team':
      return { owner: 'all', teams: [holder.team.id] };
    case 'no-team':
      return undefined;
  }
}
