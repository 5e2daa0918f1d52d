import { utcOffsetAt } from './account.ts';
import { ApiError } from './api-error.ts';

export type Tier = 'free' | 'professional' | 'enterprise';

export const dailyLimit: Readonly<Record<Tier, number>> = {
  free: 250_000,
  professional: 625_000,
  enterprise: 1_000_000,
};
const windowMs = 10_000;
const searchesPerSecond = 5;
const dayMs = 86_400_000;

export interface RateLimits {
  /** Counts a request, or throws HubSpot's 429. Returns the headers that go with it. */
  take(token: string, isSearch: boolean): Readonly<Record<string, string>>;
  /** Calls counted today, which is a day of the portal's time zone. */
  usedToday(): number;
  /** Counts calls that other apps of the account made today. */
  spend(calls: number): void;
  resetsAt(): number;
}

const refuse = (window: string, policyName: string): ApiError =>
  new ApiError(429, `You have reached your ${window} limit.`, { errorType: 'RATE_LIMIT', policyName });

/** HubSpot's three lanes: search per second and account, the rest per ten seconds and key, all of it per day. */
export function createRateLimits(tier: Tier, clock: () => number): RateLimits {
  const perWindow = tier === 'free' ? 100 : 190;
  const searches: number[] = [];
  const byToken = new Map<string, number[]>();
  const dayOf = (at: number): number => Math.floor((at + utcOffsetAt(at)) / dayMs);
  let [nextDayAt, used] = [-Infinity, 0];

  const resetsAt = (): number => {
    const now = clock();
    return (dayOf(now) + 1) * dayMs - utcOffsetAt(now);
  };
  const startDay = (): void => {
    if (clock() < nextDayAt) return;
    nextDayAt = resetsAt();
    used = 0;
  };
  const dropBefore = (times: number[], at: number): void => {
    while ((times[0] ?? Infinity) <= at) times.shift();
  };

  return {
    take(token, isSearch) {
      const now = clock();
      startDay();
      if (used >= dailyLimit[tier]) throw refuse('daily', 'DAILY');
      if (isSearch) {
        dropBefore(searches, now - 1000);
        if (searches.length >= searchesPerSecond) throw refuse('secondly', 'SECONDLY');
        searches.push(now);
        used++;
        return { 'x-hubspot-rate-limit-exemptions': '["ten-secondly"]' };
      }
      let times = byToken.get(token);
      if (times === undefined) byToken.set(token, (times = []));
      dropBefore(times, now - windowMs);
      const isFull = times.length >= perWindow;
      if (!isFull) {
        times.push(now);
        used++;
      }
      const headers = {
        'X-HubSpot-RateLimit-Daily': String(dailyLimit[tier]),
        'X-HubSpot-RateLimit-Daily-Remaining': String(dailyLimit[tier] - used),
        'X-HubSpot-RateLimit-Interval-Milliseconds': String(windowMs),
        'X-HubSpot-RateLimit-Max': String(perWindow),
        'X-HubSpot-RateLimit-Remaining': String(perWindow - times.length),
      };
      if (isFull) throw refuse('ten_secondly_rolling', 'TEN_SECONDLY_ROLLING');
      return headers;
    },
    usedToday() {
      startDay();
      return used;
    },
    spend(calls) {
      startDay();
      used += calls;
    },
    resetsAt,
  };
}
