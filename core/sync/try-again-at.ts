import type { Failure } from '#core/domain/failure.ts';
import { retryAt } from '#core/domain/failure-retry.ts';

/**
 * As `retryAt`; but a limit that is hit again and again is waited for ever longer too: HubSpot's own time says only
 * when its window ends, not that there will be room.
 */
export function tryAgainAt(reason: Failure, attempts: number, now: number): number | undefined {
  const at = retryAt(reason, attempts, now);
  return at === undefined ? undefined : Math.max(at, retryAt({ kind: 'timeout' }, attempts, now) ?? at);
}
