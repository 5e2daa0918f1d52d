import { expect, test } from 'vitest';
import { completeFrom, joinOlder, type ActivityRun } from '#core/domain/older-activities.ts';
import type { Activity } from '#core/domain/activity.ts';
import { buildActivity } from '#test/support/builders.ts';

const made = new Map<number, Activity>();
const noteAt = (at: number): Activity => {
  const known = made.get(at) ?? buildActivity({ at });
  made.set(at, known);
  return known;
};
const run = (from: number, to: number, older: ActivityRun['older']): ActivityRun => ({
  activities: Array.from({ length: from - to + 1 }, (_, n) => noteAt(from - n)),
  older,
});
const nothingGone = () => false;
const times = ({ activities }: ActivityRun) => activities.map(({ at }) => at);

test('older activities stay behind the newest, and go on where they did', () => {
  const joined = joinOlder(run(12, 8, { at: 8, skip: 1 }), run(10, 3, { at: 3, skip: 1 }), nothingGone);
  expect(times(joined)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  expect(joined.older).toEqual({ at: 3, skip: 1 });
});

test('where everything older was loaded, there is no more', () => {
  const joined = joinOlder(run(12, 8, { at: 8, skip: 1 }), run(10, 1, undefined), nothingGone);
  expect(times(joined).at(-1)).toBe(1);
  expect(joined.older).toBeUndefined();
});

test('what is gone does not stay, nor what was dropped from among the newest', () => {
  const gone = noteAt(5).id;
  const joined = joinOlder(
    { ...run(12, 8, { at: 8, skip: 1 }), activities: [12, 11, 9, 8].map(noteAt) },
    run(10, 3, { at: 3, skip: 1 }),
    (id) => id === gone,
  );
  expect(times(joined)).toEqual([12, 11, 9, 8, 7, 6, 4, 3]);
});

test('where the two do not meet there would be a gap: only the newest stand', () => {
  const newest = run(50, 40, { at: 40, skip: 1 });
  expect(joinOlder(newest, run(30, 20, { at: 20, skip: 1 }), nothingGone)).toEqual(newest);
  // What was written here is at the top of both, which closes no gap.
  const before = { ...run(30, 20, { at: 20, skip: 1 }), activities: [noteAt(50), noteAt(30)] };
  expect(joinOlder(newest, before, nothingGone)).toEqual(newest);
});

test('the newest are all there is', () => {
  const newest = run(9, 7, undefined);
  expect(joinOlder(newest, run(9, 1, undefined), nothingGone)).toEqual(newest);
});

test('many of the same time: whoever went further goes on', () => {
  const same = run(8, 8, { at: 8, skip: 200 });
  expect(joinOlder(same, run(8, 8, { at: 8, skip: 400 }), nothingGone).older).toEqual({ at: 8, skip: 400 });
  expect(joinOlder(same, run(8, 8, { at: 8, skip: 150 }), nothingGone).older).toEqual({ at: 8, skip: 200 });
});

test('a list of several kinds is without a gap down to where the first of them goes on', () => {
  expect(completeFrom([])).toBeUndefined();
  expect(
    completeFrom([
      { at: 3, skip: 1 },
      { at: 9, skip: 2 },
    ]),
  ).toBe(9);
});
