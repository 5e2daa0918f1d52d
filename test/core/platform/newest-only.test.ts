import { expect, test } from 'vitest';
import { newestOnly } from '#core/platform/newest-only.ts';

test('starting another of the same name aborts the one before, and only that', async () => {
  const run = newestOnly();
  const start = (name: string) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    let own: AbortSignal | undefined;
    const done = run(name, (signal) => {
      own = signal;
      return promise;
    });
    return { resolve, done, isAborted: () => own?.aborted };
  };
  const first = start('a');
  const other = start('b');
  const second = start('a');
  expect([first, other, second].map((one) => one.isAborted())).toEqual([true, false, false]);
  first.resolve('late');
  expect(await first.done).toBe('late');
  const third = start('a');
  expect(second.isAborted()).toBe(true);
  second.resolve('');
  third.resolve('newest');
  expect(await third.done).toBe('newest');
  expect(third.isAborted()).toBe(false);
});

test('work that failed is over', async () => {
  const run = newestOnly();
  await expect(run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await run('a', (signal) => Promise.resolve(signal.aborted))).toBe(false);
});
