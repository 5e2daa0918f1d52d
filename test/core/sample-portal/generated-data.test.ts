import { expect, test } from 'vitest';
import { callPortal, portalNow } from '#test/support/portal-calls.ts';

const { records } = callPortal({ seed: 20_261 }).portal;
const targets = records.companies.filter(({ properties }) => properties['hs_is_target_account'] === 'true');
const others = records.companies.filter((company) => !targets.includes(company));
const at = (value: string | undefined): number => Date.parse(value ?? '');
type Row = (typeof targets)[number];
const has = (rows: readonly Row[], name: string, pattern = /./) =>
  rows.some(({ properties }) => pattern.test(properties[name] ?? ''));
const lacks = (rows: readonly Row[], name: string) =>
  rows.some(({ properties }) => properties[name] === undefined);
const ofType = (type: Row['type']) => records.activities.filter((activity) => activity.type === type);

test('sixty target accounts in four hundred companies', () => {
  expect([targets.length, records.companies.length]).toEqual([60, 400]);
});

test('every category and metric has accounts in it and accounts outside', () => {
  const splits: Record<string, (row: Row) => boolean> = {
    'open deals': ({ properties }) => Number(properties['hs_num_open_deals'] ?? 0) > 0,
    'buying roles': ({ properties }) => Number(properties['hs_num_contacts_with_buying_roles'] ?? 0) > 0,
    'decision makers': ({ properties }) => Number(properties['hs_num_decision_makers'] ?? 0) > 0,
    blockers: ({ properties }) => Number(properties['hs_num_blockers'] ?? 0) > 0,
    'open tasks': ({ properties }) => properties['hs_last_open_task_date'] !== undefined,
    calls: ({ properties }) => properties['hs_last_logged_call_date'] !== undefined,
    meetings: ({ properties }) => properties['hs_latest_meeting_activity'] !== undefined,
    'only cancelled meetings': ({ properties }) =>
      properties['hs_latest_meeting_activity'] !== undefined &&
      properties['hs_last_booked_meeting_date'] === undefined,
    contacts: ({ properties }) => properties['num_associated_contacts'] !== '0',
    'last touch': ({ properties }) => properties['notes_last_contacted'] !== undefined,
    'last engagement': ({ properties }) => properties['hs_last_sales_activity_timestamp'] !== undefined,
    scheduled: ({ properties }) => properties['notes_next_activity_date'] !== undefined,
    owner: ({ properties }) => properties['hubspot_owner_id'] !== undefined,
    team: ({ properties }) => properties['hubspot_team_id'] !== undefined,
    linkedin: ({ properties }) => properties['linkedin_company_page'] !== undefined,
  };
  for (const [name, split] of Object.entries(splits)) {
    const inside = targets.filter(split).length;
    expect({ name, inside: inside > 0, outside: inside < targets.length }).toEqual({
      name,
      inside: true,
      outside: true,
    });
  }
});

test('companies out of the ordinary', () => {
  const domains = targets
    .map(({ properties }) => properties['domain'])
    .filter((domain) => domain !== undefined);
  expect(new Set(domains).size).toBeLessThan(domains.length);
  expect(domains.some((domain) => others.some(({ properties }) => properties['domain'] === domain))).toBe(
    true,
  );
  expect(lacks(targets, 'domain') && lacks(targets, 'name')).toBe(true);
  expect(
    targets.some(({ properties }) => properties['domain'] === undefined && properties['name'] === undefined),
  ).toBe(true);
  expect(has(targets, 'name', /\p{Extended_Pictographic}/u)).toBe(true);
  expect(has(targets, 'name', /[łżś]/i) && has(targets, 'name', /[öüß]/)).toBe(true);
  expect(has(targets, 'hs_additional_domains', /;/)).toBe(true);
  expect(has(targets, 'hs_parent_company_id') && has(targets, 'hs_num_child_companies', /[1-9]/)).toBe(true);
  for (const state of [/NONE/, /SNOOZED/, /DISMISSED/]) {
    expect(has(others, 'hs_target_account_recommendation_state', state)).toBe(true);
  }
  const snoozed = others
    .map(({ properties }) => at(properties['hs_target_account_recommendation_snooze_time']))
    .filter((time) => !Number.isNaN(time));
  expect(snoozed.some((time) => time > portalNow) && snoozed.some((time) => time < portalNow)).toBe(true);
  expect(has(others, 'hs_target_account_probability', /^0\.\d\d$/)).toBe(true);
});

test('only reserved names: no website or address of a real firm', () => {
  const text = JSON.stringify([
    records.companies,
    records.contacts,
    records.activities,
    records.pageViews,
    records.owners,
  ]);
  const hosts = [...text.matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+\.[a-z]+)/gi)].map((match) => match[1]);
  const foreign = new Set(hosts.filter((host) => !/\.example$|^www\.linkedin\.com$/.test(host ?? '')));
  expect([...foreign]).toEqual([]);
  for (const { properties } of records.companies)
    expect(properties['domain'] ?? 'x.example').toMatch(/^[a-z0-9.-]+\.example$/);
});

test('contacts: several roles, legal basis on some, another primary company, no name, enrolled in a sequence', () => {
  expect(has(records.contacts, 'hs_buying_role', /;/)).toBe(true);
  expect(has(records.contacts, 'hs_legal_basis', /–/) && lacks(records.contacts, 'hs_legal_basis')).toBe(
    true,
  );
  expect(lacks(records.contacts, 'firstname')).toBe(true);
  expect(has(records.contacts, 'hs_sequences_is_enrolled', /true/)).toBe(true);
  const secondary = targets.filter(({ id }) =>
    records.related(id, 'contacts').some((contact) => records.primaryCompanyOf(contact.id) !== id),
  );
  expect(secondary.length).toBeGreaterThan(0);
});

test('deals: shared, without amount, in foreign currency, in both pipelines, won and lost', () => {
  const shared = records.deals.filter(
    ({ id, properties }) =>
      properties['hs_is_closed'] === 'false' &&
      properties['amount'] !== undefined &&
      records.related(id, 'companies').filter((company) => targets.includes(company)).length > 1,
  );
  expect(shared.length).toBeGreaterThan(0);
  expect(lacks(records.deals, 'amount')).toBe(true);
  for (const currency of [/EUR/, /GBP/, /PLN/])
    expect(has(records.deals, 'deal_currency_code', currency)).toBe(true);
  expect(new Set(records.deals.map(({ properties }) => properties['pipeline'])).size).toBe(2);
  expect(has(records.deals, 'dealstage', /[^\x20-\x7e]/)).toBe(true);
  expect(
    has(records.deals, 'hs_is_closed_won', /true/) && has(records.deals, 'hs_is_closed_lost', /true/),
  ).toBe(true);
});

test('activities: every kind in every state', () => {
  const future = (row: Row) => at(row.properties['hs_timestamp']) > portalNow;
  const meetings = ofType('meetings');
  for (const outcome of [/SCHEDULED/, /COMPLETED/, /CANCELED/, /NO_SHOW/, /RESCHEDULED/]) {
    expect(has(meetings, 'hs_meeting_outcome', outcome)).toBe(true);
  }
  expect(meetings.some(future)).toBe(true);
  expect(has(meetings, 'hs_attendee_owner_ids', /;/)).toBe(true);
  const tasks = ofType('tasks');
  for (const status of [/NOT_STARTED/, /COMPLETED/, /DEFERRED/, /WAITING|IN_PROGRESS/]) {
    expect(has(tasks, 'hs_task_status', status)).toBe(true);
  }
  const open = tasks.filter(({ properties }) => properties['hs_task_status'] !== 'COMPLETED');
  expect(open.some(future) && open.some((row) => !future(row))).toBe(true);
  const emails = ofType('emails');
  for (const direction of [/^EMAIL$/, /INCOMING_EMAIL/, /FORWARDED_EMAIL/]) {
    expect(has(emails, 'hs_email_direction', direction)).toBe(true);
  }
  expect(emails.some((row) => row.properties['hs_email_status'] === 'SCHEDULED' && future(row))).toBe(true);
  expect(
    has(emails, 'hs_email_status', /BOUNCED/) &&
      has(emails, 'hs_sequence_id') &&
      lacks(emails, 'hs_sequence_id'),
  ).toBe(true);
  const notes = ofType('notes');
  expect(
    has(notes, 'hs_note_body', /<a href=/) &&
      has(notes, 'hs_note_body', /\n/) &&
      has(notes, 'hs_note_body', /&amp;/),
  ).toBe(true);
  expect(
    records.activities.some((row) => Object.values(row.properties).some((value) => value.includes('\r'))),
  ).toBe(false);
  for (const channel of [/LINKEDIN_MESSAGE/, /SMS/, /WHATS_APP/]) {
    expect(has(ofType('communications'), 'hs_communication_channel_type', channel)).toBe(true);
  }
  expect(
    has(ofType('calls'), 'hs_call_direction', /INBOUND/) &&
      has(ofType('calls'), 'hs_call_status', /NO_ANSWER/),
  ).toBe(true);
  expect(JSON.stringify(records.activities)).not.toMatch(/\{[cfo]\}/);
});

test('what is past is past, what is planned is ahead', () => {
  const planned = (row: Row) =>
    row.properties['hs_meeting_outcome'] === 'SCHEDULED' || row.properties['hs_email_status'] === 'SCHEDULED';
  for (const row of records.activities) {
    if (planned(row)) expect(at(row.properties['hs_timestamp'])).toBeGreaterThan(portalNow);
    else if (row.type !== 'tasks' && row.type !== 'meetings')
      expect(at(row.properties['hs_timestamp'])).toBeLessThan(portalNow);
    expect(row.createdAt).toBeLessThan(portalNow);
  }
  for (const view of records.pageViews) expect(view.at).toBeLessThan(portalNow);
});

test('eight owners in three teams, one in none, one in two, and a deactivated one who owns accounts', () => {
  const active = records.owners.filter((owner) => !owner.archived);
  expect(active).toHaveLength(8);
  expect(active.map((owner) => owner.teams.length)).toEqual(expect.arrayContaining([0, 1, 2]));
  const inactive = records.owners.find((owner) => owner.archived);
  expect(targets.some(({ properties }) => properties['hubspot_owner_id'] === inactive?.id)).toBe(true);
});

test('ids are unique over all types', () => {
  const ids = [records.companies, records.contacts, records.deals, records.activities]
    .flat()
    .map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^\d{11,12}$/);
});
