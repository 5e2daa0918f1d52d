import type { Activity } from './activity.ts';
import type { ActivityId } from './ids.ts';
import type { OlderFrom } from './overview.ts';

/** Activities of one kind, without a gap from the newest back to where `older` goes on. */
export interface ActivityRun {
  readonly activities: readonly Activity[];
  /** Undefined where there are no older ones. */
  readonly older: OlderFrom | undefined;
}

/**
 * The newest activities of a kind as HubSpot gave them now, with the older ones that were loaded before behind them,
 * so that what a person asked to see does not vanish with the next refresh. They are as they were when they were
 * loaded; those for which `isGone` holds are left out. Where so much came in between that the two do not meet, only
 * the newest are sure to be without a gap, and the older ones go.
 */
export function joinOlder(
  newest: ActivityRun,
  before: ActivityRun,
  isGone: (id: ActivityId) => boolean,
): ActivityRun {
  if (newest.older === undefined) return newest;
  const known = new Set(before.activities.map(({ id }) => id));
  const oldestFirst = newest.activities.toSorted((a, b) => a.at - b.at);
  // By the older half: what was written here lies among the newest, whatever else is missing between.
  const meet = oldestFirst.slice(0, Math.ceil(oldestFirst.length / 2)).some(({ id }) => known.has(id));
  if (!meet) return newest;
  const fresh = new Set(newest.activities.map(({ id }) => id));
  const { at } = newest.older;
  const behind = before.activities.filter(
    (activity) => activity.at <= at && !fresh.has(activity.id) && !isGone(activity.id),
  );
  return { activities: [...newest.activities, ...behind], older: olderOf(newest.older, before.older) };
}

/** Whichever lies further back. */
const olderOf = (newest: OlderFrom, before: OlderFrom | undefined): OlderFrom | undefined =>
  before === undefined || before.at < newest.at || (before.at === newest.at && before.skip > newest.skip)
    ? before
    : newest;

/** From when on a list of several kinds is without a gap: the latest time at which one of them goes on unloaded. */
export const completeFrom = (olders: readonly OlderFrom[]): number | undefined =>
  olders.length === 0 ? undefined : Math.max(...olders.map(({ at }) => at));
