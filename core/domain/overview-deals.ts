import { isBeforeToday } from './calendar-day.ts';
import { compareIds } from './compare-ids.ts';
import type { Deal } from './deal.ts';
import type { Pipeline, Stage } from './portal.ts';

export type DealState = 'open' | 'won' | 'lost';

/** Open while the stage is neither closed won nor closed lost. */
export const dealState = ({ isClosed, isWon }: Pick<Deal, 'isClosed' | 'isWon'>): DealState =>
  isWon ? 'won' : isClosed ? 'lost' : 'open';

/** A deal with its place in its pipeline. */
export interface ShownDeal {
  readonly deal: Deal;
  readonly state: DealState;
  /** Undefined where the pipeline or the stage is not known. */
  readonly pipeline: Pipeline | undefined;
  readonly stage: Stage | undefined;
  /** `step` of `steps`, counted over the pipeline's stages that are not closed; undefined for closed deals. */
  readonly progress: { readonly step: number; readonly steps: number } | undefined;
  /** Open, and its close date is on a day before today. */
  readonly isOverdue: boolean;
}

/**
 * The section *Deals*: open ones by close date, soonest first, then won, then lost, latest first; without close
 * date last among their own. Days are those of `timeZone`, the portal's IANA time zone, in which HubSpot sets
 * close dates.
 */
export function viewDeals(
  deals: readonly Deal[],
  pipelines: readonly Pipeline[],
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): readonly ShownDeal[] {
  const pipelineOf = new Map(pipelines.map((pipeline) => [pipeline.id, pipeline]));
  const shown = deals.map((deal): ShownDeal => {
    const state = dealState(deal);
    const pipeline = deal.pipelineId === undefined ? undefined : pipelineOf.get(deal.pipelineId);
    const stage = pipeline?.stages.find(({ id }) => id === deal.stageId);
    return {
      deal,
      state,
      pipeline,
      stage,
      progress: state === 'open' ? progressOf(pipeline, stage) : undefined,
      isOverdue: state === 'open' && deal.closeAt !== undefined && isBeforeToday(deal.closeAt, now, timeZone),
    };
  });
  return shown.sort(compareDeals);
}

function progressOf(pipeline: Pipeline | undefined, stage: Stage | undefined): ShownDeal['progress'] {
  const steps = (pipeline?.stages ?? [])
    .filter(({ isClosed }) => !isClosed)
    .sort((a, b) => a.order - b.order);
  const place = steps.findIndex(({ id }) => id === stage?.id);
  return place < 0 ? undefined : { step: place + 1, steps: steps.length };
}

const places: Readonly<Record<DealState, number>> = { open: 0, won: 1, lost: 2 };

function compareDeals(a: ShownDeal, b: ShownDeal): number {
  return (
    places[a.state] - places[b.state] ||
    compareCloseDates(a.deal.closeAt, b.deal.closeAt, a.state) ||
    compareIds(a.deal.id, b.deal.id)
  );
}

function compareCloseDates(a: number | undefined, b: number | undefined, state: DealState): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return state === 'open' ? a - b : b - a;
}
