const hourMs = 3_600_000;

/**
 * When the day ends in a time zone (IANA name), in epoch milliseconds: HubSpot's daily limit starts afresh at
 * midnight of the portal. Without a zone, or with one this machine does not know, an hour from `now`.
 */
export function nextMidnight(now: number, timeZone: string | undefined): number {
  if (!timeZone) return now + hourMs;
  let dayOf: (at: number) => string;
  try {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
    dayOf = (at) => format.format(at);
  } catch {
    return now + hourMs;
  }
  const today = dayOf(now);
  let before = now;
  let after = now + hourMs;
  while (dayOf(after) === today) {
    before = after;
    after += hourMs;
  }
  // Halving the hour of the change finds midnight whatever the zone's offset and daylight saving.
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(middle) === today) before = middle;
    else after = middle;
  }
  return after;
}
