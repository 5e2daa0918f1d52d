import { Agent } from 'node:https';
import { Client } from '@hubspot/api-client';
import { AssociationSpecAssociationCategoryEnum } from '@hubspot/api-client/lib/codegen/crm/objects/models/AssociationSpec.js';
import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/companies/models/Filter.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type SamplePortal, createSamplePortal, sampleKey } from '#core/sample-portal/sample-portal.ts';
import { type PortalServer, startPortalServer } from '#test/support/portal-server.ts';

const now = Date.parse('2026-11-23T15:00:00.000Z');
const makePortal = (): SamplePortal =>
  createSamplePortal({ seed: 5, now, clock: () => now, limits: 'off', indexLagMs: 0 });

let server: PortalServer;
let plainServer: PortalServer;
let portal: SamplePortal;
let client: Client;
const agent = new Agent({ rejectUnauthorized: false, keepAlive: true });

beforeAll(async () => {
  portal = makePortal();
  server = await startPortalServer({ portal });
  plainServer = await startPortalServer({ portal, plain: true });
  client = new Client({ accessToken: sampleKey, basePath: server.origin, httpAgent: agent });
});
beforeEach(() => {
  portal = makePortal();
  server.usePortal(portal);
  plainServer.usePortal(portal);
});
afterAll(async () => {
  agent.destroy();
  await Promise.all([server.close(), plainServer.close()]);
});

const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined) throw new Error('Nothing there');
  return item;
};
const richTarget = () =>
  first(
    portal.records.companies.filter(
      ({ id, properties }) =>
        properties['hs_is_target_account'] === 'true' &&
        Number(properties['hs_num_open_deals']) > 0 &&
        portal.records.related(id, 'contacts').length > 2,
    ),
  );

test('companies: pages through the list, with typed dates and inline associations', async () => {
  const page = await client.crm.companies.basicApi.getPage(100, undefined, ['name', 'domain'], undefined, [
    'contacts',
  ]);
  expect(page.results).toHaveLength(100);
  const company = first(page.results.filter((result) => result.associations !== undefined));
  expect(company.createdAt).toBeInstanceOf(Date);
  expect(company.updatedAt).toBeInstanceOf(Date);
  expect(first(company.associations?.['contacts']?.results ?? [])).toMatchObject({ id: expect.any(String) });
  expect(Object.keys(company.properties).sort()).toEqual(
    ['createdate', 'domain', 'hs_lastmodifieddate', 'hs_object_id', 'name'].sort(),
  );
  const second = await client.crm.companies.basicApi.getPage(100, page.paging?.next?.after);
  expect(Number(first(second.results).id)).toBeGreaterThan(Number(page.results.at(-1)?.id));
});

test('companies: the client reads all of them', async () => {
  const all = await client.crm.companies.getAll();
  expect(all).toHaveLength(portal.records.companies.length);
});

test('companies: one by id', async () => {
  const { id, properties } = richTarget();
  const company = await client.crm.companies.basicApi.getById(id, ['name', 'hs_num_open_deals', 'nothing']);
  expect(company.properties).toMatchObject({
    name: properties['name'] ?? null,
    hs_num_open_deals: properties['hs_num_open_deals'],
    hs_object_id: id,
  });
  expect(company.properties).not.toHaveProperty('nothing');
  expect(company.createdAt).toBeInstanceOf(Date);
});

test('companies: an unknown id is a 404 with a reason', async () => {
  await expect(client.crm.companies.basicApi.getById('99')).rejects.toMatchObject({
    code: 404,
    body: expect.objectContaining({ category: 'OBJECT_NOT_FOUND' }),
  });
});

test('companies: update', async () => {
  const { id } = richTarget();
  const updated = await client.crm.companies.basicApi.update(id, {
    properties: { hs_is_target_account: 'false' },
  });
  expect(updated.properties['hs_is_target_account']).toBe('false');
  expect(updated.updatedAt.getTime()).toBe(now);
  expect(portal.records.get(id)?.properties['hs_is_target_account']).toBe('false');
});

test('contacts, deals and every kind of activity: list and get', async () => {
  const contact = first((await client.crm.contacts.basicApi.getPage(1, undefined, ['email'])).results);
  expect((await client.crm.contacts.basicApi.getById(contact.id, ['email'])).properties['email']).toBe(
    contact.properties['email'],
  );
  const deal = first((await client.crm.deals.basicApi.getPage(1, undefined, ['amount'])).results);
  expect((await client.crm.deals.basicApi.getById(deal.id)).createdAt).toBeInstanceOf(Date);
  for (const type of ['calls', 'emails', 'meetings', 'notes', 'tasks', 'communications']) {
    const page = await client.crm.objects.basicApi.getPage(type, 2, undefined, ['hs_timestamp']);
    expect(page.results).toHaveLength(2);
    const { id } = first(page.results);
    const activity = await client.crm.objects.basicApi.getById(type, id, ['hs_timestamp']);
    expect(Date.parse(activity.properties['hs_timestamp'] ?? '')).not.toBeNaN();
  }
});

test('contacts: update a buying role', async () => {
  const { id } = first(portal.records.related(richTarget().id, 'contacts'));
  const updated = await client.crm.contacts.basicApi.update(id, {
    properties: { hs_buying_role: 'DECISION_MAKER;CHAMPION' },
  });
  expect(updated.properties['hs_buying_role']).toBe('DECISION_MAKER;CHAMPION');
});

const search = (
  filters: {
    propertyName: string;
    operator: FilterOperatorEnum;
    value?: string;
    highValue?: string;
    values?: string[];
  }[],
) =>
  client.crm.companies.searchApi.doSearch({
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
    (p) => p['industry'] !== 'INSURANCE',
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
    (p) => p['industry'] !== 'RETAIL',
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
  const expected = portal.records.companies.filter(({ properties }) => accepts(properties));
  const found = await search([{ operator, propertyName: '', ...filter }]);
  expect(found.total).toBe(expected.length);
  expect(found.total).toBeGreaterThan(0);
  expect(found.results.map(({ id }) => id)).toEqual(expected.slice(0, 200).map(({ id }) => id));
  expect(first(found.results).updatedAt).toBeInstanceOf(Date);
});

test('search: pages by offset', async () => {
  const request = { sorts: ['hs_object_id'], limit: 150, properties: ['name'] };
  const one = await client.crm.companies.searchApi.doSearch(request);
  expect(one.paging?.next?.after).toBe('150');
  const two = await client.crm.companies.searchApi.doSearch({ ...request, after: '150' });
  expect(new Set([...one.results, ...two.results].map(({ id }) => id)).size).toBe(300);
});

test('search: contacts, deals and activities of one company', async () => {
  const { id } = richTarget();
  const of = {
    filterGroups: [
      { filters: [{ propertyName: 'associations.company', operator: FilterOperatorEnum.Eq, value: id }] },
    ],
    limit: 200,
  };
  expect((await client.crm.contacts.searchApi.doSearch(of)).total).toBe(
    portal.records.related(id, 'contacts').length,
  );
  expect((await client.crm.deals.searchApi.doSearch(of)).total).toBe(
    portal.records.related(id, 'deals').length,
  );
  for (const type of ['calls', 'emails', 'meetings', 'notes', 'tasks', 'communications'] as const) {
    const found = await client.crm.objects.searchApi.doSearch(type, {
      ...of,
      sorts: ['hs_timestamp'],
      properties: ['hs_timestamp'],
    });
    expect(found.total).toBe(portal.records.related(id, type).length);
  }
});

test('batch read: 200', async () => {
  const ids = portal.records.companies.slice(0, 100).map(({ id }) => ({ id }));
  const answer = await client.crm.companies.batchApi.read({
    inputs: ids,
    properties: ['name'],
    propertiesWithHistory: [],
  });
  expect(answer.status).toBe('COMPLETE');
  expect(answer.startedAt).toBeInstanceOf(Date);
  expect(answer.results).toHaveLength(100);
});

test('batch read: 207 names what is missing', async () => {
  const { id } = richTarget();
  const answer = await client.crm.companies.batchApi.read({
    inputs: [{ id }, { id: '99' }, { id: '98' }],
    properties: ['name'],
    propertiesWithHistory: [],
  });
  expect(answer).toMatchObject({
    numErrors: 1,
    errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['99', '98'] } }],
  });
  expect(answer.results.map((result) => result.id)).toEqual([id]);
});

test('batch update: 200 and 207', async () => {
  const [one, two] = portal.records.companies;
  const inputs = [one?.id ?? '', two?.id ?? ''].map((id) => ({
    id,
    properties: { hs_is_target_account: 'true' },
  }));
  expect((await client.crm.companies.batchApi.update({ inputs })).results).toHaveLength(2);
  const answer = await client.crm.companies.batchApi.update({
    inputs: [...inputs, { id: '99', properties: { hs_is_target_account: 'true' } }],
  });
  expect(answer.results).toHaveLength(2);
  expect(answer).toMatchObject({ numErrors: 1, errors: [{ context: { ids: ['99'] } }] });
});

test('notes, tasks and calls: create with an association', async () => {
  const { id: companyId } = richTarget();
  for (const [type, associationTypeId, body] of [
    ['notes', 190, { hs_note_body: '<p>Hello</p>' }],
    ['tasks', 192, { hs_task_subject: 'Call back', hs_task_type: 'CALL' }],
    ['calls', 182, { hs_call_title: 'Call', hs_call_direction: 'OUTBOUND' }],
  ] as const) {
    const created = await client.crm.objects.basicApi.create(type, {
      properties: { hs_timestamp: String(now), ...body },
      associations: [
        {
          to: { id: companyId },
          types: [
            { associationCategory: AssociationSpecAssociationCategoryEnum.HubspotDefined, associationTypeId },
          ],
        },
      ],
    });
    expect(created.createdAt.getTime()).toBe(now);
    expect(portal.records.related(companyId, type).map(({ id }) => id)).toContain(created.id);
  }
});

test('companies: archive and merge', async () => {
  const [one, two, three] = portal.records.companies;
  await client.crm.companies.basicApi.archive(one?.id ?? '');
  expect(portal.records.archived.map(({ id }) => id)).toEqual([one?.id]);
  const merged = await client.crm.companies.basicApi.merge({
    primaryObjectId: two?.id ?? '',
    objectIdToMerge: three?.id ?? '',
  });
  expect(merged.id).toBe(two?.id);
});

test('associations: batch read', async () => {
  const { id } = richTarget();
  const lonely = first(
    portal.records.companies.filter((company) => portal.records.related(company.id, 'contacts').length === 0),
  );
  const answer = await client.crm.associations.v4.batchApi.getPage('companies', 'contacts', {
    inputs: [{ id }, { id: lonely.id }],
  });
  expect(answer.results).toHaveLength(1);
  const result = first(answer.results);
  expect(result.to).toHaveLength(portal.records.related(id, 'contacts').length);
  expect(typeof first(result.to).toObjectId).toBe('number');
  expect(first(result.to).associationTypes.map((type) => type.typeId)).toContain(280);
  expect(answer).toMatchObject({
    numErrors: 1,
    errors: [{ subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND' }],
  });
});

test('associations: of one record, and a default one made', async () => {
  const { id } = richTarget();
  const page = await client.crm.associations.v4.basicApi.getPage('companies', id, 'deals');
  expect(page.results).toHaveLength(portal.records.related(id, 'deals').length);
  const stranger = first(
    portal.records.contacts.filter((contact) => portal.records.primaryCompanyOf(contact.id) !== id),
  );
  await client.crm.associations.v4.basicApi.createDefault('contacts', stranger.id, 'companies', id);
  expect(portal.records.related(id, 'contacts').map((contact) => contact.id)).toContain(stranger.id);
});

test('owners: active, deactivated, one by id', async () => {
  const active = await client.crm.owners.ownersApi.getPage(undefined, undefined, 100, false);
  const inactive = await client.crm.owners.ownersApi.getPage(undefined, undefined, 100, true);
  expect(active.results).toHaveLength(8);
  expect(inactive.results).toHaveLength(1);
  expect(first(active.results).createdAt).toBeInstanceOf(Date);
  expect(first(first(active.results).teams ?? [])).toMatchObject({ primary: true });
  const owner = await client.crm.owners.ownersApi.getById(Number(first(active.results).id));
  expect(owner.email).toBe(first(active.results).email);
});

test('pipelines: deals', async () => {
  const { results } = await client.crm.pipelines.pipelinesApi.getAll('deals');
  expect(results).toHaveLength(2);
  expect(first(results)).toMatchObject({ id: 'default', displayOrder: 0 });
  expect(first(results).createdAt).toBeInstanceOf(Date);
  expect(first(results).stages.find((stage) => stage.id === 'closedwon')?.metadata).toEqual({
    isClosed: 'true',
    probability: '1.0',
  });
});

test('properties: all of companies, one by name', async () => {
  const { results } = await client.crm.properties.coreApi.getAll('companies');
  expect(
    results.find((property) => property.name === 'hs_num_open_deals')?.modificationMetadata,
  ).toMatchObject({
    readOnlyValue: true,
  });
  const industry = await client.crm.properties.coreApi.getByName('companies', 'industry');
  expect(industry.options.length).toBeGreaterThan(10);
  expect(industry.type).toBe('enumeration');
});

test('account details and usage through apiRequest', async () => {
  // apiRequest takes no agent, so that it cannot be told to trust the certificate.
  const plainClient = new Client({ accessToken: sampleKey, basePath: plainServer.origin });
  const details = await plainClient.apiRequest({ path: '/account-info/v3/details' });
  expect(await details.json()).toMatchObject({
    portalId: Number(portal.portalId),
    companyCurrency: 'USD',
    timeZone: 'US/Eastern',
    uiDomain: 'app.hubspot.com',
    utcOffset: '-05:00',
  });
  const usage = await plainClient.apiRequest({ path: '/account-info/v3/api-usage/daily/private-apps' });
  expect(await usage.json()).toMatchObject({ results: [{ usageLimit: 1_000_000, fetchStatus: 'SUCCESS' }] });
});
