import type { PortalRecords } from '#core/sample-portal/portal-records.ts';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';

/** A moment with what it may be called: equally late events of several kinds are all right answers. */
export interface DatedFact {
  readonly at: number;
  readonly kinds: readonly string[];
}

/** What the raw records say about one company. Money is in company currency, to the cent. */
export interface AccountFacts {
  readonly id: string;
  readonly label: string;
  readonly name: string | undefined;
  readonly domain: string | undefined;
  readonly allDomains: readonly string[];
  readonly ownerId: string | undefined;
  readonly ownerName: string | undefined;
  readonly teamIds: readonly string[];
  readonly contacts: number;
  readonly openDealIds: readonly string[];
  readonly openDealValue: number;
  readonly lastTouchAt: number | undefined;
  readonly lastEngagement: DatedFact | undefined;
  readonly scheduled: DatedFact | undefined;
  readonly contactsWithRole: number;
  readonly decisionMakers: number;
  readonly blockers: number;
  readonly hasOpenTask: boolean;
  readonly hasCall: boolean;
  readonly hasMeeting: boolean;
}

export const timeOf = ({ properties }: PortalRecord): number => Date.parse(properties['hs_timestamp'] ?? '');

export const rolesOf = ({ properties }: PortalRecord): readonly string[] =>
  (properties['hs_buying_role'] ?? '').split(';').filter((role) => role !== '');

/** Everything that the index says of one company, counted from its contacts, deals and activities at `now`. */
export function accountFacts(records: PortalRecords, company: PortalRecord, now: number): AccountFacts {
  const { id, properties } = company;
  const contacts = records.related(id, 'contacts');
  const openDeals = records.related(id, 'deals').filter((deal) => isOpen(records, deal));
  const owner = records.owners.find((one) => one.id === properties['hubspot_owner_id']);
  const having = (role: string) => contacts.filter((contact) => rolesOf(contact).includes(role)).length;
  const { name, domain } = properties;
  return {
    id,
    label: name ?? domain ?? `Company ${id}`,
    name,
    domain,
    allDomains: [domain ?? '', ...(properties['hs_additional_domains'] ?? '').split(';')].filter(Boolean),
    ownerId: properties['hubspot_owner_id'],
    ownerName: owner && `${owner.firstName} ${owner.lastName}`,
    teamIds: owner?.teams.map((team) => team.id) ?? [],
    contacts: contacts.length,
    openDealIds: openDeals.map((deal) => deal.id),
    openDealValue: sumValues(openDeals),
    lastTouchAt: latestTouch(records, id, now),
    lastEngagement: latestOf(contacts.flatMap((contact) => engagementsOf(records, contact, now))),
    scheduled: nextPlanned(records, id, now),
    contactsWithRole: contacts.filter((contact) => rolesOf(contact).length > 0).length,
    decisionMakers: having('DECISION_MAKER'),
    blockers: having('BLOCKER'),
    hasOpenTask: records
      .related(id, 'tasks')
      .some((task) => task.properties['hs_task_status'] !== 'COMPLETED'),
    hasCall: records.related(id, 'calls').length > 0,
    hasMeeting: records.related(id, 'meetings').length > 0,
  };
}

export function stageOf({ pipelines }: PortalRecords, deal: PortalRecord) {
  const pipeline = pipelines.find((one) => one.id === deal.properties['pipeline']);
  const stage = pipeline?.stages.find((one) => one.id === deal.properties['dealstage']);
  if (!pipeline || !stage) throw new Error(`Deal ${deal.id} has no stage`);
  return { pipeline, stage };
}

const isOpen = (records: PortalRecords, deal: PortalRecord): boolean => {
  const { probability } = stageOf(records, deal).stage;
  return probability > 0 && probability < 1;
};

/** A deal in company currency, by the exchange rate that HubSpot keeps on it. */
export function valueOf({ properties }: PortalRecord): number | undefined {
  const { amount, hs_exchange_rate: rate } = properties;
  return amount === undefined ? undefined : Math.round(Number(amount) * Number(rate ?? 1) * 100) / 100;
}

export const sumValues = (deals: readonly PortalRecord[]): number =>
  Math.round(deals.reduce((sum, deal) => sum + (valueOf(deal) ?? 0), 0) * 100) / 100;

/** What we did towards a company or contact: calls, messages, meetings that were not cancelled, emails that went out. */
export function latestTouch(records: PortalRecords, id: string, now: number): number | undefined {
  const sent = records
    .related(id, 'emails')
    .filter(({ properties }) => properties['hs_email_direction'] === 'EMAIL')
    .filter(({ properties }) => !['SCHEDULED', 'FAILED'].includes(properties['hs_email_status'] ?? ''));
  const met = records
    .related(id, 'meetings')
    .filter(({ properties }) => properties['hs_meeting_outcome'] !== 'CANCELED');
  const said = [...records.related(id, 'calls'), ...records.related(id, 'communications')];
  const times = [...sent, ...met, ...said].map(timeOf).filter((at) => at <= now);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** What a contact did: everything that no record holds, views of our site, answers to our emails. */
export function engagementsOf(records: PortalRecords, contact: PortalRecord, now: number) {
  const ofContact = ({ contactId }: { readonly contactId: string }) => contactId === contact.id;
  const answers = records
    .related(contact.id, 'emails')
    .filter(({ properties }) => properties['hs_email_direction'] === 'INCOMING_EMAIL');
  return [
    ...records.interactions.filter(ofContact).map(({ at, type }) => ({ at, kind: type })),
    ...records.pageViews.filter(ofContact).map(({ at }) => ({ at, kind: 'HUBSPOT_REVISIT' })),
    ...answers.map((email) => ({ at: timeOf(email), kind: 'EMAIL_REPLY' })),
  ].filter(({ at }) => at <= now);
}

export function latestOf(
  events: readonly { readonly at: number; readonly kind: string }[],
): DatedFact | undefined {
  if (events.length === 0) return undefined;
  const at = Math.max(...events.map((event) => event.at));
  return { at, kinds: events.filter((event) => event.at === at).map(({ kind }) => kind) };
}

function nextPlanned(records: PortalRecords, id: string, now: number): DatedFact | undefined {
  const over = ['COMPLETED', 'CANCELED', 'NO_SHOW', 'RESCHEDULED'];
  const planned = [
    ...records
      .related(id, 'meetings')
      .filter(({ properties }) => !over.includes(properties['hs_meeting_outcome'] ?? ''))
      .map((meeting) => ({ at: timeOf(meeting), kind: 'MEETING' })),
    ...records
      .related(id, 'tasks')
      .filter(({ properties }) => properties['hs_task_status'] !== 'COMPLETED')
      .map((task) => ({ at: timeOf(task), kind: 'TASK' })),
    ...records
      .related(id, 'emails')
      .filter(({ properties }) => properties['hs_email_status'] === 'SCHEDULED')
      .map((email) => ({ at: timeOf(email), kind: 'EMAIL' })),
  ].filter(({ at }) => at > now);
  if (planned.length === 0) return undefined;
  const at = Math.min(...planned.map((one) => one.at));
  return { at, kinds: planned.filter((one) => one.at === at).map(({ kind }) => kind) };
}
