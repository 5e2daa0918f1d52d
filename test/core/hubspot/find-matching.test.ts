import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkClause } from '#core/domain/check-rule.ts';
import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { RuleClause, RuleOperator } from '#core/domain/rule.ts';
import { createSamplePortal, type SamplePortalOptions } from '#core/sample-portal/sample-portal.ts';
import { createFakeClock } from '#test/support/fake-clock.ts';
import { createHarness, json, testKey } from '#test/support/hubspot-harness.ts';
import { ruleOracle, type RawTypes } from '#test/support/oracle/rule-oracle.ts';
import { arbitraryClause } from '#test/support/rule-clauses.ts';

// Half past three at night in Boston: still the day before in no zone of the tests but ahead of UTC's evening.
const now = Date.UTC(2026, 10, 23, 3, 30);
const timeZone = 'US/Eastern';

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
  const { items: properties } = await harness.run((client) => client.readCompanyProperties());
  const types: Record<string, RawTypes[string]> = Object.fromEntries(
    properties.map(({ name, type }) => [
      name,
      { type: type === 'multi-checkbox' ? 'enumeration' : type, isMulti: type === 'multi-checkbox' },
    ]),
  );
  const find = async (clauses: readonly RuleClause[]) => {
    const ids: string[] = [];
    let pages = 0;
    let cursor: string | undefined;
    let isExact = true;
    let total: number | undefined;
    do {
      const page = await harness.run((client) =>
        client.findMatching({ clauses, properties, moment: { now, timeZone } }, cursor, false),
      );
      ids.push(...page.items.map(({ id }) => id));
      ({ cursor, isExact } = page);
      total ??= page.total;
      pages += 1;
    } while (cursor !== undefined);
    return { ids: ids.sort(), pages, isExact, total };
  };
  const oracle = (clauses: readonly RuleClause[]) => ruleOracle(portal, clauses, types, now);
  return { ...harness, portal, properties, find, oracle };
}

const clause = (property: string, operator: RuleOperator, ...values: string[]): RuleClause => ({
  property,
  operator,
  values,
});

describe('company properties', () => {
  test('come with their type, options in order, and what is a score', async () => {
    const { properties } = await connect();
    const of = (name: string) => properties.find((property) => property.name === name);
    expect(of('hubspotscore')).toEqual({
      name: 'hubspotscore',
      label: 'HubSpot Score',
      type: 'number',
      options: [],
      isScore: true,
    });
    expect(of('account_fit_score')).toMatchObject({ type: 'number', isScore: true });
    expect(of('numberofemployees')).toMatchObject({ type: 'number', isScore: false });
    expect(of('hubspot_owner_id')).toMatchObject({ type: 'enumeration', options: 'owners' });
    expect(of('hs_all_owner_ids')).toMatchObject({ type: 'multi-checkbox', options: 'owners' });
    expect(of('hubspot_team_id')).toMatchObject({ options: 'teams' });
    expect(of('phone')?.type).toBe('string');
    expect(of('contract_renewal')?.type).toBe('date');
    expect(of('notes_last_contacted')?.type).toBe('datetime');
    expect(of('hs_ideal_customer_profile')).toMatchObject({
      type: 'enumeration',
      options: [
        { value: 'tier_1', label: 'Tier 1' },
        { value: 'tier_2', label: 'Tier 2' },
        { value: 'tier_3', label: 'Tier 3' },
      ],
    });
    expect(of('hs_is_target_account')).toBeUndefined();
    expect(of('hs_object_id')).toBeUndefined();
  });

  test('hidden ones and those of unknown types are left out, broken ones set aside', async () => {
    const harness = createHarness(() =>
      json({
        results: [
          { name: 'plain', label: ' ', type: 'string', fieldType: 'text', options: [] },
          { name: 'secret', label: 'Secret', type: 'string', hidden: true },
          { name: 'blob', label: 'Blob', type: 'json' },
          { label: 'No name', type: 'string' },
          {
            name: 'grade',
            label: 'Grade',
            type: 'enumeration',
            options: [
              { value: 'b', label: 'B', displayOrder: 2 },
              { value: 'a', label: 'A', displayOrder: 1 },
              { value: 'x', label: 'Old', displayOrder: 0, hidden: true },
            ],
          },
          { name: 'temperature', label: 'Lead score', type: 'number' },
          { name: 'made_up', label: 'Made up', type: 'number', groupName: 'company_scoring' },
          { name: 'underscored', label: 'Under', type: 'string' },
        ],
      }),
    );
    const page = await harness.run((client) => client.readCompanyProperties());
    expect(page.items.map(({ name, label, isScore }) => [name, label, isScore])).toEqual([
      ['plain', 'plain', false],
      ['grade', 'Grade', false],
      ['temperature', 'Lead score', true],
      ['made_up', 'Made up', true],
      ['underscored', 'Under', false],
    ]);
    expect(page.items[1]?.options).toEqual([
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]);
    expect(page.setAside).toHaveLength(1);
  });
});

const cases: readonly (readonly [string, readonly RuleClause[]])[] = [
  ['a score of at least 80', [clause('hubspotscore', 'at-least', '80')]],
  ['a range of numbers', [clause('numberofemployees', 'between', '100', '900')]],
  ['a number that is not this one', [clause('hubspotscore', 'is-not', '80')]],
  ['a tier', [clause('hs_ideal_customer_profile', 'any-of', 'tier_1', 'tier_2')]],
  ['no such tier, but some', [clause('hs_ideal_customer_profile', 'none-of', 'tier_1')]],
  ['no tier at all', [clause('hs_ideal_customer_profile', 'has-no-value')]],
  ['a text in another case', [clause('city', 'equals', 'HAMBURG')]],
  ['texts of a list in upper case', [clause('city', 'any-of', 'HAMBURG', 'Gdańsk')]],
  ['another text', [clause('city', 'is-not', 'hamburg')]],
  ['a part of a word', [clause('name', 'contains', 'ogisti')]],
  ['words that stand together', [clause('name', 'contains', 's gmbh')]],
  ['a yes', [clause('hs_is_intent_monitored', 'equals', 'true')]],
  ['a visit in the last days', [clause('hs_most_recent_de_anonymized_visit', 'in-last-days', '10')]],
  ['a day in the portal’s zone', [clause('createdate', 'equals', '2026-06-02')]],
  ['since a day', [clause('createdate', 'at-least', '2026-03-29')]],
  ['an owner', [clause('hubspot_owner_id', 'has-value')]],
  [
    'four at once',
    [
      clause('hubspotscore', 'at-least', '40'),
      clause('lifecyclestage', 'any-of', 'opportunity', 'lead'),
      clause('domain', 'contains', 'example'),
      clause('annualrevenue', 'at-most', '900000000'),
    ],
  ],
];

describe('what fulfils a rule', () => {
  test.each(cases)('%s', async (_name, clauses) => {
    const { find, oracle, properties } = await connect();
    const faults = clauses.map((one) =>
      checkClause(
        one,
        properties.find(({ name }) => name === one.property),
      ),
    );
    expect(faults).toEqual(clauses.map(() => undefined));
    expect((await find(clauses)).ids).toEqual(oracle(clauses));
  });

  test('the cases above find something', async () => {
    const { oracle } = await connect();
    const empty = cases.filter(([, clauses]) => oracle(clauses).length === 0).map(([name]) => name);
    expect(empty).toEqual([]);
  });

  test(
    'equals an independent filter of the raw records, whatever is asked',
    { timeout: 120_000 },
    async () => {
      const { find, oracle, portal, properties, sent } = await connect({ shuffleSearch: true });
      const any = arbitraryClause(portal, properties);
      const found: number[] = [];
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.tuple(any), fc.tuple(any, any), fc.array(any, { minLength: 3, maxLength: 4 })),
          async (clauses) => {
            const { ids, isExact, total, pages } = await find(clauses);
            expect(ids).toEqual(oracle(clauses));
            if (isExact || pages > 1) expect(total).toBeGreaterThanOrEqual(ids.length);
            if (isExact) expect(total).toBe(ids.length);
            found.push(ids.length);
          },
        ),
        { numRuns: 250 },
      );
      // Neither trivially all nor nothing.
      expect(found.filter((count) => count > 0).length).toBeGreaterThan(40);
      expect(Math.max(...sent.map(({ body }) => body.length))).toBeLessThan(3_000);
      expect(portal.requestLog.every(({ status }) => status === 200)).toBe(true);
    },
  );

  test('companies nobody ever said anything about are found, target accounts are not', async () => {
    const { find, portal } = await connect();
    const { ids } = await find([clause('createdate', 'has-value')]);
    const flags = new Set(ids.map((id) => portal.records.get(id)?.properties['hs_is_target_account']));
    expect(flags).toEqual(new Set([undefined, 'false']));
    expect(ids).toHaveLength(340);
  });

  test('one that was marked a moment ago, though the search still finds it, is left out', async () => {
    const { find, portal } = await connect({ indexLagMs: 600_000, shuffleSearch: true });
    const clauses = [clause('hubspotscore', 'at-least', '80')];
    const [first = '', ...others] = (await find(clauses)).ids;
    portal.edit.setProperty(first, 'hs_is_target_account', 'true');
    expect((await find(clauses)).ids).toEqual(others);
  });

  test('lists too long for a search are held on this side instead', async () => {
    const { find, oracle, portal, sent } = await connect();
    const names = portal.records.companies
      .flatMap(({ properties }) => properties['name'] ?? [])
      .slice(80, 130);
    const clauses = [clause('name', 'any-of', ...names), clause('city', 'has-value')];
    const { ids, isExact } = await find(clauses);
    expect(ids.length).toBeGreaterThan(30);
    expect(ids).toEqual(oracle(clauses));
    expect(isExact).toBe(false);
    expect(Math.max(...sent.map(({ body }) => body.length))).toBeLessThan(3_000);
  });

  test('past 10,000 matches, in a portal that shuffles its answers', { timeout: 120_000 }, async () => {
    const { find, oracle, portal } = await connect({
      size: { targetAccounts: 20, companies: 10_300 },
      shuffleSearch: true,
    });
    const clauses = [clause('createdate', 'has-value')];
    const { ids, pages, total } = await find(clauses);
    expect(ids).toEqual(oracle(clauses));
    expect(ids).toHaveLength(10_280);
    expect(total).toBe(10_280);
    expect(pages).toBe(52);
    expect(portal.requestLog.every(({ status }) => status === 200)).toBe(true);
  });

  test('a property that the portal does not have is refused with its name', async () => {
    const { failure, properties } = await connect();
    const search = { clauses: [clause('nothing', 'has-value')], properties, moment: { now, timeZone } };
    expect(await failure((client) => client.findMatching(search, undefined, true))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('nothing'),
    });
    const gone: CompanyProperty = {
      name: 'gone',
      label: 'Gone',
      type: 'string',
      options: [],
      isScore: false,
    };
    const asked = { ...search, clauses: [clause('gone', 'has-value')], properties: [gone] };
    expect(await failure((client) => client.findMatching(asked, undefined, true))).toMatchObject({
      kind: 'refused',
      status: 400,
    });
  });
});
