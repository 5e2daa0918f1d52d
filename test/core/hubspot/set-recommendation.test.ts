import { expect, test } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import { createSamplePortal } from '#core/sample-portal/sample-portal.ts';
import { createFakeClock } from '#test/support/fake-clock.ts';
import { createHarness, testKey } from '#test/support/hubspot-harness.ts';

const now = Date.UTC(2026, 10, 23, 15);

function connect() {
  const clock = createFakeClock(now);
  const keys = { [testKey]: { scopes: 'all' } } as const;
  const portal = createSamplePortal({ seed: 11, now, clock: () => clock.now(), limits: 'off', keys });
  const harness = createHarness((request) => portal.fetch(request), { clock });
  const ids = portal.records.companies.map(({ id }) => brandId<CompanyId>(id));
  const of = (id: CompanyId | undefined) =>
    portal.records.companies.find((company) => company.id === id)?.properties ?? {};
  return { ...harness, portal, ids, of };
}

const until = Date.UTC(2027, 0, 5, 9);

test('state and snooze time are written and read back with the profile, 100 a request', async () => {
  const { run, ids, of, sent } = connect();
  const values: readonly Recommendation[] = [
    { state: 'dismissed' },
    { state: 'snoozed', until },
    { state: 'none' },
  ];
  const changes = ids
    .slice(0, 250)
    .map((companyId, at) => ({ companyId, value: values[at % 3] ?? { state: 'none' } }));
  const outcomes = await run((client) => client.setRecommendation(changes, ['hubspotscore']));
  expect(sent.filter(({ path }) => path.endsWith('/batch/update'))).toHaveLength(3);
  for (const [at, outcome] of outcomes.entries()) {
    const { companyId, value } = changes[at] ?? {};
    expect(outcome).toMatchObject({
      companyId,
      state: 'written',
      company: { id: companyId, modifiedAt: expect.any(Number) },
      profile: { recommendation: value },
    });
  }
  expect(of(ids[0])['hs_target_account_recommendation_state']).toBe('DISMISSED');
  expect(of(ids[1])['hs_target_account_recommendation_snooze_time']).toBe('2027-01-05T09:00:00.000Z');
  expect(
    outcomes.some((outcome) => outcome.state === 'written' && 'hubspotscore' in outcome.profile.scores),
  ).toBe(true);
});

test('a snooze time does not outlive its state', async () => {
  const { run, ids, of } = connect();
  const companyId = ids[0] ?? brandId<CompanyId>('0');
  await run((client) => client.setRecommendation([{ companyId, value: { state: 'snoozed', until } }], []));
  await run((client) => client.setRecommendation([{ companyId, value: { state: 'dismissed' } }], []));
  expect(of(companyId)['hs_target_account_recommendation_snooze_time'] ?? '').toBe('');
});

test('a company that is gone is refused alone', async () => {
  const { run, ids, portal } = connect();
  const [gone = brandId<CompanyId>('0'), stays = brandId<CompanyId>('0')] = ids;
  portal.edit.archive(gone);
  const value = { state: 'dismissed' } as const;
  const outcomes = await run((client) =>
    client.setRecommendation(
      [gone, stays].map((companyId) => ({ companyId, value })),
      [],
    ),
  );
  expect(outcomes).toMatchObject([
    { companyId: gone, state: 'refused', reason: { kind: 'not-found' } },
    { companyId: stays, state: 'written' },
  ]);
});

test('what HubSpot does not know as a state, as a time or as writable it refuses', async () => {
  const { portal, ids } = connect();
  const write = (properties: Record<string, string>) =>
    portal.fetch(
      new Request('https://api.hubapi.com/crm/objects/2026-09/companies/batch/update', {
        method: 'POST',
        headers: { authorization: `Bearer ${testKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({ inputs: [{ id: ids[0], properties }] }),
      }),
    );
  expect((await write({ hs_target_account_recommendation_state: 'LATER' })).status).toBe(400);
  expect((await write({ hs_target_account_recommendation_snooze_time: 'soon' })).status).toBe(400);
  expect((await write({ hs_target_account_probability: '0.9' })).status).toBe(400);
  expect((await write({ hs_intent_visitors_last_30_days: '9' })).status).toBe(400);
});
