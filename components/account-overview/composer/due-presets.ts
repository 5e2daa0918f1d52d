export const duePresets = ['today', 'tomorrow', 'in-three-days', 'next-week'] as const;
export type DuePreset = (typeof duePresets)[number];

const morning = 9;
const evening = 17;

/**
 * When a task of a preset is due, as a date-time field holds it: today by the evening, or midnight where that is
 * over; else in the morning, next week's on Monday. `now` is epoch milliseconds, the days are the person's own.
 */
export function dueTime(preset: DuePreset, now: number): string {
  const day = new Date(now);
  const on = (days: number, hours: number, minutes = 0) =>
    localDateTime(
      new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, hours, minutes).getTime(),
    );
  switch (preset) {
    case 'today':
      return day.getHours() < evening ? on(0, evening) : on(0, 23, 59);
    case 'tomorrow':
      return on(1, morning);
    case 'in-three-days':
      return on(3, morning);
    case 'next-week':
      return on((8 - day.getDay()) % 7 || 7, morning);
  }
}

/** A moment (epoch milliseconds) as `YYYY-MM-DDTHH:mm` of the person's own time. */
export function localDateTime(at: number): string {
  const moment = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const year = String(moment.getFullYear()).padStart(4, '0');
  const date = `${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${date}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
