import { expect, test } from 'vitest';
import { nextMidnight } from '#core/hubspot/next-midnight.ts';

const at = Date.UTC(2026, 10, 23, 12);

test.each([
  ['UTC', at, Date.UTC(2026, 10, 24)],
  ['Europe/Warsaw', at, Date.UTC(2026, 10, 23, 23)],
  ['US/Eastern', at, Date.UTC(2026, 10, 24, 5)],
  ['Asia/Kolkata', at, Date.UTC(2026, 10, 23, 18, 30)],
  // A day of 25 hours, and one of 23.
  ['Europe/Warsaw', Date.UTC(2026, 9, 24, 22, 30), Date.UTC(2026, 9, 25, 23)],
  ['Europe/Warsaw', Date.UTC(2026, 2, 28, 23, 30), Date.UTC(2026, 2, 29, 22)],
  // Exactly at midnight a new day begins.
  ['UTC', Date.UTC(2026, 10, 24), Date.UTC(2026, 10, 25)],
])('midnight in %s after %d', (zone, now, expected) => {
  expect(nextMidnight(now, zone)).toBe(expected);
});

test('without a known zone, in an hour', () => {
  expect(nextMidnight(at, undefined)).toBe(at + 3_600_000);
  expect(nextMidnight(at, 'Mars/Base')).toBe(at + 3_600_000);
});
