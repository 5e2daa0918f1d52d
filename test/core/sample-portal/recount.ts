import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';

type Row = SamplePortal['records']['companies'][number];
const rates: Record<string, number> = { USD: 1, EUR: 1.16, GBP: 1.34, PLN: 0.27 };
const at = (row: Row): number => Date.parse(row.properties['hs_timestamp'] ?? '');
const newest = (times: readonly number[]): string | undefined =>
  times.length === 0 ? undefined : new Date(Math.max(...times)).toISOString();

/** A company's figures counted from the raw records, apart from how the portal keeps them current. */
export function recount(
  { records }: SamplePortal,
  { id }: Row,
  now: number,
): Record<string, string | undefined> {
  const stages = new Map(
    records.pipelines.flatMap((pipeline) => pipeline.stages).map((stage) => [stage.id, stage]),
  );
  const contacts = records.related(id, 'contacts');
  const withRole = (role: RegExp) => {
    const count = contacts.filter(({ properties }) => role.test(properties['hs_buying_role'] ?? '')).length;
    return contacts.length === 0 ? undefined : `${count}`;
  };
  const open = records
    .related(id, 'deals')
    .filter(({ properties }) => stages.get(properties['dealstage'] ?? '')?.isClosed === false);
  const value = open.reduce(
    (sum, { properties }) =>
      sum +
      Math.round(
        Number(properties['amount'] ?? 0) * (rates[properties['deal_currency_code'] ?? 'USD'] ?? 0) * 100,
      ),
    0,
  );
  const tasks = records
    .related(id, 'tasks')
    .filter((task) => task.properties['hs_task_status'] !== 'COMPLETED');
  const calls = records.related(id, 'calls');
  const meetings = records.related(id, 'meetings');
  const held = meetings.filter((meeting) => meeting.properties['hs_meeting_outcome'] !== 'CANCELED');
  const emails = records.related(id, 'emails');
  const sent = emails.filter(
    ({ properties }) =>
      properties['hs_email_direction'] === 'EMAIL' &&
      ['SENT', 'BOUNCED', 'SENDING'].includes(properties['hs_email_status'] ?? ''),
  );
  const touches = [...calls, ...held, ...sent, ...records.related(id, 'communications')]
    .map(at)
    .filter((time) => time <= now);
  const planned = [
    ...tasks.map((row) => [at(row), 'TASK'] as const),
    ...meetings
      .filter((row) => row.properties['hs_meeting_outcome'] === 'SCHEDULED')
      .map((row) => [at(row), 'MEETING'] as const),
    ...emails
      .filter((row) => row.properties['hs_email_status'] === 'SCHEDULED')
      .map((row) => [at(row), 'EMAIL'] as const),
  ]
    .filter(([time]) => time > now)
    .sort(([a], [b]) => a - b);
  const contactIds = new Set(contacts.map((contact) => contact.id));
  const engaged = [
    ...records.interactions.filter((own) => contactIds.has(own.contactId)),
    ...records.pageViews
      .filter((view) => contactIds.has(view.contactId))
      .map((view) => ({ at: view.at, type: 'HUBSPOT_REVISIT' })),
    ...contacts
      .flatMap((contact) => records.related(contact.id, 'emails'))
      .filter((email) => email.properties['hs_email_direction'] === 'INCOMING_EMAIL')
      .map((email) => ({ at: at(email), type: 'EMAIL_REPLY' })),
  ].filter((own) => own.at <= now);
  return {
    num_associated_contacts: `${contacts.length}`,
    hs_num_open_deals: `${open.length}`,
    hs_total_deal_value: open.length === 0 ? undefined : `${value / 100}`,
    hs_num_decision_makers: withRole(/(^|;)DECISION_MAKER(;|$)/),
    hs_num_blockers: withRole(/(^|;)BLOCKER(;|$)/),
    hs_num_contacts_with_buying_roles: withRole(/./),
    hs_last_open_task_date: newest(tasks.map(at)),
    hs_last_logged_call_date: newest(calls.map(at)),
    hs_last_booked_meeting_date: newest(held.map(at)),
    hs_latest_meeting_activity: newest(meetings.map(at)),
    hs_last_logged_outgoing_email_date: newest(sent.map(at).filter((time) => time <= now)),
    notes_last_contacted: newest(touches),
    notes_next_activity_date: planned[0] === undefined ? undefined : new Date(planned[0][0]).toISOString(),
    hs_last_sales_activity_timestamp: newest(engaged.map((own) => own.at)),
    hs_analytics_num_page_views:
      contacts.length === 0
        ? undefined
        : `${records.pageViews.filter((view) => contactIds.has(view.contactId) && view.at <= now).length}`,
  };
}
