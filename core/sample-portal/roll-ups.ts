import { exchangeRates } from './account.ts';
import { type RollUps, isoOrNothing, later, rollUpActivities, timeOf } from './activity-roll-ups.ts';
import { childToParent, parentToChild, primaryAssociation } from './association-types.ts';
import type { ContactEvents } from './contact-events.ts';
import { findOwner } from './owners.ts';
import { findStage } from './pipelines.ts';
import type { PortalRecord, RecordStore } from './record-store.ts';

const rolesOf = (contact: PortalRecord): readonly string[] =>
  contact.properties.hs_buying_role?.split(';') ?? [];
/** Money to cents, without the tail of binary fractions. */
const money = (value: number): string => String(Math.round(value * 100) / 100);
const numberOf = (value: string | undefined): number => (value === undefined ? 0 : Number(value));

/** Id of a record's primary company. */
export function primaryCompanyOf(store: RecordStore, record: PortalRecord): string | undefined {
  const primary = primaryAssociation(record.type, 'companies');
  if (primary === undefined) return undefined;
  for (const [companyId, typeIds] of store.linksOf(record.id, 'companies')) {
    if (typeIds.includes(primary) && store.get(companyId)?.archivedAt === undefined) return companyId;
  }
  return undefined;
}

const ownerRollUps = (record: PortalRecord): RollUps => {
  const owner = findOwner(record.properties.hubspot_owner_id);
  return { hubspot_team_id: owner?.teams.find((team) => team.primary)?.id };
};

const countTargets = (companies: readonly PortalRecord[]): number =>
  companies.filter((company) => company.properties.hs_is_target_account === 'true').length;

export function rollUpDeal(store: RecordStore, deal: PortalRecord, now: number): RollUps {
  const { amount, dealstage = '', deal_currency_code: currency } = deal.properties;
  const stage = findStage(dealstage);
  const isClosed = stage?.isClosed ?? false;
  const probability = stage?.probability ?? 0;
  const rate = exchangeRates[currency ?? 'USD'] ?? 1;
  const value = amount === undefined ? undefined : Number(amount) * rate;
  const activities = rollUpActivities(store, deal.id, now);
  return {
    ...activities.common,
    ...ownerRollUps(deal),
    hs_next_meeting_start_time: activities.nextMeeting,
    hs_exchange_rate: currency === undefined ? undefined : String(rate),
    amount_in_home_currency: value === undefined ? undefined : money(value),
    hs_open_amount_in_home_currency: value === undefined ? undefined : money(isClosed ? 0 : value),
    hs_projected_amount: amount === undefined ? undefined : money(Number(amount) * probability),
    hs_projected_amount_in_home_currency: value === undefined ? undefined : money(value * probability),
    hs_is_closed: String(isClosed),
    hs_is_closed_won: String(isClosed && probability === 1),
    hs_is_closed_lost: String(isClosed && probability === 0),
    hs_is_open_count: isClosed ? '0' : '1',
    hs_deal_stage_probability: stage === undefined ? undefined : String(probability),
    num_associated_contacts: String(store.related(deal.id, 'contacts').length),
    hs_num_target_accounts: String(countTargets(store.related(deal.id, 'companies'))),
    hs_primary_associated_company: primaryCompanyOf(store, deal),
  };
}

export function rollUpContact(
  store: RecordStore,
  events: ContactEvents,
  contact: PortalRecord,
  now: number,
): RollUps {
  const activities = rollUpActivities(store, contact.id, now);
  let engagedAt: number | undefined;
  let engagedBy: string | undefined;
  const engage = (at: number | undefined, type: string): void => {
    if (at === undefined || at > now || (engagedAt !== undefined && at <= engagedAt)) return;
    engagedAt = at;
    engagedBy = type;
  };
  for (const { at, type } of events.interactionsOf(contact.id)) engage(at, type);
  for (const email of store.related(contact.id, 'emails')) {
    if (email.properties.hs_email_direction === 'INCOMING_EMAIL') engage(timeOf(email), 'EMAIL_REPLY');
  }
  const views = events.viewsOf(contact.id).filter((view) => view.at <= now);
  let lastView = views[0];
  let firstView = views[0];
  for (const view of views) {
    engage(view.at, 'HUBSPOT_REVISIT');
    if (lastView === undefined || view.at > lastView.at) lastView = view;
    if (firstView === undefined || view.at < firstView.at) firstView = view;
  }
  const sessions = new Set(views.map((view) => view.sessionId));
  const session = views.filter((view) => view.sessionId === lastView?.sessionId);
  const { firstname, lastname, email } = contact.properties;
  const name = [firstname, lastname].filter((part) => part !== undefined).join(' ');
  const targets = countTargets(store.related(contact.id, 'companies'));
  const deals = store.related(contact.id, 'deals').length;
  return {
    ...activities.common,
    ...ownerRollUps(contact),
    hs_notes_next_activity_type: activities.nextType,
    hs_latest_meeting_activity: activities.lastMeetingOfAny,
    hs_sales_email_last_replied: activities.lastReply,
    associatedcompanyid: primaryCompanyOf(store, contact),
    hs_associated_target_accounts: String(targets),
    num_associated_deals: deals === 0 ? undefined : String(deals),
    hs_last_sales_activity_timestamp: isoOrNothing(engagedAt),
    hs_last_sales_activity_type: engagedBy,
    hs_analytics_last_url: lastView?.url,
    hs_analytics_last_timestamp: isoOrNothing(lastView?.at),
    hs_analytics_first_timestamp: isoOrNothing(firstView?.at),
    hs_analytics_last_visit_timestamp:
      session.length === 0 ? undefined : isoOrNothing(Math.min(...session.map((view) => view.at))),
    hs_analytics_num_page_views: String(views.length),
    hs_analytics_num_visits: String(sessions.size),
    hs_analytics_average_page_views:
      sessions.size === 0 ? '0' : String(Math.round(views.length / sessions.size)),
    hs_full_name_or_email: name === '' ? email : name,
    hs_email_domain: email?.split('@')[1],
  };
}

/** Reads contacts' and deals' own roll-ups: roll those up first. */
export function rollUpCompany(store: RecordStore, company: PortalRecord, now: number): RollUps {
  const activities = rollUpActivities(store, company.id, now);
  const contacts = store.related(company.id, 'contacts');
  const deals = store.related(company.id, 'deals');
  const open = deals.filter((deal) => deal.properties.hs_is_closed !== 'true');
  const won = deals.filter((deal) => deal.properties.hs_is_closed_won === 'true');
  const latestWon = won.toSorted((a, b) => (timeOf(b, 'closedate') ?? 0) - (timeOf(a, 'closedate') ?? 0))[0];
  const sum = (of: readonly PortalRecord[]): string =>
    money(of.reduce((total, deal) => total + numberOf(deal.properties.amount_in_home_currency), 0));

  // Counts over contacts are empty, not zero, while there never was a contact.
  const withRole = (role: string): string | undefined =>
    contacts.length === 0
      ? undefined
      : String(contacts.filter((contact) => rolesOf(contact).includes(role)).length);
  let engaged: PortalRecord | undefined;
  let [views, visits] = [0, 0];
  let [lastSeen, lastVisit, firstSeen]: (number | undefined)[] = [];
  for (const contact of contacts) {
    const at = timeOf(contact, 'hs_last_sales_activity_timestamp');
    const before = engaged === undefined ? undefined : timeOf(engaged, 'hs_last_sales_activity_timestamp');
    if (at !== undefined && (before === undefined || at > before)) engaged = contact;
    views += numberOf(contact.properties.hs_analytics_num_page_views);
    visits += numberOf(contact.properties.hs_analytics_num_visits);
    lastSeen = later(lastSeen, timeOf(contact, 'hs_analytics_last_timestamp'));
    lastVisit = later(lastVisit, timeOf(contact, 'hs_analytics_last_visit_timestamp'));
    const first = timeOf(contact, 'hs_analytics_first_timestamp');
    if (first !== undefined && (firstSeen === undefined || first < firstSeen)) firstSeen = first;
  }
  const links = [...store.linksOf(company.id, 'companies')].filter(
    ([id]) => store.get(id)?.archivedAt === undefined,
  );
  const owner = findOwner(company.properties.hubspot_owner_id);
  return {
    ...activities.common,
    ...ownerRollUps(company),
    hs_all_owner_ids: owner?.id,
    hs_all_team_ids: owner?.teams.length ? owner.teams.map((team) => team.id).join(';') : undefined,
    hs_notes_next_activity_type: activities.nextType,
    hs_last_open_task_date: activities.lastOpenTask,
    hs_last_logged_call_date: activities.lastCall,
    hs_last_booked_meeting_date: activities.lastMeeting,
    hs_latest_meeting_activity: activities.lastMeetingOfAny,
    engagements_last_meeting_booked: activities.lastMeetingBooked,
    hs_last_logged_outgoing_email_date: activities.lastOutgoingEmail,
    hs_sales_email_last_replied: activities.lastReply,
    num_associated_contacts: String(contacts.length),
    num_associated_deals: deals.length === 0 ? undefined : String(deals.length),
    hs_num_open_deals: String(open.length),
    hs_total_deal_value: open.length === 0 ? undefined : sum(open),
    hs_num_decision_makers: withRole('DECISION_MAKER'),
    hs_num_blockers: withRole('BLOCKER'),
    hs_num_contacts_with_buying_roles:
      contacts.length === 0
        ? undefined
        : String(contacts.filter((contact) => rolesOf(contact).length > 0).length),
    hs_last_sales_activity_timestamp: engaged?.properties.hs_last_sales_activity_timestamp,
    hs_last_sales_activity_type: engaged?.properties.hs_last_sales_activity_type,
    hs_analytics_last_timestamp: isoOrNothing(lastSeen),
    hs_analytics_last_visit_timestamp: isoOrNothing(lastVisit),
    hs_analytics_first_timestamp: isoOrNothing(firstSeen),
    hs_analytics_num_page_views: contacts.length === 0 ? undefined : String(views),
    hs_analytics_num_visits: contacts.length === 0 ? undefined : String(visits),
    hs_parent_company_id: links.find(([, typeIds]) => typeIds.includes(childToParent))?.[0],
    hs_num_child_companies: String(links.filter(([, typeIds]) => typeIds.includes(parentToChild)).length),
    hs_task_label: company.properties.name ?? company.properties.domain,
    recent_deal_amount: latestWon?.properties.amount,
    recent_deal_close_date: latestWon?.properties.closedate,
    total_revenue: won.length === 0 ? undefined : sum(won),
  };
}
