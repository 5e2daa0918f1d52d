import type { Activity, ActivityKind } from './activity.ts';
import type { OwnerId, UserId } from './ids.ts';
import { noActivities } from './overview-activities.ts';
import type { Owner } from './owner.ts';

/** Who on our side: an owner, deactivated ones included, or an id that no owner carries. */
export type Insider =
  | { readonly kind: 'owner'; readonly owner: Owner }
  | { readonly kind: 'unknown-owner'; readonly ownerId: OwnerId }
  | { readonly kind: 'unknown-user'; readonly userId: UserId };

/** One of our users who owns, created or attends activities with the company; each activity counts once for each. */
export interface Stakeholder {
  readonly who: Insider;
  readonly activities: number;
  readonly byKind: Readonly<Record<ActivityKind, number>>;
  /** The latest of these activities that is not in the future; undefined where all are still to come. */
  readonly lastAt: number | undefined;
}

/** The section *Internal stakeholders*: most recent first, then by how many. `now` is epoch milliseconds. */
export function viewStakeholders(
  activities: readonly Activity[],
  owners: readonly Owner[],
  now: number,
): readonly Stakeholder[] {
  const find = insiderFinder(owners);
  const found = new Map<
    string,
    { who: Insider; byKind: Record<ActivityKind, number>; lastAt: number | undefined }
  >();
  for (const activity of activities) {
    for (const [key, who] of insidersOf(activity, find)) {
      const entry = found.get(key) ?? { who, byKind: noActivities(), lastAt: undefined };
      entry.byKind[activity.kind] += 1;
      if (activity.at <= now) entry.lastAt = Math.max(entry.lastAt ?? activity.at, activity.at);
      found.set(key, entry);
    }
  }
  return [...found.entries()]
    .map(([key, entry]) => ({
      key,
      ...entry,
      activities: Object.values(entry.byKind).reduce((sum, count) => sum + count, 0),
    }))
    .sort(
      (a, b) =>
        (b.lastAt ?? -Infinity) - (a.lastAt ?? -Infinity) ||
        b.activities - a.activities ||
        (a.key < b.key ? -1 : 1),
    )
    .map(({ who, activities: count, byKind, lastAt }) => ({ who, activities: count, byKind, lastAt }));
}

interface InsiderFinder {
  readonly byOwner: (id: OwnerId) => Insider;
  readonly byUser: (id: UserId) => Insider;
}

/** A user who was deactivated and came back may have two owner records: one person, shown by the active one. */
function insiderFinder(owners: readonly Owner[]): InsiderFinder {
  const byId = new Map<OwnerId, Owner>();
  const byUserId = new Map<UserId, Owner>();
  for (const owner of owners) {
    byId.set(owner.id, owner);
    if (owner.userId === undefined) continue;
    const known = byUserId.get(owner.userId);
    if (known === undefined || (!known.isActive && owner.isActive)) byUserId.set(owner.userId, owner);
  }
  return {
    byOwner: (ownerId) => {
      const own = byId.get(ownerId);
      if (own === undefined) return { kind: 'unknown-owner', ownerId };
      const owner = own.userId === undefined ? own : (byUserId.get(own.userId) ?? own);
      return { kind: 'owner', owner };
    },
    byUser: (userId) => {
      const owner = byUserId.get(userId);
      return owner === undefined ? { kind: 'unknown-user', userId } : { kind: 'owner', owner };
    },
  };
}

function insidersOf(activity: Activity, find: InsiderFinder): ReadonlyMap<string, Insider> {
  const insiders = activity.attendeeOwnerIds.map(find.byOwner);
  if (activity.ownerId !== undefined) insiders.push(find.byOwner(activity.ownerId));
  if (activity.createdByUserId !== undefined) insiders.push(find.byUser(activity.createdByUserId));
  return new Map(insiders.map((insider) => [keyOf(insider), insider]));
}

function keyOf(who: Insider): string {
  switch (who.kind) {
    case 'owner':
      return `owner ${who.owner.id}`;
    case 'unknown-owner':
      return `owner ${who.ownerId}`;
    case 'unknown-user':
      return `user ${who.userId}`;
  }
}
