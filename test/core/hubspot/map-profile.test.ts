import { expect, test } from 'vitest';
import { mapProfiledCompany } from '#core/hubspot/map-profile.ts';
import { profileProperties } from '#core/hubspot/property-names.ts';
import { readRecords } from '#core/hubspot/read-records.ts';
import { buildProfile } from '#test/support/profiled-companies.ts';

const at = Date.UTC(2026, 10, 23);

function read(properties: Record<string, unknown>, scores: readonly string[] = []) {
  const { items, setAside } = readRecords('companies', [{ id: '512', properties }], at, (source) =>
    mapProfiledCompany(source, scores, at),
  );
  return { profile: items[0]?.profile, setAside };
}

const complete = {
  type: 'PROSPECT',
  lifecyclestage: 'lead',
  hs_ideal_customer_profile: 'tier_2',
  numberofemployees: '250',
  annualrevenue: '1000000.5',
  num_associated_deals: '3',
  total_revenue: '900',
  hs_analytics_last_visit_timestamp: '2026-11-01T10:00:00.000Z',
  hs_analytics_num_page_views: '40',
  hs_analytics_num_visits: '7',
  hs_most_recent_de_anonymized_visit: '1762128000000',
  hs_intent_page_views_last_30_days: '5',
  hs_intent_visitors_last_30_days: '2',
  hs_target_account_probability: '0.75',
  hs_target_account_recommendation_state: 'SNOOZED',
  hs_target_account_recommendation_snooze_time: '2027-01-05T00:00:00Z',
  account_fit_score: '61',
} satisfies Partial<Record<(typeof profileProperties)[number] | 'account_fit_score', string>>;

test('every property in its place, none of them forgotten', () => {
  expect(Object.keys(complete)).toEqual([...profileProperties, 'account_fit_score']);
  expect(read(complete, ['account_fit_score', 'hubspotscore'])).toEqual({
    profile: {
      type: 'PROSPECT',
      lifecycleStage: 'lead',
      icpTier: 'tier_2',
      employees: 250,
      revenue: 1_000_000.5,
      deals: 3,
      wonValue: 900,
      lastVisitAt: Date.UTC(2026, 10, 1, 10),
      pageViews: 40,
      visits: 7,
      intentVisitAt: 1_762_128_000_000,
      intentPageViews: 5,
      intentVisitors: 2,
      probability: 0.75,
      scores: { account_fit_score: 61 },
      recommendation: { state: 'snoozed', until: Date.UTC(2027, 0, 5) },
      readAt: at,
    },
    setAside: [],
  });
});

test('of a portal that has none of them, nothing is known', () => {
  expect(read({})).toEqual({ profile: buildProfile({ readAt: at }), setAside: [] });
});

test.each([
  ['numberofemployees', 'many', { employees: undefined }],
  ['hs_target_account_probability', '75', { probability: undefined }],
  ['hs_analytics_last_visit_timestamp', 'yesterday', { lastVisitAt: undefined }],
  ['hs_target_account_recommendation_state', 'MAYBE', { recommendation: { state: 'none' } }],
  [
    'hs_target_account_recommendation_snooze_time',
    'soon',
    { recommendation: { state: 'snoozed', until: undefined } },
  ],
  ['account_fit_score', 'high', { scores: {} }],
])('%s that is broken (%s) is set aside, and the rest goes on', (property, value, expected) => {
  const { profile, setAside } = read({ ...complete, [property]: value }, ['account_fit_score']);
  expect(profile).toMatchObject({ type: 'PROSPECT', deals: 3, ...expected });
  if ('scores' in expected) expect(profile?.scores).toEqual({});
  expect(setAside).toMatchObject([{ recordId: '512', property, objectType: 'companies' }]);
});

test.each([
  ['NONE', { state: 'none' }],
  ['dismissed', { state: 'dismissed' }],
  ['', { state: 'none' }],
])('the state %j', (state, recommendation) => {
  expect(read({ hs_target_account_recommendation_state: state })).toMatchObject({
    profile: { recommendation },
    setAside: [],
  });
});
