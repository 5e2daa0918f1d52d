import { dayOf } from './calendar-day.ts';
import type { RuleClause } from './rule.ts';

/** Days `YYYY-MM-DD`, both included; open where undefined. */
export interface DayRange {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const dayMs = 86_400_000;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => dayShape.test(text) && addDays(text, 0) === text;

/** The day so many days after (before, where negative) another one. `''` where the result is no day. */
export function addDays(day: string, count: number): string {
  const at = Date.parse(`${day}T00:00:00Z`) + count * dayMs;
  return Number.isNaN(at) || Math.abs(at) > 8e15 ? '' : new Date(at).toISOString().slice(0, 10);
}

/** First moment of a day in an IANA time zone, epoch milliseconds. */
export function startOfDay(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // No zone is further from UTC than 14 hours. By halves, because midnight itself may be skipped by a clock change.
  let before = midnight - 15 * 3_600_000;
  let from = midnight + 15 * 3_600_000;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayOf(middle, timeZone) >= day) from = middle;
    else before = middle;
  }
  return from;
}

/**
 * The days that a clause on a date or time accepts. *In the last N days* reaches back N days and includes today, *in
 * the next N days* likewise; today is the portal's.
 */
export function dayRange({ operator, values }: RuleClause, now: number, timeZone: string): DayRange {
  const [first = '', second = ''] = values;
  const today = dayOf(now, timeZone);
  switch (operator) {
    case 'at-least':
      return { from: first, to: undefined };
    case 'at-most':
      return { from: undefined, to: first };
    case 'between':
      return { from: first, to: second };
    case 'in-last-days':
      return { from: addDays(today, -Number(first)), to: today };
    case 'in-next-days':
      return { from: today, to: addDays(today, Number(first)) };
    default:
      return { from: first, to: first };
  }
}
