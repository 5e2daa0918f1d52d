import type { SetAside } from '#core/domain/set-aside.ts';
import type { Api } from './api.ts';
import { HubSpotError } from './hubspot-error.ts';
import { rawId } from './read-records.ts';
import { searchLimit, searchObjects } from './search-objects.ts';
import type { Filter } from './search-objects.ts';
import type { ObjectType } from './paths.ts';
import { readCursor, walkOn, writeCursor } from './walk-by-id.ts';
import type { IdRange } from './walk-by-id.ts';

/** One page of everything that matches, each record once over all pages. */
export interface MatchingPage {
  readonly raws: readonly unknown[];
  readonly setAside: readonly SetAside[];
  /** How many match in all, as counted at the first page. */
  readonly total: number | undefined;
  readonly cursor: string | undefined;
}

/** At most one filter: a group holds only six. */
function rangeFilters({ above, upTo }: IdRange): Filter[] {
  const propertyName = 'hs_object_id';
  if (above === undefined) return upTo === undefined ? [] : [{ propertyName, operator: 'LTE', value: upTo }];
  if (upTo === undefined) return [{ propertyName, operator: 'GT', value: above }];
  return [{ propertyName, operator: 'BETWEEN', value: String(BigInt(above) + 1n), highValue: upTo }];
}

/**
 * Reads everything that `filters` match, 200 records a page, by ranges of record ids. The cursor is JSON and
 * good after a restart. A record that changes while the pages are read may be in or out, as in HubSpot itself.
 */
export async function readAllMatching(
  api: Api,
  search: {
    readonly type: ObjectType;
    readonly filters: readonly Filter[];
    /** Of which one must hold besides: all of its filters. */
    readonly groups?: readonly (readonly Filter[])[];
    readonly properties: readonly string[];
    /** A person is looking. */
    readonly urgent?: boolean;
  },
  cursor: string | undefined,
): Promise<MatchingPage> {
  const { type, filters, groups, properties, urgent = false } = search;
  const plan = readCursor(cursor);
  const [range] = plan.todo;
  if (!range) return { raws: [], setAside: [], total: plan.total, cursor: undefined };
  const inRange = [...filters, ...rangeFilters(range)];
  const { raws, total } = await searchObjects(api, {
    type,
    groups: groups ? groups.map((group) => [...group, ...inRange]) : [inRange],
    properties,
    sort: { propertyName: 'hs_object_id', direction: 'ASCENDING' },
    limit: searchLimit,
    urgent,
  });
  if (raws.length === 0 && total !== undefined && total > 0) {
    throw new HubSpotError({
      kind: 'unreadable',
      message: `HubSpot counts ${total} records and sends none.`,
    });
  }
  const ids = raws.map(rawId);
  const step = walkOn(plan, { ids, total, isFull: raws.length >= searchLimit });
  const unsent = new Set(step.fresh);
  // A record without a usable id is handed on too: it is set aside there, with its reason.
  const isFresh = (_: unknown, at: number) => {
    const id = ids[at];
    return id === undefined || !/^\d+$/.test(id) || unsent.delete(id);
  };
  return {
    raws: raws.filter(isFresh),
    setAside: step.lost > 0 ? [lostRecords(type, step.lost, api.now())] : [],
    total: step.plan.total,
    cursor: writeCursor(step.plan),
  };
}

const lostRecords = (objectType: string, lost: number, at: number): SetAside => ({
  objectType,
  recordId: undefined,
  property: undefined,
  reason: `HubSpot counts ${lost} more than it sends`,
  at,
});
