import type { Activity } from './activity.ts';
import { isBeforeToday } from './calendar-day.ts';

/** Everything but completed is open to HubSpot; deferred tasks are put off, and so never overdue. */
export type TaskState = 'open' | 'overdue' | 'deferred' | 'completed';

/**
 * Where a task stands at `now`, by the calendar days of the person's IANA time zone: what was due earlier today is
 * not overdue yet. A status that is missing or new counts as open.
 */
export function taskState(task: Pick<Activity, 'at' | 'status'>, now: number, timeZone: string): TaskState {
  if (task.status === 'COMPLETED') return 'completed';
  if (task.status === 'DEFERRED') return 'deferred';
  return isBeforeToday(task.at, now, timeZone) ? 'overdue' : 'open';
}

/** Whether a task keeps its account out of *No open tasks*. */
export const isOpenTask = ({ kind, status }: Pick<Activity, 'kind' | 'status'>): boolean =>
  kind === 'task' && status !== 'COMPLETED';
