const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** A length of time in milliseconds as `45 sec`, `4 min` or `1 hr 5 min` in `locale`. */
export function formatDuration(locale: string, ms: number): string {
  const unit = (value: number, name: 'second' | 'minute' | 'hour') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const seconds = Math.round(ms / second);
  if (seconds < 60) return unit(seconds, 'second');
  const minutes = Math.round(ms / minute);
  if (minutes < 60) return unit(minutes, 'minute');
  const rest = minutes % 60;
  const hours = unit(Math.floor((minutes * minute) / hour), 'hour');
  return rest === 0 ? hours : `${hours} ${unit(rest, 'minute')}`;
}
