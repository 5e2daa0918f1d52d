export const snoozePresets = ['week', 'month', 'quarter'] as const;
export type SnoozePreset = (typeof snoozePresets)[number];

/**
 * The moment (epoch milliseconds) at which a company that is snoozed at `now` comes back: the beginning of the day a
 * week, a month or three months on, in the person's own time. A month that lacks the day ends with its last one.
 */
export function snoozeUntil(preset: SnoozePreset, now: number): number {
  const today = new Date(now);
  if (preset === 'week')
    return new Date(today.getFullYear(), today.getMonth(), today.getDate() + 7).getTime();
  const month = today.getMonth() + (preset === 'month' ? 1 : 3);
  const lastDay = new Date(today.getFullYear(), month + 1, 0).getDate();
  return new Date(today.getFullYear(), month, Math.min(today.getDate(), lastDay)).getTime();
}

/** The beginning of a day `YYYY-MM-DD` in the person's own time, epoch milliseconds; undefined where it is none. */
export function startOfDay(day: string): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) return undefined;
  const start = new Date(Number(year), Number(month) - 1, Number(date));
  const isDay = start.getMonth() === Number(month) - 1 && start.getDate() === Number(date);
  return isDay ? start.getTime() : undefined;
}

/** The day after the one of `now`, `YYYY-MM-DD`, in the person's own time. */
export function dayAfter(now: number): string {
  const today = new Date(now);
  const next = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(next.getFullYear()).padStart(4, '0')}-${two(next.getMonth() + 1)}-${two(next.getDate())}`;
}
