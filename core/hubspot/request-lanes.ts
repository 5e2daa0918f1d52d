import type { Clock } from '#core/platform/clock.ts';
import { createSlidingWindow } from './sliding-window.ts';
import type { Entry, WindowMemory } from './sliding-window.ts';

/** HubSpot limits searches per second and account, everything else per ten seconds and key. */
export type Lane = 'search' | 'standard';

/** What the lanes keep over a restart, so that a new worker does not burst. Plain data. */
export interface LaneMemory {
  readonly search: WindowMemory;
  readonly standard: WindowMemory;
  /** Requests per ten seconds that HubSpot grants this key, as it last said. */
  readonly granted: number;
}

export interface RequestLanes {
  /** Runs `send` as soon as its lane has room. Rejects with the signal's reason when given up while waiting. */
  run<Answer>(lane: Lane, entry: Entry, send: () => Promise<Answer>): Promise<Answer>;
  /** Takes in the `X-HubSpot-RateLimit-*` headers of an answer; a search has none. */
  learn(headers: Headers): void;
  /** HubSpot asked to wait: the whole lane does, until this time in epoch milliseconds. */
  pause(lane: Lane, until: number): void;
}

/** The whole account has 5 searches a second; one is left to everybody else. */
const searchesPerSecond = 4;
/** What every plan has. */
const leastGranted = 100;
/** Left unused of what is granted: for requests of others with the same key that are on their way. */
const reserve = 5;
const saveAfterMs = 250;

const headerNumber = (headers: Headers, name: string): number | undefined => {
  const value = Number.parseInt(headers.get(name) ?? '', 10);
  return Number.isNaN(value) || value < 0 ? undefined : value;
};

/**
 * Keeps requests within HubSpot's limits. `memory` survives the background worker: it is read before the first
 * request and saved at most four times a second; if it fails, the lanes start afresh.
 */
export function createRequestLanes(options: {
  readonly clock: Clock;
  readonly memory: {
    load(): Promise<LaneMemory | undefined>;
    save(memory: LaneMemory): Promise<void>;
  };
}): RequestLanes {
  const { clock, memory } = options;
  let granted = leastGranted;
  let savePending = false;

  const save = () => memory.save({ search: search.memory(), standard: standard.memory(), granted });
  const onChange = () => {
    if (savePending) return;
    savePending = true;
    void clock
      .sleep(saveAfterMs)
      .then(() => {
        savePending = false;
        return save();
      })
      .catch(() => {});
  };

  const search = createSlidingWindow({ clock, limit: searchesPerSecond, windowMs: 1_000, onChange });
  const standard = createSlidingWindow({ clock, limit: leastGranted - reserve, windowMs: 10_000, onChange });
  const windows = { search, standard };

  let restored: Promise<void> | undefined;
  const restore = async () => {
    const kept = await memory.load().catch(() => undefined);
    if (!kept) return;
    search.restore(kept.search);
    standard.restore(kept.standard);
    granted = kept.granted;
    standard.setLimit(granted - reserve);
  };

  return {
    async run(lane, entry, send) {
      await (restored ??= restore());
      const leave = await windows[lane].enter(entry);
      try {
        return await send();
      } finally {
        leave();
      }
    },
    learn(headers) {
      const max = headerNumber(headers, 'x-hubspot-ratelimit-max');
      if (max === undefined || max <= reserve) return;
      granted = max;
      const remaining = headerNumber(headers, 'x-hubspot-ratelimit-remaining') ?? max;
      // What is gone beyond our own requests was used by others who hold the same key.
      const usedByOthers = Math.max(0, max - remaining - standard.load());
      standard.setLimit(max - reserve - usedByOthers);
    },
    pause(lane, until) {
      windows[lane].pauseUntil(until);
    },
  };
}
