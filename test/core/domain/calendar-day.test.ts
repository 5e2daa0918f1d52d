import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isBeforeToday } from '#core/domain/calendar-day.ts';

const zones = [
  'UTC',
  'Europe/Warsaw',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Asia/Kolkata',
];
const arbitraryZone = fc.constantFrom(...zones);
const arbitraryMoment = fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2100, 0) });

describe('calendar day', () => {
  test.each([
    ['2026-03-01T00:00:00Z', 'UTC', '2026-03-01'],
    ['2026-02-28T23:30:00Z', 'Europe/Warsaw', '2026-03-01'],
    ['2026-03-01T05:00:00Z', 'America/New_York', '2026-03-01'],
    ['2026-03-01T04:59:59Z', 'America/New_York', '2026-02-28'],
    ['2026-01-01T10:00:00Z', 'Pacific/Kiritimati', '2026-01-02'],
    ['2028-02-29T12:00:00Z', 'Europe/Warsaw', '2028-02-29'],
    ['2026-03-01T12:00:00Z', 'Mars/Olympus_Mons', '2026-03-01'],
    ['0099-06-01T12:00:00Z', 'UTC', '0099-06-01'],
  ])('%s in %s is %s', (at, zone, day) => {
    expect(dayOf(Date.parse(at), zone)).toBe(day);
  });

  test('in UTC it is the first part of the ISO date', () => {
    fc.assert(
      fc.property(arbitraryMoment, (at) => {
        expect(dayOf(at, 'UTC')).toBe(new Date(at).toISOString().slice(0, 10));
      }),
    );
  });

  test('days never run backwards', () => {
    fc.assert(
      fc.property(arbitraryMoment, fc.nat(200 * 3_600_000), arbitraryZone, (at, later, zone) => {
        expect(dayOf(at, zone) <= dayOf(at + later, zone)).toBe(true);
      }),
    );
  });
});

describe('before today', () => {
  const now = Date.parse('2026-06-10T15:00:00Z');
  test.each([
    ['2026-06-10T09:00:00Z', 'UTC', false],
    ['2026-06-10T00:00:00Z', 'UTC', false],
    ['2026-06-09T23:59:59Z', 'UTC', true],
    ['2026-06-09T23:59:59Z', 'Europe/Warsaw', false],
    ['2026-06-10T06:59:59Z', 'America/Los_Angeles', true],
    ['2026-06-10T07:00:00Z', 'America/Los_Angeles', false],
    ['2026-06-11T00:00:00Z', 'UTC', false],
    ['2020-01-01T00:00:00Z', 'UTC', true],
  ])('%s in %s: %s', (at, zone, expected) => {
    expect(isBeforeToday(Date.parse(at), now, zone)).toBe(expected);
  });

  test('agrees with comparing the days', () => {
    fc.assert(
      fc.property(
        arbitraryMoment,
        fc.integer({ min: -100 * 3_600_000, max: 100 * 3_600_000 }),
        arbitraryZone,
        (moment, offset, zone) => {
          const at = moment + offset;
          expect(isBeforeToday(at, moment, zone)).toBe(dayOf(at, zone) < dayOf(moment, zone));
        },
      ),
    );
  });
});
