/** Whether, and after what, a request may be sent again. */
export type RetryRule =
  | { readonly kind: 'never' }
  /** Trouble on the way or at HubSpot: soon, then ever later. */
  | { readonly kind: 'backoff' }
  /** At least `ms`; `growing` by as much with each attempt. With `wholeLane` nobody of the lane goes before. */
  | { readonly kind: 'wait'; readonly ms: number; readonly growing: boolean; readonly wholeLane: boolean };

const maxAttempts = 4;
/** Longer than this is not waited for here: the background worker might not live to see it. */
const longestWaitMs = 30_000;

/**
 * How many milliseconds to wait after the given attempt (1, 2, …) failed; undefined means give up.
 * `random` is in [0, 1): it spreads those who failed together.
 */
export function retryDelay(rule: RetryRule, attempt: number, random: number): number | undefined {
  if (rule.kind === 'never' || attempt >= maxAttempts) return undefined;
  const ms =
    rule.kind === 'backoff'
      ? Math.round(200 * 2 ** (attempt - 1) * (1 + random / 2))
      : rule.ms * (rule.growing ? attempt : 1) + Math.round(random * 250);
  return ms > longestWaitMs + 250 ? undefined : ms;
}
