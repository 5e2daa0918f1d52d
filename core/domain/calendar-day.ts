const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) formatters.set(timeZone, (formatter = createFormatter(timeZone)));
  return formatter;
}

function createFormatter(timeZone: string): Intl.DateTimeFormat {
  const parts = { calendar: 'gregory', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en', { ...parts, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en', { ...parts, timeZone: 'UTC' });
  }
}

/**
 * The calendar day, `YYYY-MM-DD`, that a moment (epoch milliseconds) falls on in an IANA time zone; in UTC where
 * the browser does not know the zone. Throws a RangeError for what is no moment.
 */
export function dayOf(at: number, timeZone: string): string {
  const of: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(at)) of[type] = value;
  return `${(of.year ?? '').padStart(4, '0')}-${of.month}-${of.day}`;
}

const surelyAnotherDayMs = 72 * 3_600_000;

/**
 * Whether a moment lies on a day before the one that `now` falls on in the time zone. Earlier today is not before:
 * what is due today is not late.
 */
export function isBeforeToday(at: number, now: number, timeZone: string): boolean {
  if (at >= now) return false;
  return now - at > surelyAnotherDayMs || dayOf(at, timeZone) !== dayOf(now, timeZone);
}
