import type { Clock } from '#core/platform/clock.ts';

/** A clock whose time passes as soon as somebody sleeps: nobody waits, and everything happens in its order. */
export interface HastyClock extends Clock {
  /** Lets so many milliseconds have passed. */
  pass(ms: number): void;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Time limits of requests are this long. They never run out here: what they guard takes no time. */
const timeLimitMs = 30_000;

export function createHastyClock(start = Date.UTC(2026, 10, 23, 12)): HastyClock {
  let now = start;
  let sleepers: Sleeper[] = [];
  let isTurning = false;

  const turn = (): void => {
    isTurning = false;
    const next = sleepers.toSorted((a, b) => a.at - b.at)[0];
    if (!next) return;
    sleepers = sleepers.filter((one) => one !== next);
    now = Math.max(now, next.at);
    next.wake();
    turnLater();
  };
  const turnLater = (): void => {
    if (isTurning || sleepers.length === 0) return;
    isTurning = true;
    setTimeout(turn);
  };

  return {
    now: () => now,
    pass: (ms) => {
      now += ms;
    },
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const sleeper = { at: now + ms, wake: resolve };
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((one) => one !== sleeper);
          reject(signal.reason);
        });
        if (signal && ms >= timeLimitMs) return;
        sleepers.push(sleeper);
        turnLater();
      }),
  };
}
