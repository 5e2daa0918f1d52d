import { expect, test } from 'vitest';
import { dayAfter, snoozeUntil, startOfDay } from '#components/suggestions/snooze-until.ts';

const at = (month: number, day: number, hours = 0, year = 2026) =>
  new Date(year, month - 1, day, hours).getTime();

test.each([
  ['week', at(11, 23, 15), at(11, 30)],
  ['week', at(12, 28, 1), at(1, 4, 0, 2027)],
  ['month', at(11, 23, 15), at(12, 23)],
  ['month', at(1, 31, 23), at(2, 28)],
  ['quarter', at(11, 30, 9), at(2, 28, 0, 2027)],
  ['quarter', at(3, 15, 12), at(6, 15)],
] as const)('a %s on from %o is the beginning of a day', (preset, now, until) => {
  expect(snoozeUntil(preset, now)).toBe(until);
});

test('a day of the field begins at midnight of the person’s own time; what is none is none', () => {
  expect(startOfDay('2027-02-28')).toBe(at(2, 28, 0, 2027));
  expect(['', '2027-02-30', '2027-13-01', 'soon'].map(startOfDay)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(dayAfter(at(12, 31, 23))).toBe('2027-01-01');
});
