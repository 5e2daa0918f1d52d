import { describe, expect, test } from 'vitest';
import type { CandidateSearch } from '#core/hubspot/hubspot-client.ts';
import { createSamplePortal, type SamplePortalOptions } from '#core/sample-portal/sample-portal.ts';
import { createFakeClock } from '#test/support/fake-clock.ts';
import { createHarness, json, testKey } from '#test/support/hubspot-harness.ts';

const now = Date.UTC(2026, 10, 23, 15);
const dayMs = 24 * 3_600_000;
const score = { property: 'hubspotscore', atLeast: 60 };

async function connect(over: Partial<SamplePortalOptions> = {}) {
  const clock = createFakeClock(now);
  const portal = createSamplePortal({
    seed: 11,
    now,
    clock: () => clock.now(),
    indexLagMs: 0,
    limits: 'off',
    keys: { [testKey]: { scopes: 'all' } },
    ...over,
  });
  const harness = createHarness((request) => portal.fetch(request), { clock });
  const { items } = await harness.run((client) => client.readCompanyProperties());
  const properties = new Set(items.map(({ name }) => name));
  harness.sent.splice(0);
  const search = (kind: CandidateSearch['kind'], given: Partial<CandidateSearch> = {}): CandidateSearch => ({
    kind,
    since: now - 30 * dayMs,
    score: undefined,
    gdpr: false,
    properties,
    ...given,
  });
  /** All pages of a question, each in the order in which it came. */
  const readAll = async (asked: CandidateSearch) => {
    const found = [];
    let cursor: string | undefined;
    let total: number | undefined;
    do {
      const page = await harness.run((client) => client.readCandidates(asked, cursor));
      expect(page.setAside).toEqual([]);
      found.push(...page.items);
      ({ cursor } = page);
      total ??= page.total;
    } while (cursor !== undefined);
    return { found, ids: found.map(({ company }) => company.id).sort(), total };
  };
  const companies = portal.records.companies.map(({ id, properties: own }) => {
    const isSince = (name: string) => Date.parse(own[name] ?? '') >= now - 30 * dayMs;
    return { id, own, isTarget: own['hs_is_target_account'] === 'true', isSince };
  });
  const idsOf = (accepts: (company: (typeof companies)[number]) => boolean) =>
    companies
      .filter(accepts)
      .map(({ id }) => id)
      .sort();
  return { ...harness, portal, search, readAll, idsOf, properties };
}

describe('each question finds what it asks for', () => {
  test('target accounts', async () => {
    const { readAll, search, idsOf } = await connect();
    expect((await readAll(search('targets'))).ids).toEqual(idsOf(({ isTarget }) => isTarget));
  });

  test('fresh signals, each of them', async () => {
    const { readAll, search, idsOf } = await connect();
    const { ids } = await readAll(search('fresh', { score }));
    const expected = idsOf(
      ({ own, isSince }) =>
        isSince('hs_analytics_last_visit_timestamp') ||
        isSince('hs_most_recent_de_anonymized_visit') ||
        isSince('hs_last_sales_activity_timestamp') ||
        Number(own['hs_num_open_deals']) > 0 ||
        Number(own['hubspotscore']) >= 60,
    );
    expect(ids).toEqual(expected);
    expect(ids.length).toBeGreaterThan(20);
  });

  test('under the privacy setting what contacts did is not asked about: it would be no signal', async () => {
    const { readAll, search, sent } = await connect();
    await readAll(search('fresh', { gdpr: true }));
    expect(sent[0]?.body).toContain('"hs_most_recent_de_anonymized_visit","operator"');
    expect(sent[0]?.body).not.toContain('"hs_analytics_last_visit_timestamp","operator"');
    expect(sent[0]?.body).not.toContain('"hs_last_sales_activity_timestamp","operator"');
  });

  test('customers that are no target accounts', async () => {
    const { readAll, search, idsOf } = await connect();
    const { ids } = await readAll(search('won'));
    expect(ids).toEqual(
      idsOf(
        ({ own, isTarget }) =>
          !isTarget &&
          (['customer', 'evangelist'].includes(own['lifecyclestage'] ?? '') ||
            Number(own['total_revenue']) > 0),
      ),
    );
    expect(ids.length).toBeGreaterThan(0);
  });

  test('those that HubSpot finds likeliest, the likeliest first', async () => {
    const { readAll, search, idsOf } = await connect();
    const { found, ids } = await readAll(search('probable'));
    expect(ids).toEqual(
      idsOf(({ own, isTarget }) => !isTarget && own['hs_target_account_probability'] !== undefined),
    );
    const probabilities = found.map(({ profile }) => profile.probability ?? -1);
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
  });

  test('all others, and those of them that were modified', async () => {
    const { readAll, search, idsOf, portal, clock } = await connect();
    const { ids, total } = await readAll(search('all'));
    expect(ids).toEqual(idsOf(({ isTarget }) => !isTarget));
    expect(total).toBe(ids.length);
    await clock.advance(60_000);
    portal.edit.setProperty(ids[3] ?? '', 'name', 'Renamed');
    expect((await readAll(search('modified', { since: now + 1 }))).ids).toEqual([ids[3]]);
  });
});

test('scores that were asked for come with the profile', async () => {
  const { readAll, search, portal } = await connect();
  const { found } = await readAll(search('all', { score }));
  for (const { company, profile } of found) {
    const own = portal.records.companies.find(({ id }) => id === company.id)?.properties['hubspotscore'];
    expect(profile.scores).toEqual(own === undefined ? {} : { hubspotscore: Number(own) });
  }
});

test('more companies than one search pages through are all read once', async () => {
  const { readAll, search, idsOf } = await connect({ size: { targetAccounts: 20, companies: 10_600 } });
  const { ids, total } = await readAll(search('all'));
  expect(ids).toEqual(idsOf(({ isTarget }) => !isTarget));
  expect(total).toBe(10_580);
}, 60_000);

test('properties that the portal does not have are not asked about; a question of only such ones asks nothing', async () => {
  const { run, search, sent, properties } = await connect();
  const poor = new Set([...properties].filter((name) => !/intent|de_anonymized|probability/.test(name)));
  const given = { properties: poor, score: { property: 'deleted_score', atLeast: 5 } };
  await run((client) => client.readCandidates(search('fresh', given), undefined));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).not.toMatch(/"(hs_most_recent_de_anonymized_visit|deleted_score)","operator"/);
  const page = await run((client) => client.readCandidates(search('probable', given), undefined));
  expect(page).toEqual({ items: [], setAside: [], total: 0, cursor: undefined });
  expect(sent).toHaveLength(1);
});

test('every request fits the characters and groups that HubSpot takes, however long names and ids are', async () => {
  const { sent, run, search } = await connect();
  const long = { property: 'x'.repeat(100), atLeast: 1e20 };
  const bodies: string[] = [];
  const harness = createHarness(async (request) => {
    bodies.push(await request.clone().text());
    const results = Array.from({ length: 200 }, (_, at) => ({
      id: String(9_007_199_254_740_000n + BigInt(at)),
      properties: {},
    }));
    return json({ total: 1_000, results });
  });
  const asked = search('fresh', { score: long });
  const known = { ...asked, properties: new Set([...asked.properties, long.property]) };
  for (const kind of ['targets', 'fresh', 'won', 'all', 'modified'] as const) {
    const first = await harness.run((client) => client.readCandidates({ ...known, kind }, undefined));
    await harness.run((client) => client.readCandidates({ ...known, kind }, first.cursor));
  }
  expect(bodies).toHaveLength(10);
  for (const body of bodies) expect(body.length).toBeLessThanOrEqual(3_000);
  // That the portal takes as many groups and filters is told by its answer.
  await run((client) => client.readCandidates(search('fresh', { score }), undefined));
  expect(sent).toHaveLength(1);
});
