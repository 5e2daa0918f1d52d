import type { Activity, ActivityKind } from './activity.ts';
import { compareIds } from './compare-ids.ts';
import { meetingState, type MeetingState } from './meeting-state.ts';
import { taskState, type TaskState } from './task-state.ts';

/** An activity with where it stands; calls, notes, messages and other emails simply happened. */
export interface ShownActivity {
  readonly activity: Activity;
  readonly state: TaskState | MeetingState | 'scheduled' | 'happened';
}

/** The section *Activities*. */
export interface ActivitiesView {
  /** What is planned, soonest first: meetings to come, tasks not completed (overdue ones lead), scheduled emails. */
  readonly scheduled: readonly ShownActivity[];
  /** Everything else, newest first. */
  readonly past: readonly ShownActivity[];
  /** Of all kinds, whatever the filter. */
  readonly counts: Readonly<Record<ActivityKind, number>>;
}

/**
 * Activities of one company, optionally of one kind only. Times are compared with `now`; days are those of
 * `timeZone`, the person's IANA time zone.
 */
export function viewActivities(
  activities: readonly Activity[],
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
  kind: ActivityKind | 'all' = 'all',
): ActivitiesView {
  const counts = noActivities();
  const scheduled: ShownActivity[] = [];
  const past: ShownActivity[] = [];
  for (const activity of activities) {
    counts[activity.kind] += 1;
    if (kind !== 'all' && activity.kind !== kind) continue;
    const shown = { activity, state: stateOf(activity, now, timeZone) };
    if (isPlanned(shown)) scheduled.push(shown);
    else past.push(shown);
  }
  scheduled.sort(byTime);
  past.sort((a, b) => byTime(b, a));
  return { scheduled, past, counts };
}

/** A count of zero for each kind. */
export const noActivities = (): Record<ActivityKind, number> => ({
  call: 0,
  email: 0,
  meeting: 0,
  note: 0,
  task: 0,
  message: 0,
});

function stateOf(activity: Activity, now: number, timeZone: string): ShownActivity['state'] {
  if (activity.kind === 'task') return taskState(activity, now, timeZone);
  if (activity.kind === 'meeting') return meetingState(activity, now);
  return activity.kind === 'email' && activity.status === 'SCHEDULED' ? 'scheduled' : 'happened';
}

const planned: ReadonlySet<ShownActivity['state']> = new Set([
  'open',
  'overdue',
  'deferred',
  'upcoming',
  'scheduled',
]);
const isPlanned = ({ state }: ShownActivity): boolean => planned.has(state);

const byTime = (a: ShownActivity, b: ShownActivity): number =>
  a.activity.at - b.activity.at || compareIds(a.activity.id, b.activity.id);
