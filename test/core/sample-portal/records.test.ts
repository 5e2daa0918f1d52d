import { expect, test } from 'vitest';
import { type CalledPortal, callPortal } from '#test/support/portal-calls.ts';

const base = '/crm/objects/2026-09/companies';
const firstTarget = ({ portal }: CalledPortal, accepts: (id: string) => boolean = () => true): string =>
  portal.records.companies.find(
    ({ id, properties }) => properties['hs_is_target_account'] === 'true' && accepts(id),
  )?.id ?? '';

test.each(['v3', 'v4', '2026-03', '2026-09'])(
  'every path style reaches the same records: %s',
  async (version) => {
    const { call, portal } = callPortal();
    const id = portal.records.companies[0]?.id ?? '';
    const isDated = /^\d{4}/.test(version);
    const path = (family: string, rest: string) =>
      isDated ? `/crm/${family}/${version}${rest}` : `/crm/${version}/${family}${rest}`;
    expect((await call('GET', path('objects', `/companies/${id}`))).body.id).toBe(id);
    expect((await call('GET', path('objects', `/0-2/${id}`))).body.id).toBe(id);
    for (const [family, rest] of [
      ['owners', ''],
      ['pipelines', '/deals'],
      ['properties', '/companies'],
      ['associations', '/companies/contacts/labels'],
    ] as const) {
      expect((await call('GET', path(family, rest))).status).toBe(200);
    }
  },
);

test('values are text or null, unknown properties are left out, three always come', async () => {
  const { call } = callPortal();
  const { body } = await call('GET', `${base}?limit=100&properties=name,domain,hs_num_open_deals,nope`);
  expect(body.results).toHaveLength(100);
  for (const { id, properties, url } of body.results) {
    expect(Object.keys(properties).sort()).toEqual(
      ['createdate', 'domain', 'hs_lastmodifieddate', 'hs_num_open_deals', 'hs_object_id', 'name'].sort(),
    );
    for (const value of Object.values(properties))
      expect(value === null || typeof value === 'string').toBe(true);
    expect(id).toMatch(/^\d{11,12}$/);
    expect(url).toBe(`https://app.hubspot.com/contacts/48160255/record/0-2/${id}`);
  }
});

test('list: by id, the next page from the id after, 400 over a hundred', async () => {
  const { call, portal } = callPortal();
  const { body } = await call('GET', `${base}?limit=3`);
  const ids = portal.records.companies.map(({ id }) => id);
  expect(body.results.map(({ id }) => id)).toEqual(ids.slice(0, 3));
  expect(body.paging?.next.after).toBe(ids[3]);
  expect(body.paging?.next.link).toBe(`https://api.hubapi.com${base}?limit=3&after=${ids[3]}`);
  const { status, body: refused } = await call('GET', `${base}?limit=101`);
  expect([status, refused.category]).toEqual([400, 'VALIDATION_ERROR']);
});

test('inline associations: no labels, a primary one twice, paged', async () => {
  const called = callPortal({ assocPageSize: 2 });
  const id = firstTarget(called, (own) => called.portal.records.related(own, 'contacts').length > 3);
  const { body } = await called.call('GET', `${base}/${id}?associations=contacts`);
  const contacts = called.portal.records.related(id, 'contacts');
  expect(body).toMatchObject({
    associations: {
      contacts: {
        results: [
          { id: contacts[0]?.id, type: 'company_to_contact' },
          { id: contacts[0]?.id, type: 'company_to_contact_unlabeled' },
          { id: contacts[1]?.id, type: 'company_to_contact' },
          { id: contacts[1]?.id, type: 'company_to_contact_unlabeled' },
        ],
        paging: { next: { after: contacts[2]?.id } },
      },
    },
  });
});

test('404: an id that could be one and an id that could not', async () => {
  const { call } = callPortal();
  const numeric = await call('GET', `${base}/123`);
  const text = await call('GET', `${base}/abc`);
  expect([numeric.status, text.status]).toEqual([404, 404]);
  expect(text.body).toMatchObject({
    message: 'Object not found.  objectId are usually numeric.',
    context: { id: ['abc'] },
    category: 'OBJECT_NOT_FOUND',
  });
});

test('a contact’s id is no company’s', async () => {
  const { call, portal } = callPortal();
  expect((await call('GET', `${base}/${portal.records.contacts[0]?.id}`)).status).toBe(404);
});

test('archive: gone from list and batch, in the archived view, its modified date as before', async () => {
  const { call, portal, time } = callPortal();
  const company = portal.records.companies[0];
  time.now += 5000;
  expect((await call('DELETE', `${base}/${company?.id}`)).status).toBe(204);
  expect((await call('GET', `${base}?limit=1`)).body.results[0]?.id).not.toBe(company?.id);
  const archived = await call('GET', `${base}?limit=5&archived=true`);
  expect(archived.body.results).toMatchObject([
    {
      id: company?.id,
      archived: true,
      archivedAt: new Date(time.now).toISOString(),
      updatedAt: new Date(company?.updatedAt ?? 0).toISOString(),
    },
  ]);
  const read = await call('POST', `${base}/batch/read`, { inputs: [{ id: company?.id }] });
  expect(read.status).toBe(207);
  expect(
    (await call('POST', `${base}/batch/read?archived=true`, { inputs: [{ id: company?.id }] })).status,
  ).toBe(200);
});

test('merge: the loser answers to GET and PATCH by its old id, and is missing from batches without an error', async () => {
  const { call, portal } = callPortal();
  const [winner, loser] = portal.records.companies.map(({ id }) => id);
  const people = portal.records.related(loser ?? '', 'contacts').map(({ id }) => id);
  const { body } = await call('POST', `${base}/merge`, { primaryObjectId: winner, objectIdToMerge: loser });
  expect(body.id).toBe(winner);
  expect((await call('GET', `${base}/${loser}?properties=hs_merged_object_ids`)).body).toMatchObject({
    id: winner,
    properties: { hs_merged_object_ids: loser },
  });
  expect((await call('PATCH', `${base}/${loser}`, { properties: { phone: '7' } })).body.id).toBe(winner);
  for (const verb of ['read', 'update']) {
    const inputs = [winner, loser].map((id) => ({ id, properties: { phone: '8' } }));
    const batch = await call('POST', `${base}/batch/${verb}`, { inputs, properties: [] });
    expect(batch.status).toBe(200);
    expect(batch.body.results.map(({ id }) => id)).toEqual([winner]);
  }
  expect(portal.records.related(winner ?? '', 'contacts').map(({ id }) => id)).toEqual(
    expect.arrayContaining(people),
  );
});

test('batch read: a hundred at most', async () => {
  const { call } = callPortal();
  const inputs = Array.from({ length: 101 }, (_, index) => ({ id: String(index) }));
  expect((await call('POST', `${base}/batch/read`, { inputs })).status).toBe(400);
});

test.each([
  ['PROPERTY_DOESNT_EXIST', { nope: '1' }],
  ['READ_ONLY_VALUE', { hs_num_open_deals: '7' }],
  ['INVALID_OPTION', { hs_is_target_account: 'maybe' }],
  ['INVALID_DOUBLE', { numberofemployees: 'many' }],
  ['INVALID_DATE', { contract_renewal: 'soon' }],
  ['INVALID_OWNER_ID', { hubspot_owner_id: '1' }],
])('a write is refused whole: %s', async (error, properties) => {
  const { call, portal } = callPortal();
  const before = portal.records.companies[0];
  const { status, body } = await call('PATCH', `${base}/${before?.id}`, {
    properties: { phone: '9', ...properties },
  });
  expect(status).toBe(400);
  expect(body.category).toBe('VALIDATION_ERROR');
  expect(body.message).toMatch(/^Property values were not valid: \[\{"isValid":false/);
  expect(body.message).toContain(`"error":"${error}"`);
  expect(portal.records.get(before?.id ?? '')).toBe(before);
});

test('an empty value clears, dates are kept as ISO, the lifecycle stage never goes back', async () => {
  const { call, portal } = callPortal();
  const id =
    portal.records.companies.find(({ properties }) => properties['lifecyclestage'] === 'customer')?.id ?? '';
  const { body } = await call('PATCH', `${base}/${id}`, {
    properties: {
      phone: '',
      lifecyclestage: 'lead',
      hs_target_account_recommendation_snooze_time: '1795446000000',
    },
  });
  expect(body.properties).toMatchObject({
    phone: null,
    hs_target_account_recommendation_snooze_time: '2026-11-23T15:00:00.000Z',
  });
  expect(portal.records.get(id)?.properties['lifecyclestage']).toBe('customer');
});

test('batch create: 201, 207 only where every input carries a trace id', async () => {
  const { call } = callPortal();
  const good = { properties: { name: 'New firm' } };
  const bad = { properties: { nope: '1' } };
  expect((await call('POST', `${base}/batch/create`, { inputs: [good] })).status).toBe(201);
  expect((await call('POST', `${base}/batch/create`, { inputs: [good, bad] })).status).toBe(400);
  const traced = [good, bad].map((input, index) => ({ ...input, objectWriteTraceId: `t${index}` }));
  const { status, body } = await call('POST', `${base}/batch/create`, { inputs: traced });
  expect(status).toBe(207);
  expect(body).toMatchObject({ numErrors: 1, errors: [{ context: { objectWriteTraceId: ['t1'] } }] });
});

test('a contact’s email is unique; an upsert by it updates or creates', async () => {
  const { call, portal } = callPortal();
  const contact = portal.records.contacts.find(({ properties }) => properties['email'] !== undefined);
  const email = contact?.properties['email'];
  const { status, body } = await call('POST', '/crm/v3/objects/contacts', { properties: { email } });
  expect([status, body.message]).toEqual([409, `Contact already exists. Existing ID: ${contact?.id}`]);
  const upserted = await call('POST', '/crm/v3/objects/contacts/batch/upsert', {
    inputs: [email, 'new@northwind.example'].map((id) => ({
      id,
      idProperty: 'email',
      properties: { jobtitle: 'CEO' },
    })),
  });
  expect(upserted.body.results.map((result) => [result['new'], result.properties['jobtitle']])).toEqual([
    [false, 'CEO'],
    [true, 'CEO'],
  ]);
});

test('teams, users and sequences answer', async () => {
  const { call, portal } = callPortal();
  expect((await call('GET', '/settings/v3/users/teams')).body.results).toHaveLength(3);
  expect((await call('GET', '/settings/users/2026-03')).body.results).toHaveLength(8);
  const enrolled = portal.records.contacts.find(
    ({ properties }) => properties['hs_sequences_is_enrolled'] === 'true',
  );
  const path = '/automation/v4/sequences/enrollments/contact';
  expect((await call('GET', `${path}/${enrolled?.id}`)).body).toMatchObject({
    sequenceName: expect.any(String),
  });
  expect((await call('GET', `${path}/1`)).status).toBe(404);
});

test('every property in use is defined, and custom ones say so', async () => {
  const { call, portal } = callPortal();
  for (const type of ['companies', 'contacts', 'deals'] as const) {
    const { body } = await call('GET', `/crm/properties/2026-09/${type}`);
    const names = new Set(body.results.map((result) => result['name']));
    for (const record of portal.records[type]) {
      for (const name of Object.keys(record.properties)) expect(names).toContain(name);
    }
  }
  const { body } = await call('GET', '/crm/v3/properties/companies/account_fit_score');
  expect(body).toMatchObject({
    type: 'number',
    hubspotDefined: false,
    modificationMetadata: { readOnlyValue: false },
  });
});
