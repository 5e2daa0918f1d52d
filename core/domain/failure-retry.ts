import type { Failure } from './failure.ts';

const firstDelayMs = 5_000;
const longestDelayMs = 10 * 60_000;

/**
 * When something that failed is worth another try by itself, in epoch milliseconds; undefined where only a person
 * can help. `attempts` counts the failed ones, this one included. Limits wait until HubSpot's time; what may pass
 * by itself waits 5 s, then twice as long each time, at most 10 minutes.
 */
export function retryAt(failure: Failure, attempts: number, now: number): number | undefined {
  switch (failure.kind) {
    case 'rate-limited':
    case 'daily-limit':
      return Number.isFinite(failure.until) ? Math.max(failure.until, now) : now + delayAfter(attempts);
    case 'offline':
    case 'timeout':
    case 'server':
    case 'unreadable':
      return now + delayAfter(attempts);
    case 'no-key':
    case 'key-refused':
    case 'not-a-key':
    case 'key-expired':
    case 'missing-scopes':
    case 'forbidden':
    case 'no-permission':
    case 'not-found':
    case 'refused':
    case 'storage':
    case 'unexpected':
      return undefined;
  }
}

const delayAfter = (attempts: number): number =>
  Math.min(firstDelayMs * 2 ** Math.max(0, attempts - 1), longestDelayMs);

/**
 * Whether HubSpot may have carried out a request that failed so: nobody heard its answer. Where not, it answered that
 * it would not, or was never asked.
 */
export function mayHaveHappened({ kind }: Failure): boolean {
  switch (kind) {
    case 'offline':
    case 'timeout':
    case 'server':
    case 'unreadable':
    case 'no-permission':
    case 'unexpected':
      return true;
    case 'no-key':
    case 'key-refused':
    case 'not-a-key':
    case 'key-expired':
    case 'missing-scopes':
    case 'forbidden':
    case 'rate-limited':
    case 'daily-limit':
    case 'not-found':
    case 'refused':
    case 'storage':
      return false;
  }
}

/** Whether nothing works until a person enters a key, or another one. */
export const needsKey = ({ kind }: Failure): boolean =>
  kind === 'no-key' || kind === 'key-refused' || kind === 'not-a-key' || kind === 'key-expired';
