import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativeParts } from '#components/locale/relative-parts.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Local noon, so that a few hours either way stay within the day whatever the zone. */
const noon = new Date(2026, 10, 23, 12).getTime();

test.each([
  [noon, 0, 'second'],
  [noon - 59_000, 0, 'second'],
  [noon + 90_000, 1, 'minute'],
  [noon - 59 * minute, -59, 'minute'],
  [noon - 3 * hour, -3, 'hour'],
  [noon + 11 * hour, 11, 'hour'],
  // 13 hours ago is 23:00 of the day before.
  [noon - 13 * hour, -1, 'day'],
  [noon + 30 * day, 30, 'day'],
  [noon - 31 * day, -1, 'month'],
  [noon - 200 * day, -6, 'month'],
  [noon - 365 * day, -11, 'month'],
  [noon - 366 * day, -1, 'year'],
  [noon + 800 * day, 2, 'year'],
] as const)('%i says %i %s', (at, value, unit) => {
  expect(relativeParts(at, noon)).toEqual({ value, unit });
});

test('the past is never in the future, and later is never said to be earlier', () => {
  const units = { second: 1 / 3600, minute: 1 / 60, hour: 1, day: 24, month: 24 * 31, year: 24 * 366 };
  const hours = (at: number) => {
    const { value, unit } = relativeParts(at, noon);
    return value * units[unit];
  };
  const offset = fc.integer({ min: -4000 * day, max: 4000 * day });
  fc.assert(
    fc.property(offset, offset, (a, b) => {
      expect(Math.sign(hours(noon + a)) * Math.sign(a)).toBeGreaterThanOrEqual(0);
      if (a < b) expect(hours(noon + a)).toBeLessThanOrEqual(hours(noon + b));
    }),
  );
});
