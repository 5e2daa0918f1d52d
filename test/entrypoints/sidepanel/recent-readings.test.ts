import { afterEach, beforeEach, expect, test } from 'vitest';
import { publish } from '#core/platform/notices.ts';
import { createRecentReadings, type RecentReadings } from '#entrypoints/sidepanel/recent-readings.ts';

let life: AbortController;
let recent: RecentReadings<string, string>;
beforeEach(() => {
  life = new AbortController();
  recent = createRecentReadings(['accounts'], life.signal);
});
afterEach(() => life.abort());

const noticed = () => new Promise((resolve) => setTimeout(resolve));

test('what was read is at hand until something changes', async () => {
  expect(recent.get('a')).toBeUndefined();
  expect(await recent.read('a', async () => 'first')).toBe('first');
  expect(recent.get('a')).toBe('first');
  publish('feed');
  await noticed();
  expect(recent.get('a')).toBe('first');
  publish('accounts');
  await noticed();
  expect(recent.get('a')).toBeUndefined();
});

test('a reading during which something changed is not kept', async () => {
  const answer = Promise.withResolvers<string>();
  const reading = recent.read('a', () => answer.promise);
  publish('accounts');
  await noticed();
  answer.resolve('old');
  expect(await reading).toBe('old');
  expect(recent.get('a')).toBeUndefined();
});

test('the twenty that were read last are kept', async () => {
  for (let place = 0; place < 25; place += 1) await recent.read(String(place), async () => 'one');
  expect(recent.get('4')).toBeUndefined();
  expect(recent.get('5')).toBe('one');
  expect(recent.get('24')).toBe('one');
});
