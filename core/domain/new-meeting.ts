import type { Company } from './company.ts';
import type { SeenFigures } from './known-account.ts';

/**
 * When a meeting begins that was not planned when the account was last seen, epoch milliseconds; undefined where
 * there is none. HubSpot tells of a company's meetings only the next planned activity and the latest meeting: what
 * lies before the former or behind the latter was not there; what lies between may have been, and is no news.
 */
export function newMeetingAt(before: SeenFigures, company: Company, now: number): number | undefined {
  const { scheduledAt, scheduledType, latestMeetingActivityAt: latest } = company;
  const { scheduledAt: first = Infinity, latestMeetingAt: last = -Infinity } = before;
  const mayHaveBeen = (at: number): boolean => at === first || at === last || (at > first && at < last);
  const next = scheduledType === 'MEETING' ? scheduledAt : undefined;
  // A meeting that is the latest, and not planned, was cancelled.
  const furthest = latest !== undefined && latest >= (scheduledAt ?? Infinity) ? latest : undefined;
  return [next, furthest].find((at) => at !== undefined && at > now && !mayHaveBeen(at));
}
