const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Making one costs more than a frame has to spare: each is made once. */
const formats = new Map<string, Intl.NumberFormat>();

/** A length of time in milliseconds as `45 sec`, `4 min` or `1 hr 5 min` in `locale`. */
export function formatDuration(locale: string, ms: number): string {
  const unit = (value: number, name: 'second' | 'minute' | 'hour') => formatOf(locale, name).format(value);
  const seconds = Math.round(ms / second);
  if (seconds < 60) return unit(seconds, 'second');
  const minutes = Math.round(ms / minute);
  if (minutes < 60) return unit(minutes, 'minute');
  const rest = minutes % 60;
  const hours = unit(Math.floor((minutes * minute) / hour), 'hour');
  return rest === 0 ? hours : `${hours} ${unit(rest, 'minute')}`;
}

function formatOf(locale: string, unit: 'second' | 'minute' | 'hour'): Intl.NumberFormat {
  const name = `${locale} ${unit}`;
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
  formats.set(name, made);
  return made;
}
