import type { CandidatePass, DayOfRequests } from './candidate-pass.ts';

/**
 * What looking for candidates may cost. A search shows 200 companies: 60 of them are 12,000 a day, so that a portal of
 * 20,000 companies is known after two days and what is worth most within the first minute. With at most 320 requests
 * for keeping overviews warm and 400 for syncs a rep stays below the 1,250 that a portal of average plan has for each.
 * 20 at a time are five seconds of what HubSpot lets the whole portal search.
 */
export const candidateLimits = { aTurn: 20, aDay: 60 } as const;

/** No more companies than these are looked at besides target accounts: 150 pages. */
export const mostCandidates = 30_000;

/** In milliseconds. */
export const dayMs = 24 * 3_600_000;

/** How many more requests the day allows. */
export function leftToday({ dayAt, inDay }: DayOfRequests, now: number): number {
  // A clock that was put back must not silence it.
  const isToday = now >= dayAt && now - dayAt < dayMs;
  return Math.max(0, isToday ? candidateLimits.aDay - inDay : candidateLimits.aDay);
}

/** When the day's requests are there again, epoch milliseconds. */
export const nextDayAt = ({ dayAt }: DayOfRequests): number => dayAt + dayMs;

/** The pass after so many more requests. */
export function spend(pass: CandidatePass, requests: number, now: number): CandidatePass {
  const { dayAt, inDay } = pass.requests;
  const isToday = now >= dayAt && now - dayAt < dayMs;
  return {
    ...pass,
    requests: isToday ? { dayAt, inDay: inDay + requests } : { dayAt: now, inDay: requests },
  };
}
