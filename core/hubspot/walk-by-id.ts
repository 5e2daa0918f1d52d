import * as z from 'zod/mini';
import { compareIds } from '#core/domain/compare-ids.ts';

/*
 * Reads everything that matches a search, in ranges of record ids: past the 10,000 results of one search, and
 * without relying on HubSpot's order, which was seen to be wrong even with a sort.
 *
 * It walks upwards: each page asks for ids above the highest of the page before. That this lost nothing is told by
 * HubSpot's own count: what a page leaves open must be what the next one counts. Where the next one counts less,
 * the range walked over is read again and split at known ids until each part is whole.
 */

const ids = z.array(z.string());

const range = z.object({
  /** Ids above this one; none means from the beginning. */
  above: z.optional(z.string()),
  /** Ids up to this one; none means to the end: only the walk goes there. */
  upTo: z.optional(z.string()),
  /** Ids of the range that were handed out already; of the walk: those of the page before. */
  known: ids,
  /** The walk: how many HubSpot should count here, and where the page before began. */
  expected: z.optional(z.number()),
  walkedFrom: z.optional(z.string()),
  /** How often this range was split. */
  depth: z.number(),
});

const plan = z.object({
  version: z.literal(1),
  todo: z.array(range),
  /** HubSpot's count at the first page. */
  total: z.optional(z.number()),
});

export type IdRange = z.infer<typeof range>;
/** What is still to be read. */
export type WalkPlan = z.infer<typeof plan>;

const firstPlan: WalkPlan = { version: 1, todo: [{ known: [], depth: 0 }] };
const deepest = 12;

/** The plan that a cursor holds. Without one, or with one of another version, the walk starts anew. */
export function readCursor(cursor: string | undefined): WalkPlan {
  if (cursor === undefined) return firstPlan;
  try {
    const read = plan.safeParse(JSON.parse(cursor));
    return read.success ? read.data : firstPlan;
  } catch {
    return firstPlan;
  }
}

/** The cursor of a plan, undefined when nothing is left. */
export const writeCursor = (next: WalkPlan): string | undefined =>
  next.todo.length > 0 ? JSON.stringify(next) : undefined;

/** What HubSpot answered for the first range of a plan. */
export interface RangeAnswer {
  /** Record ids as they came; undefined for a record without one. */
  readonly ids: readonly (string | undefined)[];
  readonly total: number | undefined;
  /** The page holds as many as a page can. */
  readonly isFull: boolean;
}

export interface WalkStep {
  readonly plan: WalkPlan;
  /** Ids of the answer that are handed out for the first time. */
  readonly fresh: ReadonlySet<string>;
  /** Records that HubSpot counts and can't be got to send. */
  readonly lost: number;
}

const isNumeric = (id: string | undefined): id is string => id !== undefined && /^\d+$/.test(id);

/** Takes in the answer for the plan's first range. */
export function walkOn(before: WalkPlan, answer: RangeAnswer): WalkStep {
  const [current, ...rest] = before.todo;
  if (!current) return { plan: before, fresh: new Set(), lost: 0 };
  const inRange = [...new Set(answer.ids.filter(isNumeric))].filter((id) => contains(current, id));
  const others = answer.ids.filter((id) => !isNumeric(id)).length;
  const known = new Set(current.upTo === undefined ? [] : current.known);
  const fresh = new Set(inRange.filter((id) => !known.has(id)));
  const union = [...known, ...fresh].toSorted(compareIds);
  const step = current.upTo === undefined ? walk : split;
  const { next, lost } = step(current, answer, union, others);
  return {
    plan: { version: 1, todo: [...next, ...rest], total: before.total ?? answer.total },
    fresh,
    lost,
  };
}

const contains = ({ above, upTo }: IdRange, id: string) =>
  (above === undefined || compareIds(id, above) > 0) && (upTo === undefined || compareIds(id, upTo) <= 0);

type Advance = { readonly next: IdRange[]; readonly lost: number };

function walk(current: IdRange, answer: RangeAnswer, found: readonly string[], others: number): Advance {
  const next: IdRange[] = [];
  const highest = found.at(-1);
  const left = answer.total === undefined ? undefined : answer.total - found.length - others;
  const isMore = left === undefined ? answer.isFull : left > 0;
  if (isMore && highest !== undefined) {
    const expected = left === undefined ? {} : { expected: left };
    const walkedFrom = current.above === undefined ? {} : { walkedFrom: current.above };
    next.push({ above: highest, known: [...found], depth: 0, ...expected, ...walkedFrom });
  }
  const skipped = current.expected !== undefined && (answer.total ?? Infinity) < current.expected;
  if (skipped && current.above !== undefined) {
    const above = current.walkedFrom === undefined ? {} : { above: current.walkedFrom };
    next.push({ ...above, upTo: current.above, known: current.known, depth: 0 });
  }
  return { next, lost: isMore && highest === undefined ? (left ?? 0) : 0 };
}

function split(current: IdRange, answer: RangeAnswer, union: readonly string[], others: number): Advance {
  const missing = (answer.total ?? 0) - union.length - others;
  const middle = union[Math.floor((union.length - 1) / 2)];
  if (missing <= 0) return { next: [], lost: 0 };
  if (middle === undefined || union.length < 2 || current.depth >= deepest)
    return { next: [], lost: missing };
  const depth = current.depth + 1;
  const lower = union.filter((id) => compareIds(id, middle) <= 0);
  const upper = union.filter((id) => compareIds(id, middle) > 0);
  return {
    next: [
      { ...current, upTo: middle, known: lower, depth },
      { ...current, above: middle, known: upper, depth },
    ],
    lost: 0,
  };
}
