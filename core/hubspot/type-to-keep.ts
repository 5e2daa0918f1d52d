import type { OverviewBundle } from '#core/domain/overview.ts';
import { kindOf } from './map-activity.ts';
import type { ActivityType } from './map-activity.ts';
import type { AssociatedIds } from './read-company-record.ts';

/** The most requests that refreshing a usual account may take: the company's record, and seven types. */
const mostRequests = 8;

/** What is logged after the fact and hardly ever changed, the least likely first. */
const logged = ['communications', 'emails', 'calls'] as const satisfies readonly ActivityType[];

/**
 * The type of activities not to ask for in a refresh, where a company has so many types that asking for all would take
 * more requests than allowed: one of those that hardly ever change, if exactly the records that were loaded before
 * are still listed. Never the same twice in a row, so that a change shows with the next refresh but one at the latest.
 */
export function typeToKeep(
  listed: ReadonlyMap<string, AssociatedIds>,
  before: OverviewBundle,
): ActivityType | undefined {
  const present = [...listed.values()].filter(({ ids }) => ids.length > 0).length;
  if (1 + present <= mostRequests) return undefined;
  const { state } = before.outcomes.activities;
  if (state !== 'loaded') return undefined;
  return logged.find((type) => {
    const kind = kindOf(type);
    const own = listed.get(type);
    if (kind === before.keptKind || !own || own.hasMore) return false;
    const known = new Set<string>(
      before.activities.filter((activity) => activity.kind === kind).map(({ id }) => id),
    );
    return known.size === own.ids.length && own.ids.every((id) => known.has(id));
  });
}
