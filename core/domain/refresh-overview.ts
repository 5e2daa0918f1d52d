import { activityKinds, type Activity, type ActivityKind } from './activity.ts';
import type { Contact } from './contact.ts';
import type { Deal } from './deal.ts';
import type { Failure } from './failure.ts';
import type { CompanyId } from './ids.ts';
import { joinOlder } from './older-activities.ts';
import type { OlderFrom, OverviewBundle, OverviewPart, PartOutcome } from './overview.ts';
import type { PageView } from './page-view.ts';

/** The records of one kind as HubSpot gave them now, or why it did not. */
export type ReadPart<Item> =
  | {
      readonly ok: true;
      readonly items: readonly Item[];
      /** HubSpot holds more than these. */
      readonly hasMore: boolean;
      /** Where those that it holds go on, as far as they can be asked for. */
      readonly older?: OlderFrom | undefined;
      /** The ids of all that it holds, where it named all. */
      readonly listed?: ReadonlySet<string> | undefined;
    }
  | { readonly ok: false; readonly reason: Failure };

/** All that was read of one company at one time. */
export interface ReadParts {
  readonly companyId: CompanyId;
  /** Epoch milliseconds. */
  readonly loadedAt: number;
  readonly contacts: ReadPart<Contact>;
  readonly deals: ReadPart<Deal>;
  readonly activities: Readonly<Record<ActivityKind, ReadPart<Activity>>>;
  /** The kind whose activities are those of before, unasked. */
  readonly keptKind: ActivityKind | undefined;
  /** What the contacts' own analytics say. */
  readonly pageViews: readonly PageView[];
}

/**
 * The overview after a load, over the one `before` it. What could not be read again stays as it was, with its age,
 * unless the key may not see it any more; older activities and single page views, which a person asked for, stay too.
 */
export function refreshOverview(read: ReadParts, before: OverviewBundle | undefined): OverviewBundle {
  const { companyId, loadedAt, keptKind } = read;
  const contacts = refreshPart(read.contacts, before, 'contacts', before?.contacts ?? []);
  const deals = refreshPart(read.deals, before, 'deals', before?.deals ?? []);
  const activities = refreshActivities(read.activities, before);
  return {
    companyId,
    loadedAt,
    contacts: contacts.items,
    deals: deals.items,
    activities: activities.items,
    older: activities.older,
    ...(activities.missingKinds.length > 0 && { missingKinds: activities.missingKinds }),
    ...(keptKind && { keptKind }),
    ...pageViewsOf(read, contacts, before),
    outcomes: {
      activities: activities.outcome,
      contacts: contacts.outcome,
      deals: deals.outcome,
      'page-views': pageViewsOutcome(contacts.outcome, before),
    },
  };
}

interface Part<Item> {
  readonly items: readonly Item[];
  readonly outcome: PartOutcome;
}

function refreshPart<Item>(
  read: ReadPart<Item>,
  before: OverviewBundle | undefined,
  part: OverviewPart,
  itemsBefore: readonly Item[],
): Part<Item> {
  if (read.ok) return { items: read.items, outcome: { state: 'loaded', hasMore: read.hasMore } };
  const { reason } = read;
  const outcome = before?.outcomes[part];
  const at = before && loadedAtOf(before, part);
  if (at === undefined || outcome === undefined || outcome.state === 'failed' || isBarred(reason)) {
    return { items: [], outcome: { state: 'failed', reason } };
  }
  const { hasMore } = outcome;
  return { items: itemsBefore, outcome: { state: 'stale', hasMore, reason, loadedAt: at } };
}

/** What a key may no longer see is not kept for it. */
const isBarred = ({ kind }: Failure): boolean => kind === 'missing-scopes' || kind === 'forbidden';

/** When a part was really read; undefined where it was not. */
function loadedAtOf(bundle: OverviewBundle, part: OverviewPart): number | undefined {
  const outcome = bundle.outcomes[part];
  if (outcome.state === 'failed') return undefined;
  return outcome.state === 'stale' ? outcome.loadedAt : bundle.loadedAt;
}

/** A kind of activities that could not be read. */
interface KindFailure {
  readonly kind: ActivityKind;
  readonly reason: Failure;
  /** When those that are there were read; undefined where none are. */
  readonly staleAt: number | undefined;
}

const isMissing = ({ staleAt }: KindFailure): boolean => staleAt === undefined;

/** Some kinds may be forbidden while the others are there: emails have a scope of their own. */
function refreshActivities(
  read: ReadParts['activities'],
  before: OverviewBundle | undefined,
): Part<Activity> & Required<Pick<OverviewBundle, 'older' | 'missingKinds'>> {
  const items: Activity[] = [];
  const older: Partial<Record<ActivityKind, OlderFrom>> = {};
  const failures: KindFailure[] = [];
  let hasMore = false;
  for (const kind of activityKinds) {
    const part = read[kind];
    const was = before && runBefore(before, kind);
    if (part.ok) {
      const newest = { activities: part.items, older: part.older };
      const run = was
        ? joinOlder(newest, was, (id) => part.listed !== undefined && !part.listed.has(id))
        : newest;
      items.push(...run.activities);
      if (run.older) older[kind] = run.older;
      hasMore ||= part.hasMore && (part.older === undefined || run.older !== undefined);
      continue;
    }
    const isKept = was !== undefined && !isBarred(part.reason);
    if (isKept) {
      items.push(...was.activities);
      if (was.older) older[kind] = was.older;
      hasMore ||= was.older !== undefined;
    }
    failures.push({
      kind,
      reason: part.reason,
      staleAt: isKept && before ? loadedAtOf(before, 'activities') : undefined,
    });
  }
  items.sort((a, b) => b.at - a.at);
  const missingKinds = failures.filter(isMissing).map(({ kind }) => kind);
  return { items, older, missingKinds, outcome: activitiesOutcome(failures, hasMore) };
}

/** The activities of one kind as they were; undefined where that kind was not loaded then. */
function runBefore(bundle: OverviewBundle, kind: ActivityKind) {
  const outcome = bundle.outcomes.activities;
  if (outcome.state === 'failed') return undefined;
  // Stored before it was kept where they go on.
  if (outcome.hasMore && bundle.older === undefined) return undefined;
  if (bundle.missingKinds?.includes(kind)) return undefined;
  const activities = bundle.activities.filter((activity) => activity.kind === kind);
  // Stored before it was kept which kinds are missing.
  return outcome.state === 'partial' && bundle.missingKinds === undefined && activities.length === 0
    ? undefined
    : { activities, older: bundle.older?.[kind] };
}

/** A kind that is missing weighs more than one that is old. */
function activitiesOutcome(failures: readonly KindFailure[], hasMore: boolean): PartOutcome {
  const missing = failures.filter(isMissing);
  const [worst] = missing;
  if (worst) {
    const { reason } = worst;
    return missing.length === activityKinds.length
      ? { state: 'failed', reason }
      : { state: 'partial', hasMore, reason };
  }
  const [stale] = failures;
  return stale?.staleAt === undefined
    ? { state: 'loaded', hasMore }
    : { state: 'stale', hasMore, reason: stale.reason, loadedAt: stale.staleAt };
}

/** Page views follow the contacts; of single events there may be more, too. */
function pageViewsOutcome(contacts: PartOutcome, before: OverviewBundle | undefined): PartOutcome {
  const was = before?.pageViewSource === 'events' ? before.outcomes['page-views'] : undefined;
  const hasMoreEvents = was !== undefined && was.state !== 'failed' && was.hasMore;
  return contacts.state === 'failed' ? contacts : { ...contacts, hasMore: contacts.hasMore || hasMoreEvents };
}

/** Single events are read on demand: what was read of the contacts that are still there stands. */
function pageViewsOf(
  read: ReadParts,
  contacts: Part<Contact>,
  before: OverviewBundle | undefined,
): Pick<OverviewBundle, 'pageViews' | 'pageViewSource' | 'pageViewsAt'> {
  const hasEvents = before?.pageViewSource === 'events' && contacts.outcome.state !== 'failed';
  if (!hasEvents) {
    const isStale = contacts.outcome.state === 'stale';
    return {
      pageViews: isStale && before ? before.pageViews : read.pageViews,
      pageViewSource: 'contact-analytics',
    };
  }
  const present = new Set(contacts.items.map(({ id }) => id));
  return {
    pageViews: before.pageViews.filter(({ contactId }) => present.has(contactId)),
    pageViewSource: 'events',
    pageViewsAt: before.pageViewsAt ?? before.loadedAt,
  };
}
