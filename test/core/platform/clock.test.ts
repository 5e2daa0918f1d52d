import { expect, test } from 'vitest';
import { systemClock } from '#core/platform/clock.ts';

test('sleeps, and stops sleeping when told', async () => {
  await expect(systemClock.sleep(0)).resolves.toBeUndefined();

  const stop = new AbortController();
  const reason = new Error('enough');
  const sleep = systemClock.sleep(60_000, stop.signal);
  stop.abort(reason);
  await expect(sleep).rejects.toBe(reason);
  await expect(systemClock.sleep(0, stop.signal)).rejects.toBe(reason);
});
