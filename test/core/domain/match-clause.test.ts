import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#core/domain/calendar-day.ts';
import { addDays, dayRange, isDay, startOfDay } from '#core/domain/day-range.ts';
import { compileClause } from '#core/domain/match-clause.ts';
import type { PropertyType } from '#core/domain/company-property.ts';
import type { RuleOperator } from '#core/domain/rule.ts';

// 22:30 on 22 November in Boston, already the 23rd in UTC.
const now = Date.UTC(2026, 10, 23, 3, 30);
const zone = 'America/New_York';

const fulfils = (type: PropertyType, operator: RuleOperator, values: readonly string[], raw?: string) =>
  compileClause({ property: 'p', operator, values }, { type }, { now, timeZone: zone })(raw);

const cases: readonly (readonly [
  PropertyType,
  RuleOperator,
  readonly string[],
  string | undefined,
  boolean,
])[] = [
  ['string', 'equals', ['Ulm'], 'ULM', true],
  ['string', 'equals', ['Ulm'], 'Neu-Ulm', false],
  ['string', 'is-not', ['Ulm'], 'Neu-Ulm', true],
  ['string', 'is-not', ['Ulm'], undefined, false],
  ['string', 'none-of', ['Ulm', 'Bonn'], 'bonn', false],
  ['string', 'contains', ['eu-u'], 'Neu-Ulm', true],
  ['string', 'contains', ['neu ulm'], 'Neu-Ulm', false],
  ['string', 'has-value', [], '', false],
  ['string', 'has-no-value', [], '', true],
  ['string', 'has-no-value', [], undefined, true],
  ['number', 'at-least', ['80'], '80.0', true],
  ['number', 'at-least', ['80'], '9', false],
  ['number', 'at-most', ['9'], '80', false],
  ['number', 'between', ['9', '80'], '80', true],
  ['number', 'equals', ['1000000'], '1e6', true],
  ['number', 'is-not', ['80'], 'lots', false],
  ['number', 'has-value', [], 'lots', true],
  ['bool', 'equals', ['false'], undefined, false],
  ['bool', 'equals', ['true'], 'true', true],
  ['enumeration', 'any-of', ['tier_1'], 'tier_1', true],
  ['enumeration', 'any-of', ['tier_1'], 'TIER_1', false],
  ['enumeration', 'none-of', ['tier_1'], undefined, false],
  ['multi-checkbox', 'any-of', ['b'], 'a;b', true],
  ['multi-checkbox', 'none-of', ['b'], 'a;b', false],
  ['multi-checkbox', 'none-of', ['c'], 'a;b', true],
  ['date', 'equals', ['2026-11-22'], '2026-11-22', true],
  ['date', 'equals', ['2026-11-22'], '1795305600000', true],
  ['date', 'in-last-days', ['1'], '2026-11-21', true],
  ['date', 'in-last-days', ['1'], '2026-11-20', false],
  ['date', 'in-last-days', ['1'], '2026-11-23', false],
  ['date', 'in-next-days', ['1'], '2026-11-23', true],
  ['datetime', 'equals', ['2026-11-22'], '2026-11-23T04:59:59.999Z', true],
  ['datetime', 'equals', ['2026-11-22'], '2026-11-23T05:00:00.000Z', false],
  ['datetime', 'equals', ['2026-11-22'], '2026-11-22T04:59:59.999Z', false],
  ['datetime', 'at-least', ['2026-11-22'], '2026-11-22T05:00:00.000Z', true],
  ['datetime', 'at-most', ['2026-11-22'], '2026-11-23T04:59:59.000Z', true],
  ['datetime', 'equals', ['2026-11-22'], 'soon', false],
];

describe('what a clause accepts', () => {
  test.each(cases)('%s %s %j of %s: %s', (type, operator, values, raw, expected) => {
    expect(fulfils(type, operator, values, raw)).toBe(expected);
  });

  test('a negation needs a value, and then is the opposite', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'B', 'c'), fc.constantFrom('a', 'b', 'C', ''), (asked, raw) => {
        const has = raw !== '';
        expect(fulfils('string', 'is-not', [asked], raw)).toBe(
          has && !fulfils('string', 'equals', [asked], raw),
        );
        expect(fulfils('enumeration', 'none-of', [asked], raw)).toBe(
          has && !fulfils('enumeration', 'any-of', [asked], raw),
        );
      }),
    );
  });
});

const zones = [
  'UTC',
  zone,
  'Europe/Warsaw',
  'Pacific/Kiritimati',
  'Pacific/Niue',
  'Asia/Kathmandu',
  'Africa/Cairo',
];
const day = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  test('a day begins where the calendar of its zone says so', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...zones), (one, timeZone) => {
        const start = startOfDay(one, timeZone);
        expect(dayOf(start, timeZone)).toBe(one);
        expect(dayOf(start - 1, timeZone)).toBe(addDays(one, -1));
      }),
      { numRuns: 60 },
    );
  });

  test('midnight that a clock change skips is the next moment there is', () => {
    // Cairo put its clocks forward at midnight of 24 April 2026.
    expect(new Date(startOfDay('2026-04-24', 'Africa/Cairo')).toISOString()).toBe('2026-04-23T22:00:00.000Z');
  });

  test('only days of the calendar are days', () => {
    expect(['2024-02-29', '2026-12-31'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '', 'today'].some(isDay)).toBe(false);
  });

  test('the last and the next days include today, which is the portal’s', () => {
    const range = (operator: RuleOperator) => dayRange({ property: 'p', operator, values: ['7'] }, now, zone);
    expect(range('in-last-days')).toEqual({ from: '2026-11-15', to: '2026-11-22' });
    expect(range('in-next-days')).toEqual({ from: '2026-11-22', to: '2026-11-29' });
  });
});
