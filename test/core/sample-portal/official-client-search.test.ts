import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/companies/models/Filter.js';
import { expect, test } from 'vitest';
import { first, useOfficialClient } from './official-client-setup.ts';

const official = useOfficialClient();

const search = (
  filters: {
    propertyName: string;
    operator: FilterOperatorEnum;
    value?: string;
    highValue?: string;
    values?: string[];
  }[],
) =>
  official.client.crm.companies.searchApi.doSearch({
    filterGroups: [{ filters }],
    sorts: ['hs_object_id'],
    properties: ['name', 'domain', 'numberofemployees', 'industry'],
    limit: 200,
  });

test.each<[FilterOperatorEnum, object, (p: Readonly<Record<string, string>>) => boolean]>([
  [
    FilterOperatorEnum.Eq,
    { propertyName: 'industry', value: 'INSURANCE' },
    (p) => p['industry'] === 'INSURANCE',
  ],
  [
    FilterOperatorEnum.Neq,
    { propertyName: 'industry', value: 'INSURANCE' },
    (p) => p['industry'] !== undefined && p['industry'] !== 'INSURANCE',
  ],
  [
    FilterOperatorEnum.Lt,
    { propertyName: 'numberofemployees', value: '500' },
    (p) => Number(p['numberofemployees']) < 500,
  ],
  [
    FilterOperatorEnum.Lte,
    { propertyName: 'numberofemployees', value: '484' },
    (p) => Number(p['numberofemployees']) <= 484,
  ],
  [
    FilterOperatorEnum.Gt,
    { propertyName: 'numberofemployees', value: '4000' },
    (p) => Number(p['numberofemployees']) > 4000,
  ],
  [
    FilterOperatorEnum.Gte,
    { propertyName: 'numberofemployees', value: '4096' },
    (p) => Number(p['numberofemployees']) >= 4096,
  ],
  [
    FilterOperatorEnum.Between,
    { propertyName: 'numberofemployees', value: '100', highValue: '900' },
    (p) => Number(p['numberofemployees']) >= 100 && Number(p['numberofemployees']) <= 900,
  ],
  [
    FilterOperatorEnum.In,
    { propertyName: 'industry', values: ['RETAIL', 'INSURANCE'] },
    (p) => ['RETAIL', 'INSURANCE'].includes(p['industry'] ?? ''),
  ],
  [
    FilterOperatorEnum.NotIn,
    { propertyName: 'industry', values: ['RETAIL'] },
    (p) => p['industry'] !== undefined && p['industry'] !== 'RETAIL',
  ],
  [FilterOperatorEnum.HasProperty, { propertyName: 'domain' }, (p) => p['domain'] !== undefined],
  [FilterOperatorEnum.NotHasProperty, { propertyName: 'domain' }, (p) => p['domain'] === undefined],
  [
    FilterOperatorEnum.ContainsToken,
    { propertyName: 'name', value: 'north*' },
    (p) => /\bnorth/i.test(p['name'] ?? ''),
  ],
  [
    FilterOperatorEnum.NotContainsToken,
    { propertyName: 'name', value: 'north*' },
    (p) => p['name'] !== undefined && !/\bnorth/i.test(p['name']),
  ],
])('search: %s', async (operator, filter, accepts) => {
  const expected = official.portal.records.companies.filter(({ properties }) => accepts(properties));
  const found = await search([{ operator, propertyName: '', ...filter }]);
  expect(found.total).toBe(expected.length);
  expect(found.total).toBeGreaterThan(0);
  expect(found.results.map(({ id }) => id)).toEqual(expected.slice(0, 200).map(({ id }) => id));
  expect(first(found.results).updatedAt).toBeInstanceOf(Date);
});

test('search: five groups, one of which must hold, and the likeliest first', async () => {
  const now = Date.parse('2026-11-23T15:00:00.000Z');
  const since = now - 30 * 24 * 3_600_000;
  const sinceThen = (propertyName: string) => ({
    filters: [{ propertyName, operator: FilterOperatorEnum.Gte, value: String(since) }],
  });
  const more = (propertyName: string, value: string) => ({
    filters: [{ propertyName, operator: FilterOperatorEnum.Gt, value }],
  });
  const probability = 'hs_target_account_probability';
  const found = await official.client.crm.companies.searchApi.doSearch({
    filterGroups: [
      sinceThen('hs_analytics_last_visit_timestamp'),
      sinceThen('hs_most_recent_de_anonymized_visit'),
      sinceThen('hs_last_sales_activity_timestamp'),
      more('hs_num_open_deals', '0'),
      more('hubspotscore', '90'),
    ],
    properties: [probability],
    limit: 200,
  });
  const isSince = (text: string | undefined) => Date.parse(text ?? '') >= since;
  const expected = official.portal.records.companies.filter(
    ({ properties }) =>
      isSince(properties['hs_analytics_last_visit_timestamp']) ||
      isSince(properties['hs_most_recent_de_anonymized_visit']) ||
      isSince(properties['hs_last_sales_activity_timestamp']) ||
      Number(properties['hs_num_open_deals']) > 0 ||
      Number(properties['hubspotscore']) > 90,
  );
  expect(found.total).toBe(expected.length);
  const best = await official.client.crm.companies.searchApi.doSearch({
    filterGroups: [{ filters: [{ propertyName: probability, operator: FilterOperatorEnum.HasProperty }] }],
    sorts: [{ propertyName: probability, direction: 'DESCENDING' }] as unknown as string[],
    properties: [probability],
    limit: 50,
  });
  const values = best.results.map(({ properties }) => Number(properties[probability]));
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(values.length).toBeGreaterThan(5);
});

test('search: pages by offset', async () => {
  const request = { sorts: ['hs_object_id'], limit: 150, properties: ['name'] };
  const one = await official.client.crm.companies.searchApi.doSearch(request);
  expect(one.paging?.next?.after).toBe('150');
  const two = await official.client.crm.companies.searchApi.doSearch({ ...request, after: '150' });
  expect(new Set([...one.results, ...two.results].map(({ id }) => id)).size).toBe(300);
});

test('search: contacts, deals and activities of one company', async () => {
  const { id } = official.richTarget();
  const of = {
    filterGroups: [
      { filters: [{ propertyName: 'associations.company', operator: FilterOperatorEnum.Eq, value: id }] },
    ],
    limit: 200,
  };
  expect((await official.client.crm.contacts.searchApi.doSearch(of)).total).toBe(
    official.portal.records.related(id, 'contacts').length,
  );
  expect((await official.client.crm.deals.searchApi.doSearch(of)).total).toBe(
    official.portal.records.related(id, 'deals').length,
  );
  for (const type of ['calls', 'emails', 'meetings', 'notes', 'tasks', 'communications'] as const) {
    const found = await official.client.crm.objects.searchApi.doSearch(type, {
      ...of,
      sorts: ['hs_timestamp'],
      properties: ['hs_timestamp'],
    });
    expect(found.total).toBe(official.portal.records.related(id, type).length);
  }
});
