const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How English says the distance to a moment, at any time between `from` and `to`: a page may have looked at its
 * clock at any of them. Days are calendar days of this machine.
 */
export function relativeWords(at: number, from: number, to: number): ReadonlySet<string> {
  const words = new Set<string>();
  for (let now = from; now < to + 5_000; now += 5_000) words.add(wordsAt(at, now));
  return words;
}

function wordsAt(at: number, now: number): string {
  const away = Math.abs(at - now);
  const say = (size: number, unit: Intl.RelativeTimeFormatUnit, numeric: 'auto' | 'always' = 'auto') =>
    new Intl.RelativeTimeFormat('en', { numeric, style: 'short' })
      .format(at < now ? -size : size, unit)
      .replace('.', '');
  if (away < minute) return say(0, 'second');
  if (away < hour) return say(Math.floor(away / minute), 'minute');
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  const days = Math.round(Math.abs(midnight(at) - midnight(now)) / day);
  if (days === 0) return say(Math.floor(away / hour), 'hour');
  if (days <= 30) return say(days, 'day');
  const months = Math.max(1, Math.floor(days / (365.25 / 12)));
  if (months < 12) return say(months, 'month', 'always');
  return say(Math.max(1, Math.floor(days / 365.25)), 'year', 'always');
}
