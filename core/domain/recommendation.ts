/**
 * What was decided about a company as a recommended target account, as HubSpot keeps it
 * (`hs_target_account_recommendation_state`, `…_snooze_time`), so that HubSpot and the person's colleagues see it too.
 */
export type Recommendation =
  /** Nothing: it may be recommended. */
  | { readonly state: 'none' }
  /** Not for us: never recommended again, unless somebody revokes it. */
  | { readonly state: 'dismissed' }
  /** Not now: back at `until`, epoch milliseconds; undefined where HubSpot holds no time, and then it stays away. */
  | { readonly state: 'snoozed'; readonly until: number | undefined };

export const notDecided: Recommendation = { state: 'none' };

/** Whether a company with this decision may be recommended at `now`, epoch milliseconds. */
export const isOffered = (recommendation: Recommendation, now: number): boolean =>
  recommendation.state === 'none' ||
  (recommendation.state === 'snoozed' && recommendation.until !== undefined && recommendation.until <= now);

/** Whether two decisions say the same. */
export const isSameRecommendation = (a: Recommendation, b: Recommendation): boolean =>
  a.state === b.state && (a.state === 'snoozed' && b.state === 'snoozed' ? a.until === b.until : true);

/** Whether a company with this decision is offered at some time: all but dismissed ones and those snoozed for good. */
export const isEverOffered = (recommendation: Recommendation): boolean =>
  isOffered(recommendation, Number.POSITIVE_INFINITY);
