import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowOf } from '#components/ui/row-window.ts';

const rowHeight = 40;

test('every row in view is drawn, and only a screen more', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 3000 }),
      (count, scrolled, height) => {
        const top = scrolled * Math.max(0, count * rowHeight - height);
        const { first, end } = windowOf(count, rowHeight, top, height);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(first * rowHeight).toBeLessThanOrEqual(top);
        expect(end * rowHeight).toBeGreaterThanOrEqual(Math.min(top + height, count * rowHeight));
        expect(end - first).toBeLessThanOrEqual(height / rowHeight + 2 + 16);
      },
    ),
  );
});

test('a list that shrank under the scroll position still shows its last rows', () => {
  expect(windowOf(3, rowHeight, 40_000, 600)).toEqual({ first: 2, end: 3 });
  expect(windowOf(0, rowHeight, 40_000, 600)).toEqual({ first: 0, end: 0 });
});
