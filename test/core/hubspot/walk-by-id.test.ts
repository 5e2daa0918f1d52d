import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareIds } from '#core/domain/compare-ids.ts';
import { readCursor, walkOn, writeCursor } from '#core/hubspot/walk-by-id.ts';
import type { IdRange, RangeAnswer } from '#core/hubspot/walk-by-id.ts';

const pageSize = 5;

type Order = (ids: readonly string[]) => readonly string[];
const sorted: Order = (ids) => ids.toSorted(compareIds);

/** A search that counts right and sends a page of what matches, in whatever order. */
function searching(ids: readonly string[], order: Order) {
  return ({ above, upTo }: IdRange) => {
    const matching = ids.filter(
      (id) =>
        (above === undefined || compareIds(id, above) > 0) &&
        (upTo === undefined || compareIds(id, upTo) <= 0),
    );
    const page = order(matching).slice(0, pageSize);
    return { ids: page, total: matching.length, isFull: page.length >= pageSize };
  };
}

function readAll(search: (range: IdRange) => RangeAnswer, mostRequests = 10_000) {
  const found: string[] = [];
  let requests = 0;
  let lost = 0;
  let cursor: string | undefined;
  do {
    const plan = readCursor(cursor);
    const [range] = plan.todo;
    if (!range) break;
    requests++;
    const step = walkOn(plan, search(range));
    found.push(...step.fresh);
    lost += step.lost;
    cursor = writeCursor(step.plan);
  } while (cursor !== undefined && requests < mostRequests);
  return { found, requests, lost };
}

const idSets = fc.uniqueArray(
  fc
    .oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 99_999_999_900, max: 100_000_000_100 }))
    .map(String),
  { maxLength: 120 },
);

describe('walking by record id', () => {
  test('in the right order, as few requests as pages', () => {
    fc.assert(
      fc.property(idSets, (ids) => {
        const { found, requests } = readAll(searching(ids, sorted));
        expect(found).toEqual(sorted(ids));
        expect(requests).toBe(Math.max(1, Math.ceil(ids.length / pageSize)));
      }),
    );
  });

  test('in any order, none is lost and none comes twice', () => {
    fc.assert(
      fc.property(idSets, fc.infiniteStream(fc.nat()), (ids, numbers) => {
        const random = () => numbers.next().value ?? 0;
        const shuffled: Order = (some) =>
          some
            .map((id) => [random(), id] as const)
            .toSorted((a, b) => a[0] - b[0])
            .map(([, id]) => id);
        const { found, lost } = readAll(searching(ids, shuffled));
        expect(sorted(found)).toEqual(sorted(ids));
        expect(lost).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test('mostly right, now and then one pushed back: the gap is noticed', () => {
    fc.assert(
      fc.property(idSets, fc.nat({ max: pageSize - 1 }), (ids, at) => {
        const pushedBack: Order = (some) => {
          const right = sorted(some);
          const [moved] = right.slice(at, at + 1);
          return moved === undefined ? right : [...right.filter((id) => id !== moved), moved];
        };
        const { found } = readAll(searching(ids, pushedBack));
        expect(sorted(found)).toEqual(sorted(ids));
      }),
    );
  });

  test('one sent twice on a page takes the place of another, which is fetched after all', () => {
    const ids = Array.from({ length: 23 }, (_, at) => String(at + 1));
    const doubled: Order = (some) => {
      const right = sorted(some);
      return right.length > pageSize ? [right[0] ?? '', ...right] : right;
    };
    const { found } = readAll(searching(ids, doubled));
    expect(sorted(found)).toEqual(sorted(ids));
  });

  test('records that come and go meanwhile end neither the walk nor lose the others', () => {
    const stable = Array.from({ length: 60 }, (_, at) => String(at * 10 + 10));
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.uniqueArray(fc.integer({ min: 1, max: 700 }).map(String), { maxLength: 9 })),
        (others) => {
          const { found, requests } = readAll((range) => {
            const passing = others.next().value ?? [];
            return searching([...new Set([...stable, ...passing])], sorted)(range);
          });
          expect(new Set(found).size).toBe(found.length);
          expect(stable.filter((id) => !found.includes(id))).toEqual([]);
          expect(requests).toBeLessThan(200);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('a count that is never met is reported, not chased forever', () => {
    const ids = Array.from({ length: 12 }, (_, at) => String(at + 1));
    const search = searching(ids, sorted);
    const { found, lost, requests } = readAll((range) => {
      const answer = search(range);
      return range.upTo === undefined
        ? { ...answer, total: answer.total + (range.above ? 0 : 3) }
        : { ...answer, total: answer.total + 3 };
    });
    expect(sorted(found)).toEqual(sorted(ids));
    expect(lost).toBeGreaterThan(0);
    expect(requests).toBeLessThan(100);
  });

  test('without counts it walks page by page', () => {
    const ids = Array.from({ length: 12 }, (_, at) => String(at + 1));
    const search = searching(ids, sorted);
    const { found } = readAll((range) => ({ ...search(range), total: undefined }));
    expect(found).toEqual(ids);
  });

  test('records without a usable id do not stop the others', () => {
    const step = walkOn(readCursor(undefined), {
      ids: ['5', undefined, 'x', '7', '9'],
      total: 6,
      isFull: true,
    });
    expect([...step.fresh]).toEqual(['5', '7', '9']);
    expect(step.plan.todo).toMatchObject([{ above: '9', expected: 1 }]);
  });

  test.each(['', 'nonsense', '{}', '{"version":2,"todo":[]}', 'null'])(
    'starts anew with the cursor %j',
    (cursor) => {
      expect(readCursor(cursor)).toEqual(readCursor(undefined));
    },
  );
});
