import { AssociationSpecAssociationCategoryEnum } from '@hubspot/api-client/lib/codegen/crm/objects/models/AssociationSpec.js';
import { expect, test } from 'vitest';
import { first, now, useOfficialClient } from './official-client-setup.ts';

const official = useOfficialClient();

test('companies: pages through the list, with typed dates and inline associations', async () => {
  const page = await official.client.crm.companies.basicApi.getPage(
    100,
    undefined,
    ['name', 'domain'],
    undefined,
    ['contacts'],
  );
  expect(page.results).toHaveLength(100);
  const company = first(page.results.filter((result) => result.associations !== undefined));
  expect(company.createdAt).toBeInstanceOf(Date);
  expect(company.updatedAt).toBeInstanceOf(Date);
  expect(first(company.associations?.['contacts']?.results ?? [])).toMatchObject({ id: expect.any(String) });
  expect(Object.keys(company.properties).sort()).toEqual(
    ['createdate', 'domain', 'hs_lastmodifieddate', 'hs_object_id', 'name'].sort(),
  );
  const second = await official.client.crm.companies.basicApi.getPage(100, page.paging?.next?.after);
  expect(Number(first(second.results).id)).toBeGreaterThan(Number(page.results.at(-1)?.id));
});

test('companies: the client reads all of them', async () => {
  const all = await official.client.crm.companies.getAll();
  expect(all).toHaveLength(official.portal.records.companies.length);
});

test('companies: one by id', async () => {
  const { id, properties } = official.richTarget();
  const company = await official.client.crm.companies.basicApi.getById(id, [
    'name',
    'hs_num_open_deals',
    'nothing',
  ]);
  expect(company.properties).toMatchObject({
    name: properties['name'] ?? null,
    hs_num_open_deals: properties['hs_num_open_deals'],
    hs_object_id: id,
  });
  expect(company.properties).not.toHaveProperty('nothing');
  expect(company.createdAt).toBeInstanceOf(Date);
});

test('companies: an unknown id is a 404 with a reason', async () => {
  await expect(official.client.crm.companies.basicApi.getById('99')).rejects.toMatchObject({
    code: 404,
    body: expect.objectContaining({ category: 'OBJECT_NOT_FOUND' }),
  });
});

test('companies: update', async () => {
  const { id } = official.richTarget();
  const updated = await official.client.crm.companies.basicApi.update(id, {
    properties: { hs_is_target_account: 'false' },
  });
  expect(updated.properties['hs_is_target_account']).toBe('false');
  expect(updated.updatedAt.getTime()).toBe(now);
  expect(official.portal.records.get(id)?.properties['hs_is_target_account']).toBe('false');
});

test('contacts, deals and every kind of activity: list and get', async () => {
  const contact = first(
    (await official.client.crm.contacts.basicApi.getPage(1, undefined, ['email'])).results,
  );
  expect(
    (await official.client.crm.contacts.basicApi.getById(contact.id, ['email'])).properties['email'],
  ).toBe(contact.properties['email']);
  const deal = first((await official.client.crm.deals.basicApi.getPage(1, undefined, ['amount'])).results);
  expect((await official.client.crm.deals.basicApi.getById(deal.id)).createdAt).toBeInstanceOf(Date);
  for (const type of ['calls', 'emails', 'meetings', 'notes', 'tasks', 'communications']) {
    const page = await official.client.crm.objects.basicApi.getPage(type, 2, undefined, ['hs_timestamp']);
    expect(page.results).toHaveLength(2);
    const { id } = first(page.results);
    const activity = await official.client.crm.objects.basicApi.getById(type, id, ['hs_timestamp']);
    expect(Date.parse(activity.properties['hs_timestamp'] ?? '')).not.toBeNaN();
  }
});

test('contacts: update a buying role', async () => {
  const { id } = first(official.portal.records.related(official.richTarget().id, 'contacts'));
  const updated = await official.client.crm.contacts.basicApi.update(id, {
    properties: { hs_buying_role: 'DECISION_MAKER;CHAMPION' },
  });
  expect(updated.properties['hs_buying_role']).toBe('DECISION_MAKER;CHAMPION');
});

test('batch read: 200', async () => {
  const ids = official.portal.records.companies.slice(0, 100).map(({ id }) => ({ id }));
  const answer = await official.client.crm.companies.batchApi.read({
    inputs: ids,
    properties: ['name'],
    propertiesWithHistory: [],
  });
  expect(answer.status).toBe('COMPLETE');
  expect(answer.startedAt).toBeInstanceOf(Date);
  expect(answer.results).toHaveLength(100);
});

test('batch read: 207 names what is missing', async () => {
  const { id } = official.richTarget();
  const answer = await official.client.crm.companies.batchApi.read({
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
  const [one, two] = official.portal.records.companies;
  const inputs = [one?.id ?? '', two?.id ?? ''].map((id) => ({
    id,
    properties: { hs_is_target_account: 'true' },
  }));
  expect((await official.client.crm.companies.batchApi.update({ inputs })).results).toHaveLength(2);
  const answer = await official.client.crm.companies.batchApi.update({
    inputs: [...inputs, { id: '99', properties: { hs_is_target_account: 'true' } }],
  });
  expect(answer.results).toHaveLength(2);
  expect(answer).toMatchObject({ numErrors: 1, errors: [{ context: { ids: ['99'] } }] });
});

test('recommendation state and snooze time: batch update writes and clears them, and refuses what they are not', async () => {
  const [one] = official.portal.records.companies;
  const id = one?.id ?? '';
  const write = async (properties: Record<string, string>) => {
    const { results } = await official.client.crm.companies.batchApi.update({ inputs: [{ id, properties }] });
    return first(results).properties;
  };
  const state = 'hs_target_account_recommendation_state';
  const time = 'hs_target_account_recommendation_snooze_time';
  const until = Date.parse('2027-01-05T09:00:00.000Z');
  expect(await write({ [state]: 'SNOOZED', [time]: String(until) })).toMatchObject({
    [state]: 'SNOOZED',
    [time]: '2027-01-05T09:00:00.000Z',
  });
  await write({ [state]: 'DISMISSED', [time]: '' });
  const { properties } = await official.client.crm.companies.basicApi.getById(id, [state, time]);
  expect(properties).toEqual(expect.objectContaining({ [state]: 'DISMISSED', [time]: null }));
  for (const wrong of [{ [state]: 'LATER' }, { [time]: 'soon' }, { hs_target_account_probability: '1' }])
    await expect(write(wrong)).rejects.toMatchObject({ code: 400 });
});

test('notes, tasks and calls: create with an association, and archive', async () => {
  const { id: companyId } = official.richTarget();
  for (const [type, associationTypeId, body] of [
    ['notes', 190, { hs_note_body: '<p>Hello</p>' }],
    ['tasks', 192, { hs_task_subject: 'Call back', hs_task_type: 'CALL' }],
    ['calls', 182, { hs_call_title: 'Call', hs_call_direction: 'OUTBOUND' }],
  ] as const) {
    const created = await official.client.crm.objects.basicApi.create(type, {
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
    expect(official.portal.records.related(companyId, type).map(({ id }) => id)).toContain(created.id);
    await official.client.crm.objects.basicApi.archive(type, created.id);
    expect(official.portal.records.related(companyId, type).map(({ id }) => id)).not.toContain(created.id);
  }
});

test('companies: archive and merge', async () => {
  const [one, two, three] = official.portal.records.companies;
  await official.client.crm.companies.basicApi.archive(one?.id ?? '');
  expect(official.portal.records.archived.map(({ id }) => id)).toEqual([one?.id]);
  const merged = await official.client.crm.companies.basicApi.merge({
    primaryObjectId: two?.id ?? '',
    objectIdToMerge: three?.id ?? '',
  });
  expect(merged.id).toBe(two?.id);
});

test('associations: batch read', async () => {
  const { id } = official.richTarget();
  const lonely = first(
    official.portal.records.companies.filter(
      (company) => official.portal.records.related(company.id, 'contacts').length === 0,
    ),
  );
  const answer = await official.client.crm.associations.v4.batchApi.getPage('companies', 'contacts', {
    inputs: [{ id }, { id: lonely.id }],
  });
  expect(answer.results).toHaveLength(1);
  const result = first(answer.results);
  expect(result.to).toHaveLength(official.portal.records.related(id, 'contacts').length);
  expect(typeof first(result.to).toObjectId).toBe('number');
  expect(first(result.to).associationTypes.map((type) => type.typeId)).toContain(280);
  expect(answer).toMatchObject({
    numErrors: 1,
    errors: [{ subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND' }],
  });
});

test('associations: of one record, and a default one made', async () => {
  const { id } = official.richTarget();
  const page = await official.client.crm.associations.v4.basicApi.getPage('companies', id, 'deals');
  expect(page.results).toHaveLength(official.portal.records.related(id, 'deals').length);
  const stranger = first(
    official.portal.records.contacts.filter(
      (contact) => official.portal.records.primaryCompanyOf(contact.id) !== id,
    ),
  );
  await official.client.crm.associations.v4.basicApi.createDefault('contacts', stranger.id, 'companies', id);
  expect(official.portal.records.related(id, 'contacts').map((contact) => contact.id)).toContain(stranger.id);
});

test('owners: active, deactivated, one by id', async () => {
  const active = await official.client.crm.owners.ownersApi.getPage(undefined, undefined, 100, false);
  const inactive = await official.client.crm.owners.ownersApi.getPage(undefined, undefined, 100, true);
  expect(active.results).toHaveLength(8);
  expect(inactive.results).toHaveLength(1);
  expect(first(active.results).createdAt).toBeInstanceOf(Date);
  expect(first(first(active.results).teams ?? [])).toMatchObject({ primary: true });
  const owner = await official.client.crm.owners.ownersApi.getById(Number(first(active.results).id));
  expect(owner.email).toBe(first(active.results).email);
});

test('pipelines: deals', async () => {
  const { results } = await official.client.crm.pipelines.pipelinesApi.getAll('deals');
  expect(results).toHaveLength(2);
  expect(first(results)).toMatchObject({ id: 'default', displayOrder: 0 });
  expect(first(results).createdAt).toBeInstanceOf(Date);
  expect(first(results).stages.find((stage) => stage.id === 'closedwon')?.metadata).toEqual({
    isClosed: 'true',
    probability: '1.0',
  });
});

test('properties: all of companies, one by name', async () => {
  const { results } = await official.client.crm.properties.coreApi.getAll('companies');
  expect(
    results.find((property) => property.name === 'hs_num_open_deals')?.modificationMetadata,
  ).toMatchObject({
    readOnlyValue: true,
  });
  const industry = await official.client.crm.properties.coreApi.getByName('companies', 'industry');
  expect(industry.options.length).toBeGreaterThan(10);
  expect(industry.type).toBe('enumeration');
});

test('account details and usage through apiRequest', async () => {
  const details = await official.plainClient.apiRequest({ path: '/account-info/v3/details' });
  expect(await details.json()).toMatchObject({
    portalId: Number(official.portal.portalId),
    companyCurrency: 'USD',
    timeZone: 'US/Eastern',
    uiDomain: 'app.hubspot.com',
    utcOffset: '-05:00',
  });
  const usage = await official.plainClient.apiRequest({
    path: '/account-info/v3/api-usage/daily/private-apps',
  });
  expect(await usage.json()).toMatchObject({ results: [{ usageLimit: 1_000_000, fetchStatus: 'SUCCESS' }] });
});
