import { browser } from 'wxt/browser';

/** Browsers round shorter waits up to this. */
const shortestWaitMs = 30_000;

/** Alarms of the background worker: they outlive it, timers do not. */
export type AlarmName = 'sync' | 'resume';

/** Wakes the worker at `at` (epoch ms), at least 30 s from `now`; replaces the alarm of that name. */
export const setAlarm = (name: AlarmName, at: number, now: number): Promise<void> =>
  browser.alarms.create(name, { when: Math.max(at, now + shortestWaitMs) });

/** Wakes the worker again and again; an alarm that is already set so is left as it is. */
export async function setRepeatingAlarm(name: AlarmName, everyMinutes: number): Promise<void> {
  const found = await browser.alarms.get(name);
  if (found?.periodInMinutes !== everyMinutes) {
    await browser.alarms.create(name, { periodInMinutes: everyMinutes });
  }
}

/** Takes an alarm back. */
export const clearAlarm = async (name: AlarmName): Promise<void> => {
  await browser.alarms.clear(name);
};
