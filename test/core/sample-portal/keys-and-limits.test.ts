import { expect, test } from 'vitest';
import { sampleKey } from '#core/sample-portal/sample-portal.ts';
import { callPortal, portalNow } from '#test/support/portal-calls.ts';

const details = '/account-info/2026-09/details';
const readScopes = ['crm.objects.companies.read', 'crm.objects.contacts.read', 'crm.objects.owners.read'];

test.each([null, 'pat-na1-00000000-1111-2222-3333-444444444444'])(
  'a missing or unknown key: 401 (%s)',
  async (key) => {
    const { call } = callPortal();
    const { status, body } = await call('GET', details, undefined, key);
    expect(status).toBe(401);
    expect(body).toMatchObject({
      category: 'INVALID_AUTHENTICATION',
      message: expect.stringContaining('Authentication credentials not found.'),
      correlationId: expect.any(String),
    });
  },
);

test('a token of another kind: 401 expired since 1970', async () => {
  const { call } = callPortal();
  const { status, body } = await call('GET', details, undefined, 'pat-na1-0000');
  expect(status).toBe(401);
  expect(body).toMatchObject({
    category: 'EXPIRED_AUTHENTICATION',
    message: `The OAuth token used to make this call expired ${Math.floor(portalNow / 86_400_000)} day(s) ago.`,
    context: { 'expire time': ['1970-01-01T00:00:00.000Z'] },
  });
});

test('a key that has expired: 401 with its age', async () => {
  const { call } = callPortal({ keys: { old: { scopes: 'all', expiresAt: portalNow - 75_000 } } });
  const { body } = await call('GET', details, undefined, 'old');
  expect(body.message).toBe('The OAuth token used to make this call expired 75 second(s) ago.');
});

test('a missing scope: 403 that names it; account details need none', async () => {
  const { call, portal } = callPortal({ keys: { poor: { scopes: readScopes } } });
  expect((await call('GET', details, undefined, 'poor')).status).toBe(200);
  expect((await call('GET', '/crm/v3/objects/companies', undefined, 'poor')).status).toBe(200);
  for (const [method, path, body, scope] of [
    ['POST', '/crm/objects/2026-09/deals/search', {}, 'crm.objects.deals.read'],
    ['GET', '/crm/v3/pipelines/deals', undefined, 'crm.objects.deals.read'],
    ['POST', '/crm/objects/2026-09/emails/search', {}, 'sales-email-read'],
    [
      'PATCH',
      `/crm/v3/objects/companies/${portal.records.companies[0]?.id}`,
      { properties: {} },
      'crm.objects.companies.write',
    ],
    ['GET', '/settings/v3/users/teams', undefined, 'settings.users.teams.read'],
  ] as const) {
    const { status, body: answer } = await call(method, path, body, 'poor');
    expect(status).toBe(403);
    expect(answer).toMatchObject({
      status: 'error',
      category: 'MISSING_SCOPES',
      errors: [{ context: { requiredGranularScopes: expect.arrayContaining([scope]) } }],
      links: { scopes: expect.any(String) },
    });
  }
});

test('token info tells the scopes', async () => {
  const { call, portal } = callPortal({ keys: { poor: { scopes: readScopes } } });
  const { body } = await call(
    'POST',
    '/oauth/v2/private-apps/get/access-token-info',
    { tokenKey: 'poor' },
    'poor',
  );
  expect(body).toMatchObject({ hubId: Number(portal.portalId), scopes: readScopes });
});

test('events are Enterprise only', async () => {
  const path = (contactId: string) =>
    `/events/v3/events?objectType=contact&objectId=${contactId}&eventType=e_visited_page&limit=2`;
  const { call, portal } = callPortal();
  const contactId = portal.records.pageViews[0]?.contactId ?? '';
  const { status, body } = await call('GET', path(contactId));
  expect(status).toBe(200);
  expect(body.results[0]).toMatchObject({
    eventType: 'e_visited_page',
    properties: { hs_url: expect.any(String) },
  });
  expect((await call('GET', '/events/event-occurrences/2026-09/event-types')).status).toBe(200);
  expect((await callPortal({ tier: 'professional' }).call('GET', path(contactId))).status).toBe(403);
});

test('search: five a second for the account, refused without headers', async () => {
  const keys = { one: { scopes: 'all' }, two: { scopes: 'all' } } as const;
  const { call, time } = callPortal({ limits: 'on', keys });
  const search = (key: string) => call('POST', '/crm/v3/objects/companies/search', { limit: 1 }, key);
  for (const key of ['one', 'two', 'one', 'two', 'one']) {
    const { status, headers } = await search(key);
    expect(status).toBe(200);
    expect(headers.get('x-hubspot-ratelimit-remaining')).toBeNull();
    expect(headers.get('x-hubspot-rate-limit-exemptions')).toBe('["ten-secondly"]');
  }
  const { status, headers, body } = await search('two');
  expect(status).toBe(429);
  expect(body).toMatchObject({
    message: 'You have reached your secondly limit.',
    errorType: 'RATE_LIMIT',
    policyName: 'SECONDLY',
  });
  expect(headers.get('retry-after')).toBeNull();
  expect([...headers.keys()].filter((name) => name.startsWith('x-hubspot-ratelimit'))).toEqual([]);
  time.now += 1001;
  expect((await search('two')).status).toBe(200);
});

test('everything else: a bucket of ten seconds per key, told in headers', async () => {
  const keys = { one: { scopes: 'all' }, two: { scopes: 'all' } } as const;
  const { call, time } = callPortal({ limits: 'on', tier: 'free', keys });
  for (let count = 1; count <= 100; count++) {
    const { status, headers } = await call('GET', details, undefined, 'one');
    expect(status).toBe(200);
    expect(headers.get('x-hubspot-ratelimit-max')).toBe('100');
    expect(headers.get('x-hubspot-ratelimit-remaining')).toBe(String(100 - count));
    expect(headers.get('x-hubspot-ratelimit-interval-milliseconds')).toBe('10000');
    expect(headers.get('x-hubspot-ratelimit-daily')).toBe('250000');
  }
  const refused = await call('GET', details, undefined, 'one');
  expect(refused.status).toBe(429);
  expect(refused.body).toMatchObject({ policyName: 'TEN_SECONDLY_ROLLING' });
  expect((await call('GET', details, undefined, 'two')).status).toBe(200);
  time.now += 10_001;
  expect((await call('GET', details, undefined, 'one')).status).toBe(200);
});

test('the daily limit lasts until midnight of the portal’s time zone', async () => {
  const { call, portal, time } = callPortal({ limits: 'on' });
  portal.spendDailyCalls(1_000_000);
  const { status, body } = await call('GET', details);
  expect(status).toBe(429);
  expect(body).toMatchObject({ policyName: 'DAILY', message: 'You have reached your daily limit.' });
  time.now = Date.parse('2026-11-24T04:59:59.000Z');
  expect((await call('GET', details)).status).toBe(429);
  time.now = Date.parse('2026-11-24T05:00:00.000Z');
  expect((await call('GET', details)).status).toBe(200);
});

test.each([
  { status: 429, body: { policyName: 'TEN_SECONDLY_ROLLING' }, headers: { 'Retry-After': '2' } },
  { status: 502, body: '<html><body>Bad gateway</body></html>' },
  { status: 503 },
  { status: 504 },
  { status: 423, body: { message: 'locked' } },
  { status: 477, headers: { 'Retry-After': '3600' } },
])('a fault of status $status hits one matching request', async (fault) => {
  const { call, portal } = callPortal();
  portal.setFault({ path: '/crm/', ...fault });
  expect((await call('GET', details)).status).toBe(200);
  const { status, headers, body } = await call('GET', '/crm/v3/owners');
  expect(status).toBe(fault.status);
  if (fault.headers) expect(headers.get('retry-after')).toBe(fault.headers['Retry-After']);
  if (typeof fault.body === 'string') expect(headers.get('content-type')).toBe('text/html');
  if (fault.body !== undefined) expect(body).toEqual(fault.body);
  expect((await call('GET', '/crm/v3/owners')).status).toBe(200);
});

test('a broken connection, an answer cut in the middle, and a write whose answer is lost', async () => {
  const { call, portal } = callPortal();
  const id = portal.records.companies[0]?.id ?? '';
  const path = `/crm/v3/objects/companies/${id}`;
  portal.setFault({ reset: true });
  await expect(call('PATCH', path, { properties: { phone: '1' } })).rejects.toThrow(TypeError);
  expect(portal.records.get(id)?.properties['phone']).not.toBe('1');
  portal.setFault({ reset: true, when: 'after' });
  await expect(call('PATCH', path, { properties: { phone: '2' } })).rejects.toThrow(TypeError);
  expect(portal.records.get(id)?.properties['phone']).toBe('2');
  portal.setFault({ truncate: true });
  const response = await portal.fetch(
    new Request(`https://api.hubapi.com${path}`, { headers: { authorization: `Bearer ${sampleKey}` } }),
  );
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
  expect(portal.requestLog.map(({ status }) => status)).toEqual([0, 0, 200]);
});

test('a fault can be taken back, and a slow one answers after all', async () => {
  const { call, portal } = callPortal();
  const takeBack = portal.setFault({ status: 500, times: Infinity });
  expect((await call('GET', details)).status).toBe(500);
  expect((await call('GET', details)).status).toBe(500);
  takeBack();
  portal.setFault({ delayMs: 5 });
  expect((await call('GET', details)).status).toBe(200);
});
