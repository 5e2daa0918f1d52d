const hourMs = 3_600_000;

/**
 * The hour that `now` is in (epoch milliseconds): what changes with the days is worked out anew once an hour, in the
 * index and the overview alike, so that both say the same.
 */
export const thisHour = (now: number): number => Math.floor(now / hourMs) * hourMs;
