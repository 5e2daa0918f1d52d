import type { Activity } from './activity.ts';

export type MeetingState = 'upcoming' | 'past' | 'cancelled' | 'no-show';

/**
 * Where a meeting stands at `now`: its outcome where that settles it, else whether it has started. A rescheduled
 * meeting stands at its new time.
 */
export function meetingState(meeting: Pick<Activity, 'at' | 'status'>, now: number): MeetingState {
  switch (meeting.status) {
    case 'CANCELED':
    case 'CANCELLED':
      return 'cancelled';
    case 'NO_SHOW':
      return 'no-show';
    case 'COMPLETED':
      return 'past';
    default:
      return meeting.at > now ? 'upcoming' : 'past';
  }
}
