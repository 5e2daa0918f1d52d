import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityMapper } from '#core/hubspot/map-activity.ts';
import type { ActivityType } from '#core/hubspot/map-activity.ts';
import { mapCompany } from '#core/hubspot/map-company.ts';
import { mapContact } from '#core/hubspot/map-contact.ts';
import { mapDeal } from '#core/hubspot/map-deal.ts';
import { mapOwner } from '#core/hubspot/map-owner.ts';
import { mapStage } from '#core/hubspot/map-pipeline.ts';
import { mapPortal } from '#core/hubspot/map-portal.ts';
import { activityProperties, companyProperties } from '#core/hubspot/property-names.ts';
import { readRecords } from '#core/hubspot/read-records.ts';
import type { RecordSource, Unreadable } from '#core/hubspot/read-records.ts';
import { parseTime } from '#core/hubspot/read-value.ts';
import { buildActivity, buildCompany, buildContact, buildDeal } from '#test/support/builders.ts';

const at = Date.UTC(2026, 10, 23);

function readOne<Item extends object>(
  map: (source: RecordSource) => Item | Unreadable,
  properties: Record<string, unknown>,
  over: Record<string, unknown> = {},
) {
  const { items, setAside } = readRecords('things', [{ id: '512', properties, ...over }], at, map);
  return { item: items[0], setAside };
}

describe('a company', () => {
  test('every property in its place', () => {
    const { item, setAside } = readOne(mapCompany, {
      name: ' Northwind ',
      domain: 'https://www.Northwind.com/about',
      hs_additional_domains: 'northwind.pl; nw.co.uk;',
      linkedin_company_page: 'https://www.linkedin.com/company/Northwind-Traders/about/?x=1',
      hs_linkedin_handle: 'other',
      city: 'Kraków',
      country: 'Poland',
      industry: 'RETAIL',
      hs_is_target_account: 'true',
      hubspot_owner_id: '77',
      hubspot_team_id: '8',
      hs_parent_company_id: '9',
      num_associated_contacts: '12',
      hs_num_open_deals: '3',
      hs_total_deal_value: '1234.5',
      hs_num_contacts_with_buying_roles: '4',
      hs_num_decision_makers: '2',
      hs_num_blockers: '1',
      hs_last_open_task_date: '2026-11-01T00:00:00.000Z',
      hs_last_logged_call_date: '2026-11-02T10:00:00Z',
      hs_last_booked_meeting_date: '2026-11-03',
      hs_latest_meeting_activity: '1762128000000',
      notes_last_contacted: '2026-11-05T10:00:00+02:00',
      hs_last_sales_activity_timestamp: '2026-11-06T00:00:00.123Z',
      hs_last_sales_activity_type: 'FORM_SUBMITTED',
      notes_next_activity_date: '2026-12-01T00:00:00Z',
      hs_notes_next_activity_type: 'MEETING',
      hs_merged_object_ids: '3;4',
      hs_lastmodifieddate: '2026-11-20T00:00:00Z',
    });
    expect(setAside).toEqual([]);
    expect(item).toEqual({
      ...buildCompany(),
      id: '512',
      name: 'Northwind',
      domain: 'northwind.com',
      additionalDomains: ['northwind.pl', 'nw.co.uk'],
      linkedinSlug: 'northwind-traders',
      city: 'Kraków',
      country: 'Poland',
      industry: 'RETAIL',
      isTargetAccount: true,
      ownerId: '77',
      teamId: '8',
      parentId: '9',
      contacts: 12,
      openDeals: 3,
      openDealValue: 1234.5,
      contactsWithBuyingRole: 4,
      decisionMakers: 2,
      blockers: 1,
      lastOpenTaskAt: Date.UTC(2026, 10, 1),
      lastCallAt: Date.UTC(2026, 10, 2, 10),
      lastMeetingAt: Date.UTC(2026, 10, 3),
      latestMeetingActivityAt: 1_762_128_000_000,
      lastTouchAt: Date.UTC(2026, 10, 5, 8),
      lastEngagementAt: Date.UTC(2026, 10, 6, 0, 0, 0, 123),
      lastEngagementType: 'FORM_SUBMITTED',
      scheduledAt: Date.UTC(2026, 11, 1),
      scheduledType: 'MEETING',
      mergedIds: ['3', '4'],
      modifiedAt: Date.UTC(2026, 10, 20),
    });
  });

  test('nothing but an id', () => {
    const empty = Object.fromEntries(companyProperties.map((name) => [name, null]));
    const { item, setAside } = readOne(mapCompany, empty, { updatedAt: '2026-11-20T00:00:00Z' });
    expect(item).toEqual({
      ...buildCompany({ isTargetAccount: false }),
      id: '512',
      modifiedAt: Date.UTC(2026, 10, 20),
    });
    expect(setAside).toEqual([]);
  });

  test('a junk value is left out and named; the record goes on', () => {
    const { item, setAside } = readOne(mapCompany, {
      name: 'Northwind',
      num_associated_contacts: 'about 12',
      hs_total_deal_value: '0x10',
      notes_last_contacted: 'yesterday',
      hs_is_target_account: 'yes',
      hubspot_owner_id: 'jane',
      city: { nested: true },
    });
    expect(item).toMatchObject({ name: 'Northwind', contacts: 0, openDealValue: 0, isTargetAccount: false });
    expect(item).toMatchObject({ lastTouchAt: undefined, ownerId: undefined, city: undefined });
    expect(setAside.map(({ recordId, property }) => `${recordId} ${property}`).toSorted()).toEqual(
      [
        '512 city',
        '512 hs_is_target_account',
        '512 hs_total_deal_value',
        '512 hubspot_owner_id',
        '512 notes_last_contacted',
        '512 num_associated_contacts',
      ].toSorted(),
    );
  });

  test.each([
    ['https://www.linkedin.com/company/acme', 'acme'],
    ['linkedin.com/company/1441/', '1441'],
    ['http://pl.linkedin.com/company/%C5%BC%C3%B3%C5%82w?x', 'żółw'],
    ['https://www.linkedin.com/school/mit/', 'mit'],
    ['Acme-Corp', 'acme-corp'],
    ['@acme', 'acme'],
    ['company/acme', 'acme'],
    ['https://www.linkedin.com/in/jane-doe', undefined],
    ['https://acme.com', undefined],
    ['%E0%A4%A', '%e0%a4%a'],
    ['two words', undefined],
  ])('LinkedIn page %j is %j', (page, slug) => {
    expect(readOne(mapCompany, { linkedin_company_page: page }).item?.linkedinSlug).toBe(slug);
    expect(readOne(mapCompany, { hs_linkedin_handle: page }).item?.linkedinSlug).toBe(slug);
  });

  test.each([
    ['northwind.com', 'northwind.com'],
    ['WWW.Northwind.com.', 'northwind.com'],
    ['http://northwind.com:8080/x?y#z', 'northwind.com'],
    ['żółw.pl', 'xn--w-uga1v8h.pl'],
    ['n/a', undefined],
    ['not a domain', undefined],
  ])('domain %j is %j', (domain, expected) => {
    expect(readOne(mapCompany, { domain }).item?.domain).toBe(expected);
  });
});

describe('records that are none', () => {
  test('are set aside with their id, if any, and a reason; the others go on', () => {
    const raws = [
      { id: '1', properties: {} },
      { properties: { name: 'No id' } },
      { id: '2', properties: null },
      { id: '3', properties: [] },
      null,
      'text',
      { id: '', properties: {} },
      { id: 4, properties: {} },
    ];
    const { items, setAside } = readRecords('companies', raws, at, mapCompany);
    expect(items.map(({ id }) => id)).toEqual(['1', '4']);
    expect(setAside.map(({ recordId, reason }) => [recordId, reason])).toEqual([
      [undefined, 'No record id'],
      ['2', 'No properties'],
      ['3', 'No properties'],
      [undefined, 'Not a record'],
      [undefined, 'Not a record'],
      [undefined, 'No record id'],
    ]);
    expect(setAside.every((one) => one.objectType === 'companies' && one.at === at)).toBe(true);
  });

  test('whatever the values, mapping ends in a company or a reason', () => {
    const values = fc.dictionary(fc.constantFrom(...companyProperties), fc.jsonValue());
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.jsonValue(), fc.record({ id: fc.string(), properties: values }))),
        (raws) => {
          const { items, setAside } = readRecords('companies', raws, at, mapCompany);
          const whole = setAside.filter(({ property }) => property === undefined);
          expect(items.length + whole.length).toBe(raws.length);
          for (const company of items) expect(Number.isFinite(company.contacts)).toBe(true);
        },
      ),
    );
  });
});

describe('times', () => {
  test.each([
    ['2026-01-02T03:04:05.678Z', Date.UTC(2026, 0, 2, 3, 4, 5, 678)],
    ['2026-01-02T03:04:05', Date.UTC(2026, 0, 2, 3, 4, 5)],
    ['2026-01-02', Date.UTC(2026, 0, 2)],
    ['1760000000000', 1_760_000_000_000],
    ['1760000000000.0', 1_760_000_000_000],
    ['2026', undefined],
    ['2026-13-45T00:00:00Z', undefined],
    ['soon', undefined],
  ])('%s', (text, expected) => {
    expect(parseTime(text)).toBe(expected);
  });
});

describe('a contact', () => {
  test('every property in its place', () => {
    const { item } = readOne(mapContact, {
      firstname: 'Anna',
      lastname: 'Nowak',
      email: 'anna@x.example',
      mobilephone: '123',
      hs_linkedin_url: 'https://www.linkedin.com/in/anna',
      jobtitle: 'CFO',
      hs_buying_role: 'DECISION_MAKER;SOMETHING_NEW',
      hs_legal_basis: 'Legitimate interest – prospect/lead',
      associatedcompanyid: '600.0',
      hubspot_owner_id: '77',
      hs_analytics_last_url: 'https://we.example/pricing',
      hs_analytics_num_page_views: '7',
      hs_analytics_last_timestamp: '2026-11-01T00:00:00Z',
    });
    expect(item).toEqual({
      ...buildContact(),
      id: '512',
      name: 'Anna Nowak',
      email: 'anna@x.example',
      phone: '123',
      linkedinUrl: 'https://www.linkedin.com/in/anna',
      jobTitle: 'CFO',
      buyingRoles: ['DECISION_MAKER', 'SOMETHING_NEW'],
      primaryCompanyId: '600',
      ownerId: '77',
      hasLegalBasis: true,
      lastPageUrl: 'https://we.example/pricing',
      pageViews: 7,
      lastSeenAt: Date.UTC(2026, 10, 1),
    });
  });

  test('without a name is known by the email, or not at all', () => {
    expect(readOne(mapContact, { email: 'a@x.example' }).item?.name).toBe('a@x.example');
    expect(readOne(mapContact, {}).item).toEqual({ ...buildContact(), id: '512' });
  });
});

describe('a deal', () => {
  const value = (properties: Record<string, unknown>, currency?: string) =>
    readOne((source) => mapDeal(source, [], currency), properties).item?.value;

  test('every property in its place', () => {
    const { item } = readOne((source) => mapDeal(source, [], 'EUR'), {
      dealname: 'Big one',
      amount: '1000',
      amount_in_home_currency: '230',
      deal_currency_code: 'pln',
      pipeline: 'default',
      dealstage: '1234',
      hs_is_closed: 'true',
      hs_is_closed_won: 'true',
      closedate: '2026-12-31T00:00:00Z',
      hubspot_owner_id: '77',
      hs_next_step: 'Call',
      hs_lastmodifieddate: '2026-11-20T00:00:00Z',
    });
    expect(item).toEqual({
      ...buildDeal(),
      id: '512',
      name: 'Big one',
      amount: 1000,
      currency: 'PLN',
      value: 230,
      pipelineId: 'default',
      stageId: '1234',
      isClosed: true,
      isWon: true,
      closeAt: Date.UTC(2026, 11, 31),
      ownerId: '77',
      nextStep: 'Call',
      modifiedAt: Date.UTC(2026, 10, 20),
    });
  });

  test('is worth its amount in company currency, never an amount in a foreign one', () => {
    expect(value({ amount: '100', amount_in_home_currency: '23' }, 'EUR')).toBe(23);
    expect(value({ amount: '100' }, 'EUR')).toBe(100);
    expect(value({ amount: '100', deal_currency_code: 'EUR' }, 'EUR')).toBe(100);
    expect(value({ amount: '100', deal_currency_code: 'PLN' }, 'EUR')).toBeUndefined();
    expect(value({ amount: '100', deal_currency_code: 'PLN' })).toBeUndefined();
    expect(value({ amount: '0', amount_in_home_currency: '0' })).toBe(0);
    expect(value({})).toBeUndefined();
  });
});

describe('an activity', () => {
  const read = (type: ActivityType, properties: Record<string, unknown>, over = {}) =>
    readOne(activityMapper(type), { hs_timestamp: '2026-11-10T10:00:00Z', ...properties }, over);
  const base = { ...buildActivity({ at: Date.UTC(2026, 10, 10, 10) }), id: '512' };

  test('a call', () => {
    const call = read('calls', {
      hs_call_title: 'Intro',
      hs_call_body: '<p>Went <b>well</b></p>',
      hs_call_direction: 'OUTBOUND',
      hs_call_disposition: 'F240BBAC-87c9-4f6e-bf70-924b57d47db7',
      hs_call_status: 'COMPLETED',
      hs_call_duration: '60000',
      hs_call_to_number: '+48 1',
      hubspot_owner_id: '77',
      hs_created_by_user_id: '88',
    });
    expect(call.item).toEqual({
      ...base,
      kind: 'call',
      title: 'Intro',
      body: 'Went well',
      direction: 'outbound',
      status: 'CONNECTED',
      durationMs: 60_000,
      participants: ['+48 1'],
      ownerId: '77',
      createdByUserId: '88',
    });
    const own = read('calls', { hs_call_disposition: 'a-portals-own', hs_call_status: 'BUSY' });
    expect(own.item?.status).toBe('BUSY');
  });

  test('an email', () => {
    const email = read('emails', {
      hs_email_subject: 'Hello',
      hs_email_text: 'Dear <all>,\r\nbye',
      hs_email_html: '<p>not this</p>',
      hs_email_direction: 'INCOMING_EMAIL',
      hs_email_status: 'SENT',
      hs_email_from_email: 'a@x.example',
      hs_email_to_email: 'b@x.example; c@x.example',
      hs_sequence_id: '12',
    });
    expect(email.item).toEqual({
      ...base,
      kind: 'email',
      title: 'Hello',
      body: 'Dear <all>,\nbye',
      direction: 'inbound',
      status: 'SENT',
      participants: ['a@x.example', 'b@x.example', 'c@x.example'],
      isSequence: true,
    });
    expect(read('emails', { hs_email_html: 'a<br>b', hs_email_direction: 'EMAIL' }).item).toMatchObject({
      body: 'a\nb',
      direction: 'outbound',
    });
    expect(read('emails', { hs_email_direction: 'FORWARDED_EMAIL' }).item?.direction).toBeUndefined();
  });

  test('a meeting starts when it starts', () => {
    const meeting = read('meetings', {
      hs_meeting_title: 'Demo',
      hs_meeting_start_time: '2026-11-11T10:00:00Z',
      hs_meeting_end_time: '2026-11-11T11:00:00Z',
      hs_meeting_outcome: 'SCHEDULED',
      hs_meeting_body: 'Agenda',
      hs_internal_meeting_notes: '<p>Between us</p>',
      hs_attendee_owner_ids: '77;78',
    });
    expect(meeting.item).toEqual({
      ...base,
      kind: 'meeting',
      at: Date.UTC(2026, 10, 11, 10),
      endAt: Date.UTC(2026, 10, 11, 11),
      title: 'Demo',
      body: 'Agenda\n\nBetween us',
      status: 'SCHEDULED',
      attendeeOwnerIds: ['77', '78'],
    });
  });

  test('a note, a task, a message', () => {
    expect(read('notes', { hs_note_body: 'one\ntwo' }).item).toEqual({
      ...base,
      kind: 'note',
      body: 'one\ntwo',
    });
    expect(read('notes', { hs_body_preview: 'seen' }).item?.body).toBe('seen');
    const task = { hs_task_subject: 'Call', hs_task_status: 'WAITING', hs_task_priority: 'HIGH' };
    expect(read('tasks', task).item).toEqual({
      ...base,
      kind: 'task',
      title: 'Call',
      status: 'WAITING',
      priority: 'HIGH',
    });
    const message = { hs_communication_channel_type: 'SMS', hs_communication_body: 'Hi' };
    expect(read('communications', message).item).toEqual({
      ...base,
      kind: 'message',
      status: 'SMS',
      body: 'Hi',
    });
  });

  test('without a time is dated by its record, or set aside', () => {
    const created = { createdAt: '2026-11-01T00:00:00Z' };
    expect(read('notes', { hs_timestamp: null }, created).item?.at).toBe(Date.UTC(2026, 10, 1));
    expect(read('notes', { hs_timestamp: null })).toEqual({
      item: undefined,
      setAside: [{ objectType: 'things', recordId: '512', property: undefined, reason: 'No time', at }],
    });
  });

  test('a body is at most 20,000 characters', () => {
    for (const [type, names] of Object.entries(activityProperties)) {
      const long = Object.fromEntries(names.map((name) => [name, 'word '.repeat(20_000)]));
      const times = {
        hs_timestamp: '2026-11-10T10:00:00Z',
        hs_meeting_start_time: null,
        hs_meeting_end_time: null,
      };
      const mapper = activityMapper(type as ActivityType);
      const { item } = readOne(mapper, { ...long, ...times });
      expect(item?.body?.length).toBeLessThanOrEqual(20_000);
      expect(item?.body?.length).toBeGreaterThan(19_000);
    }
  });
});

describe('owners, stages and portals', () => {
  test('an owner always has a name, and keeps the user id when deactivated', () => {
    expect(mapOwner({ id: 5, firstName: ' Jan ', lastName: null, email: 'j@x.example', userId: 7 })).toEqual({
      id: '5',
      userId: '7',
      email: 'j@x.example',
      name: 'Jan',
      teams: [],
      isActive: true,
    });
    expect(
      mapOwner({
        id: '6',
        userId: null,
        userIdIncludingInactive: 9,
        archived: true,
        teams: [{ id: '1', name: 'North', primary: true }, { id: 2 }],
      }),
    ).toEqual({
      id: '6',
      userId: '9',
      email: undefined,
      name: '6',
      teams: [
        { id: '1', name: 'North', isPrimary: true },
        { id: '2', name: '2', isPrimary: false },
      ],
      isActive: false,
    });
  });

  test('a stage is closed where HubSpot says so, else at probability 0 and 1', () => {
    const stage = (metadata: { isClosed?: string; probability?: string } | undefined) =>
      mapStage({ id: 's', label: 'S', ...(metadata ? { metadata } : {}) });
    expect(stage({ isClosed: 'false', probability: '0.2' })).toMatchObject({
      isClosed: false,
      probability: 0.2,
    });
    expect(stage({ isClosed: 'true', probability: '0.0' })).toMatchObject({ isClosed: true, probability: 0 });
    expect(stage({ probability: '1.0' })).toMatchObject({ isClosed: true, probability: 1 });
    expect(stage({ probability: 'high' })).toMatchObject({ isClosed: false, probability: 0 });
    expect(stage(undefined)).toMatchObject({ isClosed: false, probability: 0 });
  });

  test('links never lead anywhere but to HubSpot', () => {
    expect(mapPortal({ portalId: 1, uiDomain: 'app-eu1.hubspot.com' }).uiDomain).toBe('app-eu1.hubspot.com');
    for (const uiDomain of ['evil.example', 'hubspot.com.evil.example', 'a/b.hubspot.com', null]) {
      expect(mapPortal({ portalId: 1, uiDomain }).uiDomain).toBe('app.hubspot.com');
    }
  });

  test('what HubSpot leaves out or misspells has a default', () => {
    expect(mapPortal({ portalId: 1, companyCurrency: 'euro', timeZone: 'Mars/Base' })).toEqual({
      id: '1',
      uiDomain: 'app.hubspot.com',
      currency: 'USD',
      timeZone: 'UTC',
    });
  });
});
