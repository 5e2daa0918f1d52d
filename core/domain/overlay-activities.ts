import { draftedActivity } from './activity-draft.ts';
import type { Activity } from './activity.ts';
import type { PendingChange } from './change.ts';
import { brandId, type ActivityId } from './ids.ts';

/** A company's activities as the screen shows them. */
export interface OverlaidActivities {
  readonly activities: readonly Activity[];
  /**
   * By activity: the change of it that HubSpot has not carried out. Its creation, under a passing id, or its
   * archiving where that was refused.
   */
  readonly pending: ReadonlyMap<ActivityId, PendingChange>;
}

/**
 * What HubSpot said of a company's activities, with what is on its way laid over it: what was written here is there
 * at once, also where HubSpot refused it, because nothing else would show it; what is being archived is not, unless
 * that was refused. `entries` are changes of this company.
 */
export function overlayActivities(
  loaded: readonly Activity[],
  entries: readonly PendingChange[],
): OverlaidActivities {
  const pending = new Map<ActivityId, PendingChange>();
  const drafted: Activity[] = [];
  const leaving = new Set<ActivityId>();
  for (const entry of entries) {
    const { change, delivery, isWithdrawn } = entry;
    if (change.type === 'create-activity' && !isWithdrawn) {
      const id = passingId(entry.seq);
      drafted.push(draftedActivity(change.draft, id));
      pending.set(id, entry);
    }
    if (change.type === 'archive-activity') {
      if (delivery.state === 'refused') pending.set(change.activityId, entry);
      else leaving.add(change.activityId);
    }
  }
  if (drafted.length + leaving.size === 0) return { activities: loaded, pending };
  return { activities: [...drafted, ...loaded.filter(({ id }) => !leaving.has(id))], pending };
}

/** No record of HubSpot has an id like this one. */
const passingId = (seq: number): ActivityId => brandId(`pending-${seq}`);
