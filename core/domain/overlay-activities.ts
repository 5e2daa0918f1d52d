import { draftedActivity } from './activity-draft.ts';
import type { Activity } from './activity.ts';
import type { Change, PendingChange } from './change.ts';
import { brandId, type ActivityId } from './ids.ts';
import { isMadeOf } from './is-made-of.ts';
import type { OverviewBundle } from './overview.ts';

/** A company's activities as the screen shows them. */
interface OverlaidActivities {
  readonly activities: readonly Activity[];
  /**
   * By activity: the change of it that HubSpot has not carried out. Its creation, under a passing id, or its
   * archiving where that was refused.
   */
  readonly pending: ReadonlyMap<ActivityId, PendingChange>;
}

/** A change of an activity that HubSpot has carried out. */
interface Delivered {
  readonly change: Change;
  /** Epoch milliseconds. */
  readonly deliveredAt: number;
  readonly result?: { readonly activityId: ActivityId };
}

/** HubSpot's search, by which long lists are loaded, may not show a record this long after it was made. */
const searchLagMs = 60_000;

/**
 * What HubSpot said of a company's activities, with what was done here laid over it. What was written is there at
 * once, also where HubSpot refused it, because nothing else would show it, and where it was delivered too late to be
 * among what was loaded, or its kind could not be loaded; what is being archived is not, unless that was refused. What
 * was sent and is not settled yet may be among what was loaded: it is that then, and not there twice. All changes are
 * of this company.
 */
export function overlayActivities(
  loaded: Pick<OverviewBundle, 'activities' | 'loadedAt' | 'missingKinds'> | undefined,
  entries: readonly PendingChange[],
  delivered: readonly Delivered[] = [],
): OverlaidActivities {
  const known = loaded?.activities ?? [];
  const pending = new Map<ActivityId, PendingChange>();
  const written: Activity[] = [];
  const leaving = new Set<ActivityId>();
  const loadedIds = new Set(known.map(({ id }) => id));
  const settledIds = new Set<ActivityId>();
  for (const { change, deliveredAt, result } of delivered) {
    if (change.type === 'archive-activity') leaving.add(change.activityId);
    if (change.type !== 'create-activity' || !result) continue;
    settledIds.add(result.activityId);
    if (loadedIds.has(result.activityId)) continue;
    const isUnread = !loaded || loaded.missingKinds?.includes(change.draft.kind);
    const mayBeMissing = isUnread || deliveredAt > loaded.loadedAt - searchLagMs;
    if (mayBeMissing) written.push(draftedActivity(change.draft, result.activityId));
  }
  for (const entry of entries) {
    const { change, delivery, isWithdrawn } = entry;
    if (change.type === 'create-activity') {
      const arrived =
        entry.sentAt === undefined
          ? undefined
          : known.find((activity) => !settledIds.has(activity.id) && isMadeOf(activity, change.draft));
      const id = arrived?.id ?? passingId(entry.seq);
      settledIds.add(id);
      if (isWithdrawn) leaving.add(id);
      else if (!arrived) written.push(draftedActivity(change.draft, id));
      pending.set(id, entry);
    }
    if (change.type === 'archive-activity') {
      if (delivery.state === 'refused') pending.set(change.activityId, entry);
      else leaving.add(change.activityId);
    }
  }
  if (written.length + leaving.size === 0) return { activities: known, pending };
  return { activities: [...written, ...known].filter(({ id }) => !leaving.has(id)), pending };
}

/** No record of HubSpot has an id like this one. */
const passingId = (seq: number): ActivityId => brandId(`pending-${seq}`);
