const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How a distance in time is said: `{ value: -3, unit: 'day' }` is three days ago. */
export interface RelativeParts {
  readonly value: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
}

/**
 * The distance from `now` to `at` (epoch milliseconds) in the largest unit that still says something. Under a minute
 * is now; other days count by the calendar of the browser's zone, so that last night is yesterday.
 */
export function relativeParts(at: number, now: number): RelativeParts {
  const distance = at - now;
  const size = Math.abs(distance);
  if (size < minute) return { value: 0, unit: 'second' };
  if (size < hour) return { value: Math.trunc(distance / minute), unit: 'minute' };
  const days = Math.round((startOfDay(at) - startOfDay(now)) / day);
  if (days === 0) return { value: Math.trunc(distance / hour), unit: 'hour' };
  if (Math.abs(days) < 31) return { value: days, unit: 'day' };
  const months = Math.trunc(days / 30.4375) || Math.sign(days);
  if (Math.abs(months) < 12) return { value: months, unit: 'month' };
  return { value: Math.trunc(days / 365.25) || Math.sign(days), unit: 'year' };
}

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);
