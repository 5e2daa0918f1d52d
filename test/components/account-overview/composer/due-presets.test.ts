import { expect, test } from 'vitest';
import { dueTime, localDateTime } from '#components/account-overview/composer/due-presets.ts';

/** Moments of this machine's own time: the field has no zone. */
const at = (text: string) => new Date(text).getTime();

test.each([
  ['Monday morning', '2026-11-23T09:30', 'today', '2026-11-23T17:00'],
  ['Monday evening', '2026-11-23T17:00', 'today', '2026-11-23T23:59'],
  ['Monday', '2026-11-23T09:30', 'tomorrow', '2026-11-24T09:00'],
  ['the last of a month', '2026-11-30T23:59', 'tomorrow', '2026-12-01T09:00'],
  ['the last of a year', '2026-12-31T12:00', 'in-three-days', '2027-01-03T09:00'],
  ['before a leap day', '2028-02-27T12:00', 'in-three-days', '2028-03-01T09:00'],
  ['Monday', '2026-11-23T09:30', 'next-week', '2026-11-30T09:00'],
  ['Sunday', '2026-11-29T23:00', 'next-week', '2026-11-30T09:00'],
  ['Saturday', '2026-11-28T08:00', 'next-week', '2026-11-30T09:00'],
] as const)('on %s (%s), %s is %s', (_when, now, preset, expected) => {
  expect(dueTime(preset, at(now))).toBe(expected);
});

test('a moment as a field holds it reads as that moment, to the minute', () => {
  expect(localDateTime(at('2026-01-02T03:04:59'))).toBe('2026-01-02T03:04');
  expect(localDateTime(at('0999-01-02T03:04'))).toBe('0999-01-02T03:04');
});
