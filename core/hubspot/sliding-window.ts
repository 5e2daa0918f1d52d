import type { Clock } from '#core/platform/clock.ts';

/** What a window has to remember to go on after a restart. Times are epoch milliseconds. */
export interface WindowMemory {
  /** When the recent requests were answered, oldest first. */
  readonly answeredAt: readonly number[];
  readonly pausedUntil: number;
}

/** Who waits for a slot: urgent ones (a person is looking) go first. */
export interface Entry {
  readonly urgent: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** At most `limit` requests in any `windowMs`, in order of arrival within their urgency. */
export interface SlidingWindow {
  /** Waits for a slot; call what it resolves with once the request is over. Rejects when `signal` is aborted. */
  enter(entry: Entry): Promise<() => void>;
  /** Lets nobody in before this time. */
  pauseUntil(at: number): void;
  setLimit(limit: number): void;
  /** Requests that count at present: under way, or answered within the window. */
  load(): number;
  memory(): WindowMemory;
  restore(memory: WindowMemory): void;
}

interface Waiting {
  readonly letIn: (leave: () => void) => void;
  readonly turnAway: (reason: unknown) => void;
}

/**
 * A request counts from its start until `windowMs` after its answer: HubSpot counts it somewhere between the
 * two, so that however long either way takes, HubSpot never sees more than `limit` in one window.
 */
export function createSlidingWindow(options: {
  readonly clock: Clock;
  readonly limit: number;
  readonly windowMs: number;
  readonly onChange: () => void;
}): SlidingWindow {
  const { clock, windowMs, onChange } = options;
  let limit = options.limit;
  let pausedUntil = 0;
  let underWay = 0;
  let wakeAt: number | undefined;
  let answeredAt: number[] = [];
  const urgent: Waiting[] = [];
  const calm: Waiting[] = [];

  const forgetOld = () => {
    const now = clock.now();
    const oldest = now - windowMs;
    // A time in the future means that the machine's clock went back.
    answeredAt = answeredAt.filter((at) => at > oldest).map((at) => Math.min(at, now));
  };

  const leave = () => {
    underWay--;
    answeredAt.push(clock.now());
    onChange();
    letIn();
  };

  const letIn = () => {
    forgetOld();
    while (clock.now() >= pausedUntil && underWay + answeredAt.length < limit) {
      const next = urgent.shift() ?? calm.shift();
      if (!next) return;
      underWay++;
      let left = false;
      next.letIn(() => {
        if (left) return;
        left = true;
        leave();
      });
      onChange();
    }
    if (urgent.length + calm.length > 0) wakeLater();
  };

  const wakeLater = () => {
    const tooMany = underWay + answeredAt.length - limit + 1;
    const freed = tooMany > 0 ? answeredAt[tooMany - 1] : undefined;
    // Everything that counts is under way: the next one to leave lets in.
    if (tooMany > 0 && freed === undefined && clock.now() >= pausedUntil) return;
    const at = Math.max(pausedUntil, freed === undefined ? 0 : freed + windowMs, clock.now() + 1);
    if (wakeAt !== undefined && wakeAt <= at) return;
    wakeAt = at;
    clock.sleep(at - clock.now()).then(
      () => {
        if (wakeAt === at) wakeAt = undefined;
        letIn();
      },
      // The clock itself was stopped: nobody would ever be let in.
      (reason: unknown) => {
        wakeAt = undefined;
        for (const one of [...urgent.splice(0), ...calm.splice(0)]) one.turnAway(reason);
      },
    );
  };

  return {
    enter: (entry) =>
      new Promise((resolve, reject) => {
        if (entry.signal?.aborted) {
          reject(entry.signal.reason);
          return;
        }
        const queue = entry.urgent ? urgent : calm;
        const giveUp = () => {
          const at = queue.indexOf(waiting);
          if (at >= 0) queue.splice(at, 1);
          reject(entry.signal?.reason);
        };
        const waiting: Waiting = {
          letIn: (slot) => {
            entry.signal?.removeEventListener('abort', giveUp);
            resolve(slot);
          },
          turnAway: reject,
        };
        entry.signal?.addEventListener('abort', giveUp, { once: true });
        queue.push(waiting);
        letIn();
      }),
    pauseUntil: (at) => {
      if (at <= pausedUntil) return;
      pausedUntil = at;
      onChange();
    },
    setLimit: (next) => {
      limit = Math.max(1, next);
      letIn();
    },
    load: () => {
      forgetOld();
      return underWay + answeredAt.length;
    },
    memory: () => {
      forgetOld();
      // Whatever is under way when a worker dies may still have been counted.
      return { answeredAt: [...answeredAt, ...Array<number>(underWay).fill(clock.now())], pausedUntil };
    },
    restore: (memory) => {
      answeredAt = [...memory.answeredAt, ...answeredAt].toSorted((a, b) => a - b);
      // No pause is longer than a minute: one that seems longer was written under another clock.
      pausedUntil = Math.max(pausedUntil, Math.min(memory.pausedUntil, clock.now() + 60_000));
    },
  };
}
