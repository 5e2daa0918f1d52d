import type { PortalRecords } from '#core/sample-portal/portal-records.ts';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { engagementsOf, latestOf, latestTouch, rolesOf, timeOf, type DatedFact } from './account-facts.ts';
import { stageOf, valueOf } from './account-facts.ts';

export const activityKinds = {
  calls: 'call',
  emails: 'email',
  meetings: 'meeting',
  notes: 'note',
  tasks: 'task',
  communications: 'message',
} as const;
type ActivityType = keyof typeof activityKinds;
export type OracleKind = (typeof activityKinds)[ActivityType];

const types = Object.keys(activityKinds) as readonly ActivityType[];
const byId = (a: PortalRecord, b: PortalRecord) => Number(BigInt(a.id) - BigInt(b.id));

export interface OracleActivity {
  readonly kind: OracleKind;
  readonly title: string | undefined;
  readonly at: number;
  readonly isOverdue: boolean;
}

/** What is planned, soonest first, then everything else, latest first. Days are those of this machine. */
export function oracleActivities(records: PortalRecords, id: string, now: number): readonly OracleActivity[] {
  const all = types.flatMap((type) => records.related(id, type));
  const isPlanned = (activity: PortalRecord) => {
    const { properties } = activity;
    if (activity.type === 'tasks') return properties['hs_task_status'] !== 'COMPLETED';
    if (activity.type === 'emails') return properties['hs_email_status'] === 'SCHEDULED';
    const isOff = ['COMPLETED', 'CANCELED', 'NO_SHOW'].includes(properties['hs_meeting_outcome'] ?? '');
    return activity.type === 'meetings' && !isOff && timeOf(activity) > now;
  };
  const soonest = (a: PortalRecord, b: PortalRecord) => timeOf(a) - timeOf(b) || byId(a, b);
  const planned = all.filter(isPlanned).toSorted(soonest);
  const past = all.filter((activity) => !isPlanned(activity)).toSorted((a, b) => soonest(b, a));
  const today = new Date(now).setHours(0, 0, 0, 0);
  return [...planned, ...past].map((activity) => {
    const { properties } = activity;
    const isOpenTask =
      activity.type === 'tasks' && !['COMPLETED', 'DEFERRED'].includes(properties['hs_task_status'] ?? '');
    return {
      kind: activityKinds[activity.type as ActivityType],
      title:
        properties['hs_call_title'] ??
        properties['hs_email_subject'] ??
        properties['hs_meeting_title'] ??
        properties['hs_task_subject'],
      at: timeOf(activity),
      isOverdue: isOpenTask && timeOf(activity) < today,
    };
  });
}

export interface OracleContact {
  readonly name: string;
  readonly jobTitle: string | undefined;
  readonly roles: readonly string[];
  readonly lastTouchAt: number | undefined;
  readonly lastEngagement: DatedFact | undefined;
}

export const contactName = ({ properties }: PortalRecord): string =>
  [properties['firstname'], properties['lastname']].filter(Boolean).join(' ') || (properties['email'] ?? '');

/** Contacts whose primary company this is: those with roles first, then whoever was active last, then by name. */
export function oracleContacts(records: PortalRecords, id: string, now: number): readonly OracleContact[] {
  const { compare } = new Intl.Collator('en');
  return records
    .related(id, 'contacts')
    .filter((contact) => records.primaryCompanyOf(contact.id) === id)
    .toSorted(byId)
    .map((contact) => ({
      name: contactName(contact),
      jobTitle: contact.properties['jobtitle'],
      roles: rolesOf(contact),
      lastTouchAt: latestTouch(records, contact.id, now),
      lastEngagement: latestOf(engagementsOf(records, contact, now)),
    }))
    .toSorted((a, b) => {
      const latest = (one: OracleContact) => Math.max(one.lastTouchAt ?? 0, one.lastEngagement?.at ?? 0);
      const roleless = (one: OracleContact) => Number(one.roles.length === 0);
      return roleless(a) - roleless(b) || latest(b) - latest(a) || compare(a.name, b.name);
    });
}

export interface OracleStakeholder {
  readonly name: string;
  readonly isActive: boolean;
  readonly team: string | undefined;
  readonly counts: Readonly<Partial<Record<OracleKind, number>>>;
  readonly lastAt: number | undefined;
}

/** Who owns, created or attends an activity; each activity counts once for each of them. */
export function oracleStakeholders(
  records: PortalRecords,
  id: string,
  now: number,
): readonly OracleStakeholder[] {
  const found = records.owners.map((owner) => {
    const own = types
      .flatMap((type) => records.related(id, type))
      .filter(({ properties }) => {
        const attendees = (properties['hs_attendee_owner_ids'] ?? '').split(';');
        const isCreator =
          owner.userId !== undefined && properties['hs_created_by_user_id'] === `${owner.userId}`;
        return properties['hubspot_owner_id'] === owner.id || isCreator || attendees.includes(owner.id);
      });
    const past = own.map(timeOf).filter((at) => at <= now);
    const counted = types
      .map((type) => [activityKinds[type], own.filter((activity) => activity.type === type).length] as const)
      .filter(([, count]) => count > 0);
    return {
      id: owner.id,
      name: `${owner.firstName} ${owner.lastName}`,
      isActive: !owner.archived,
      team: owner.teams.find(({ primary }) => primary)?.name,
      counts: Object.fromEntries(counted),
      total: own.length,
      lastAt: past.length === 0 ? undefined : Math.max(...past),
    };
  });
  return found
    .filter(({ total }) => total > 0)
    .toSorted(
      (a, b) =>
        (b.lastAt ?? -Infinity) - (a.lastAt ?? -Infinity) || b.total - a.total || (a.id < b.id ? -1 : 1),
    );
}

export interface OracleDeal {
  readonly name: string;
  readonly state: 'open' | 'won' | 'lost';
  readonly stage: string;
  /** As the stage is said of an open deal. */
  readonly step: string;
  readonly amount: number | undefined;
  readonly currency: string;
  /** In company currency, where that is another one. */
  readonly value: number | undefined;
  readonly closeAt: number;
  readonly ownerName: string | undefined;
  readonly nextStep: string | undefined;
}

/** Open deals, the next to close first; then won and lost ones, latest first. */
export function oracleDeals(records: PortalRecords, id: string): readonly OracleDeal[] {
  const places = { open: 0, won: 1, lost: 2 };
  return records
    .related(id, 'deals')
    .toSorted(byId)
    .map((deal): OracleDeal => {
      const { properties } = deal;
      const { pipeline, stage } = stageOf(records, deal);
      const owner = records.owners.find((one) => one.id === properties['hubspot_owner_id']);
      const open = pipeline.stages.filter(({ probability }) => probability > 0 && probability < 1);
      const { amount, deal_currency_code: currency = 'USD' } = properties;
      return {
        name: properties['dealname'] ?? '',
        state: stage.probability === 1 ? 'won' : stage.probability === 0 ? 'lost' : 'open',
        stage: stage.label,
        step: `${stage.label}, stage ${open.indexOf(stage) + 1} of ${open.length} in ${pipeline.label}`,
        amount: amount === undefined ? undefined : Number(amount),
        currency,
        value: currency === 'USD' ? undefined : valueOf(deal),
        closeAt: Date.parse(properties['closedate'] ?? ''),
        ownerName: owner && `${owner.firstName} ${owner.lastName}`,
        nextStep: properties['hs_next_step'],
      };
    })
    .toSorted(
      (a, b) =>
        places[a.state] - places[b.state] ||
        (a.state === 'open' ? a.closeAt - b.closeAt : b.closeAt - a.closeAt),
    );
}

export interface OraclePage {
  readonly url: string;
  readonly title: string;
  readonly lastAt: number;
  readonly visitors: readonly { readonly name: string; readonly views: number }[];
}

/**
 * Pages of ours that any associated contact viewed, the latest first, each with whoever viewed it: all views of
 * all contacts, or the last page of each contact, which is what its own analytics tell.
 */
export function oraclePages(
  records: PortalRecords,
  id: string,
  now: number,
  source: 'all-views' | 'last-pages',
): readonly OraclePage[] {
  const contacts = new Map(records.related(id, 'contacts').map((contact) => [contact.id, contact]));
  const latest = (of: readonly { readonly at: number }[]) => Math.max(...of.map(({ at }) => at));
  const all = records.pageViews.filter(({ contactId, at }) => contacts.has(contactId) && at <= now);
  const lastOfEach = [...Map.groupBy(all, ({ contactId }) => contactId).values()].flatMap((own) =>
    own.filter(({ at }) => at === latest(own)).slice(0, 1),
  );
  const views = source === 'all-views' ? all : lastOfEach;
  return [...Map.groupBy(views, ({ url }) => url)]
    .map(([url, ofPage]) => ({
      url,
      title: ofPage[0]?.title ?? url,
      lastAt: latest(ofPage),
      visitors: [...Map.groupBy(ofPage, ({ contactId }) => contactId)]
        .toSorted(([, a], [, b]) => latest(b) - latest(a))
        .map(([contactId, own]) => {
          const contact = contacts.get(contactId);
          return { name: contact ? contactName(contact) : '', views: own.length };
        }),
    }))
    .toSorted((a, b) => b.lastAt - a.lastAt || (a.url < b.url ? -1 : 1));
}
