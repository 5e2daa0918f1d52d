import { activityKinds, type Activity, type ActivityKind } from '#core/domain/activity.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { OlderActivities, OlderFrom, OverviewBundle } from '#core/domain/overview.ts';
import { publish } from '#core/platform/notices.ts';
import { changeCompanies } from './change-companies.ts';
import type { Database } from './database.ts';
import { countedIn } from './overviews.ts';
import { putCompanies } from './put-companies.ts';

interface Older {
  readonly activities: readonly Activity[];
  /** The kinds that were read. */
  readonly kinds: readonly ActivityKind[];
  /** Where each of these goes on; one that is not in it is loaded whole now. */
  readonly older: OlderActivities;
}

/**
 * Adds older activities to the overview of a company, with what they say of open tasks and meetings, in one
 * transaction. Without an overview nothing happens.
 */
export async function addOlderActivities(db: Database, companyId: CompanyId, read: Older): Promise<void> {
  await changeCompanies(db, [companyId], async (tx) => {
    const overviews = tx.objectStore('overviews');
    const [bundle, row] = await Promise.all([
      overviews.get(companyId),
      tx.objectStore('companies').get(companyId),
    ]);
    if (!bundle) return { any: false, index: false };
    const present = { ...bundle, ...withOlder(bundle, read) };
    await overviews.put(present);
    return row ? putCompanies(tx, [{ ...row.company, ...countedIn(present) }]) : { any: false, index: false };
  });
  publish('overview');
}

function withOlder(
  { activities, older: before = {}, outcomes }: OverviewBundle,
  read: Older,
): Pick<OverviewBundle, 'activities' | 'older' | 'outcomes'> {
  const known = new Set(activities.map(({ kind, id }) => `${kind} ${id}`));
  const added = read.activities.filter(({ kind, id }) => !known.has(`${kind} ${id}`));
  const older: Partial<Record<ActivityKind, OlderFrom>> = {};
  for (const kind of activityKinds) {
    const from = read.kinds.includes(kind) ? read.older[kind] : before[kind];
    if (from) older[kind] = from;
  }
  const { activities: outcome } = outcomes;
  const hasMore = Object.keys(older).length > 0;
  return {
    activities: [...activities, ...added].sort((a, b) => b.at - a.at),
    older,
    outcomes: { ...outcomes, activities: outcome.state === 'failed' ? outcome : { ...outcome, hasMore } },
  };
}
