import type { FeedLine } from '#core/domain/feed-item.ts';

/** The lines of one calendar day of the browser's zone. */
export interface FeedDay {
  /** Its first moment, epoch milliseconds. */
  readonly startAt: number;
  readonly lines: readonly FeedLine[];
}

/** The first moment of the calendar day of `at`, in the browser's zone. */
export const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** The lines by the day on which they were seen, in their order. */
export const daysOfFeed = (lines: readonly FeedLine[]): readonly FeedDay[] =>
  [...Map.groupBy(lines, ({ seenAt }) => startOfDay(seenAt))].map(([startAt, own]) => ({
    startAt,
    lines: own,
  }));
