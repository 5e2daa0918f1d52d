import type { Clock } from '#core/platform/clock.ts';

/** A clock that stands still until a test lets time pass. */
export interface FakeClock extends Clock {
  /** Lets so many milliseconds pass, waking every sleeper at its time. */
  advance(ms: number): Promise<void>;
  /** Lets as much time pass as it takes until `promise` has settled; rejects where nobody sleeps any more. */
  run<Value>(promise: Promise<Value>): Promise<Value>;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Whatever can go on without time passing goes on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

export function createFakeClock(start = Date.UTC(2026, 10, 23, 12)): FakeClock {
  let now = start;
  let sleepers: Sleeper[] = [];

  const wakeNext = (until: number): boolean => {
    const next = sleepers.reduce<Sleeper | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
    if (!next || next.at > until) return false;
    sleepers = sleepers.filter((one) => one !== next);
    now = Math.max(now, next.at);
    next.wake();
    return true;
  };

  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((one) => one !== sleeper);
          reject(signal.reason);
        });
      }),
    async advance(ms) {
      const until = now + ms;
      do await settle();
      while (wakeNext(until));
      now = until;
    },
    async run(promise) {
      let isSettled = false;
      const mark = () => {
        isSettled = true;
      };
      promise.then(mark, mark);
      for (let idle = 0; ;) {
        await settle();
        if (isSettled) return promise;
        idle = wakeNext(Infinity) ? 0 : idle + 1;
        if (idle > 200) throw new Error('Nobody sleeps, and nothing happens');
      }
    },
  };
}
