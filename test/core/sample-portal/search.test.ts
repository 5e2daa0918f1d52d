import { expect, test } from 'vitest';
import { callPortal, portalNow } from '#test/support/portal-calls.ts';

const filter = (propertyName: string, operator: string, rest: object = {}) => ({
  filterGroups: [{ filters: [{ propertyName, operator, ...rest }] }],
  limit: 200,
});

test('offset paging: total, no link, nothing on the last page', async () => {
  const { search } = callPortal();
  const one = await search('companies', { limit: 200 });
  expect(one.body).toMatchObject({ total: 400, paging: { next: { after: '200' } } });
  expect(one.body.paging?.next).toEqual({ after: '200' });
  const two = await search('companies', { limit: 200, after: '200' });
  expect(two.body.paging).toBeUndefined();
  expect(new Set([...one.body.results, ...two.body.results].map(({ id }) => id)).size).toBe(400);
});

test('ten a page unless told, oldest first', async () => {
  const { search } = callPortal();
  const { body } = await search('contacts', {});
  expect(body.results).toHaveLength(10);
  const created = body.results.map(({ createdAt }) => String(createdAt));
  expect(created).toEqual(created.toSorted());
  expect(Object.keys(body.results[0]?.properties ?? {}).sort()).toEqual(
    ['createdate', 'email', 'firstname', 'hs_object_id', 'lastmodifieddate', 'lastname'].sort(),
  );
});

const one = { propertyName: 'name', operator: 'HAS_PROPERTY' };
test.each([
  ['more than 200 a page', { limit: 201 }],
  ['past 10,000 results', { limit: 200, after: '9801' }],
  ['six groups', { filterGroups: Array.from({ length: 6 }, () => ({ filters: [one] })) }],
  ['seven filters in a group', { filterGroups: [{ filters: Array.from({ length: 7 }, () => one) }] }],
  [
    'nineteen filters',
    { filterGroups: [6, 6, 6, 1].map((length) => ({ filters: Array.from({ length }, () => one) })) },
  ],
  ['two sorts', { sorts: ['name', 'domain'] }],
  ['more than 3,000 characters', { query: 'x'.repeat(3000) }],
  ['an unknown property in a filter', filter('nope', 'EQ', { value: '1' })],
  ['an unknown property in a sort', { sorts: ['nope'] }],
  ['an unknown operator', filter('name', 'LIKE', { value: '1' })],
  ['EQ without a value', filter('name', 'EQ')],
  ['IN without values', filter('name', 'IN', { value: 'a' })],
  ['a paging cursor of text', { after: 'x' }],
])('400: %s', async (_, body) => {
  const { search } = callPortal();
  const answer = await search('companies', body);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ status: 'error', category: 'VALIDATION_ERROR' });
});

test('400: no JSON', async () => {
  const { call } = callPortal();
  expect((await call('POST', '/crm/v3/objects/companies/search', '{')).status).toBe(400);
});

test('500: a time filter from the epoch on', async () => {
  const { search } = callPortal();
  expect((await search('companies', filter('hs_lastmodifieddate', 'GTE', { value: '0' }))).status).toBe(500);
});

test('five groups, eighteen filters, the last page before 10,000 and top-level filters are fine', async () => {
  const { search } = callPortal();
  const groups = [4, 4, 4, 3, 3].map((length) => ({ filters: Array.from({ length }, () => one) }));
  expect((await search('companies', { filterGroups: groups })).status).toBe(200);
  expect((await search('companies', { limit: 200, after: '9800' })).status).toBe(200);
  const top = await search('companies', {
    filters: [{ propertyName: 'hs_is_target_account', operator: 'EQ', value: 'true' }],
  });
  expect(top.body.total).toBe(60);
});

test('more than 10,000 matches: the total says so, and the page past them is refused', async () => {
  const { search } = callPortal({ size: { targetAccounts: 2, companies: 10_050 } });
  const last = await search('companies', { limit: 200, after: '9800' });
  expect(last.body).toMatchObject({ total: 10_050, paging: { next: { after: '10000' } } });
  expect((await search('companies', { limit: 200, after: '10000' })).status).toBe(400);
});

test('text is compared without case, IN wants it lower-case, options keep their case', async () => {
  const { search } = callPortal();
  const count = async (body: object) => (await search('companies', body)).body.total;
  expect(await count(filter('name', 'EQ', { value: 'NORTHWIND logistics' }))).toBe(1);
  expect(await count(filter('name', 'IN', { values: ['northwind logistics'] }))).toBe(1);
  expect(await count(filter('name', 'IN', { values: ['Northwind Logistics'] }))).toBe(0);
  expect(await count(filter('industry', 'EQ', { value: 'insurance' }))).toBe(0);
});

test('CONTAINS_TOKEN breaks on punctuation and so finds too much', async () => {
  const { search } = callPortal();
  const { body } = await search('companies', {
    ...filter('domain', 'CONTAINS_TOKEN', { value: 'northwind.example' }),
  });
  expect(body.total).toBeGreaterThan(300);
});

test('times are filtered by milliseconds as text or by ISO 8601, both bounds of BETWEEN included', async () => {
  const { search, portal } = callPortal();
  const company = portal.records.companies[5];
  const at = company?.createdAt ?? 0;
  for (const value of [String(at), new Date(at).toISOString()]) {
    const { body } = await search('companies', filter('createdate', 'BETWEEN', { value, highValue: value }));
    expect(body.results.map(({ id }) => id)).toContain(company?.id);
  }
});

test('several roles: EQ is the whole value, IN and CONTAINS_TOKEN one of them', async () => {
  const { search, portal } = callPortal();
  const holding = portal.records.contacts.filter(({ properties }) =>
    /DECISION_MAKER/.test(properties['hs_buying_role'] ?? ''),
  );
  const ids = async (body: object) =>
    (await search('contacts', body)).body.results.map(({ id }) => id).toSorted();
  const expected = holding.map(({ id }) => id).toSorted();
  expect(await ids(filter('hs_buying_role', 'IN', { values: ['DECISION_MAKER'] }))).toEqual(expected);
  const only = await ids(filter('hs_buying_role', 'EQ', { value: 'DECISION_MAKER' }));
  expect(only.length).toBeGreaterThan(0);
  expect(only.length).toBeLessThan(expected.length);
});

test('contacts: the wrong modified date finds nothing', async () => {
  const { search } = callPortal();
  const since = { value: '1000' };
  expect((await search('contacts', filter('hs_lastmodifieddate', 'GTE', since))).body.total).toBe(0);
  expect((await search('contacts', filter('lastmodifieddate', 'GTE', since))).body.total).toBeGreaterThan(
    100,
  );
});

test('query looks into name, domain, website and phone by the beginnings of words', async () => {
  const { search } = callPortal();
  const { body } = await search('companies', { query: 'north logis', properties: ['name'] });
  expect(body.results.map(({ properties }) => properties['name'])).toContain('Northwind Logistics');
});

test('record ids page by keyset', async () => {
  const { search, portal } = callPortal();
  const ids: string[] = [];
  for (let after = '0'; ;) {
    const { body } = await search('companies', {
      ...filter('hs_object_id', 'GT', { value: after }),
      sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
      limit: 150,
    });
    ids.push(...body.results.map(({ id }) => id));
    const last = ids.at(-1);
    if (last === undefined || body.results.length < 150) break;
    after = last;
  }
  expect(ids).toEqual(portal.records.companies.map(({ id }) => id));
});

test('empty values come last in either direction', async () => {
  const { search } = callPortal();
  for (const direction of ['ASCENDING', 'DESCENDING']) {
    const { body } = await search('companies', {
      sorts: [{ propertyName: 'account_fit_score', direction }],
      properties: ['account_fit_score'],
      limit: 200,
    });
    const scores = body.results.map(({ properties }) => properties['account_fit_score']);
    const filled = scores.filter((score) => score !== null).map(Number);
    expect(
      scores.indexOf(null) === -1 || scores.slice(scores.indexOf(null)).every((score) => score === null),
    ).toBe(true);
    expect(filled).toEqual(filled.toSorted((a, b) => (direction === 'ASCENDING' ? a - b : b - a)));
  }
});

test('the index lags behind: writes, archives and merges show after a while, reads by id at once', async () => {
  const { call, searchTargets, portal, time } = callPortal({ indexLagMs: 5000 });
  const [one = '', two = '', three = ''] = await searchTargets();
  portal.edit.setProperty(one, 'hs_is_target_account', 'false');
  portal.edit.archive(two);
  portal.edit.merge(one, three);
  expect(await searchTargets()).toEqual(expect.arrayContaining([one, two, three]));
  expect((await call('GET', `/crm/v3/objects/companies/${two}`)).status).toBe(404);
  const read = await call('GET', `/crm/v3/objects/companies/${one}?properties=hs_is_target_account`);
  expect(read.body.properties['hs_is_target_account']).toBe('false');
  time.now = portalNow + 5000;
  const after = await searchTargets();
  for (const id of [one, two, three]) expect(after).not.toContain(id);
});

test('out of order: the same rows, mixed, some newer than what matched', async () => {
  const { search, portal, time } = callPortal({ shuffleSearch: true, indexLagMs: 60_000 });
  const asked = { sorts: ['hs_object_id'], limit: 200 };
  const id = portal.records.companies[0]?.id ?? '';
  time.now += 1000;
  portal.edit.setProperty(id, 'phone', '5');
  const { body } = await search('companies', asked);
  const ids = body.results.map((result) => result.id);
  const sorted = ids.toSorted((a, b) => Number(a) - Number(b));
  expect(ids).not.toEqual(sorted);
  expect(sorted).toEqual(portal.records.companies.slice(0, 200).map((company) => company.id));
  expect(body.results.find((result) => result.id === id)).toMatchObject({
    updatedAt: new Date(time.now).toISOString(),
  });
});
