import { subscribe, type Topic } from '#core/platform/notices.ts';

/** What was read lately, for as long as nothing has changed since. */
export interface RecentReadings<Key, Reading> {
  /** Undefined where it was not read, or where anything changed after it. */
  get(key: Key): Reading | undefined;
  /** Reads, and remembers it. */
  read(key: Key, read: () => Promise<Reading>): Promise<Reading>;
}

/** Going back to an account must not cost a reading; more than these are seldom gone back to. */
const most = 20;

/** Remembers the readings of the last few keys until a notice of `topics` comes. */
export function createRecentReadings<Key, Reading>(
  topics: readonly Topic[],
  life: AbortSignal,
): RecentReadings<Key, Reading> {
  const readings = new Map<Key, Reading>();
  let changes = 0;
  subscribe((topic) => {
    if (!topics.includes(topic)) return;
    changes += 1;
    readings.clear();
  }, life);
  return {
    get: (key) => readings.get(key),
    async read(key, read) {
      const before = changes;
      const reading = await read();
      // What was read while something changed may be older than the change.
      if (changes !== before) return reading;
      readings.delete(key);
      readings.set(key, reading);
      const [oldest] = readings.keys();
      if (readings.size > most && oldest !== undefined) readings.delete(oldest);
      return reading;
    },
  };
}
