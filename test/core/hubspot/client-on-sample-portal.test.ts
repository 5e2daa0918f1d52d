import { describe, expect, test } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import type { Page } from '#core/hubspot/hubspot-client.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import type { HubSpotClientOptions } from '#core/hubspot/create-hubspot-client.ts';
import { createSamplePortal } from '#core/sample-portal/sample-portal.ts';
import type { SamplePortalOptions } from '#core/sample-portal/sample-portal.ts';
import { createFakeClock } from '#test/support/fake-clock.ts';
import { createHarness, testKey } from '#test/support/hubspot-harness.ts';

const now = Date.UTC(2026, 10, 23, 12);

function connect(over: Partial<SamplePortalOptions> = {}, client: Partial<HubSpotClientOptions> = {}) {
  const clock = createFakeClock(now);
  const portal = createSamplePortal({
    seed: 7,
    now,
    clock: () => clock.now(),
    indexLagMs: 0,
    keys: { [testKey]: { scopes: 'all' } },
    ...over,
  });
  const harness = createHarness((request) => portal.fetch(request), { ...client, clock });
  return { portal, ...harness };
}

type Connection = ReturnType<typeof connect>;

/** Every page, each cursor taken through JSON as over a restart. */
async function readAll<Item>(
  { run }: Connection,
  read: (client: HubSpotClient, cursor: string | undefined) => Promise<Page<Item>>,
) {
  const items: Item[] = [];
  const pages: Page<Item>[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Item> = await run((client) => read(client, cursor));
    items.push(...page.items);
    pages.push(page);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { items, pages };
}

const targetIds = ({ portal }: Connection) =>
  portal.records.companies
    .filter((one) => one.properties.hs_is_target_account === 'true')
    .map(({ id }) => id);

const readAccounts = (connection: Connection) =>
  readAll(connection, (client, cursor) => client.readTargetAccounts(cursor));

describe('the account', () => {
  test('portal, scopes, owners and pipelines', async () => {
    const { run, portal } = connect();
    expect(await run((client) => client.readPortal())).toMatchObject({
      id: portal.portalId,
      currency: 'USD',
    });
    expect(await run((client) => client.readScopes())).toContain('crm.objects.companies.read');
    const owners = await run((client) => client.readOwners());
    expect(owners.items.map(({ id }) => id).toSorted()).toEqual(
      portal.records.owners.map(({ id }) => id).toSorted(),
    );
    expect(owners.items.at(0)?.isActive).toBe(true);
    expect(owners.items.at(-1)?.isActive).toBe(false);
    const pipelines = await run((client) => client.readPipelines());
    expect(pipelines.items.map(({ id }) => id)).toContain('default');
    expect([...owners.setAside, ...pipelines.setAside]).toEqual([]);
    for (const { stages } of pipelines.items) {
      expect(stages.filter(({ isClosed }) => isClosed).length).toBeGreaterThanOrEqual(2);
      expect(stages.map(({ order }) => order)).toEqual(
        stages.map(({ order }) => order).toSorted((a, b) => a - b),
      );
    }
  });

  test('scopes that HubSpot does not tell are unknown, not an error', async () => {
    const { run, portal } = connect();
    portal.setFault({ path: 'access-token-info', status: 404, body: { message: 'no such key' }, times: 9 });
    expect(await run((client) => client.readScopes())).toBeUndefined();
  });
});

describe('the index', () => {
  test('every target account, 200 a page', async () => {
    const connection = connect({ size: { targetAccounts: 450, companies: 600 } });
    const { items, pages } = await readAccounts(connection);
    expect(items.map(({ id }) => id)).toEqual(
      targetIds(connection).toSorted((a, b) => Number(a) - Number(b)),
    );
    expect(pages.map((page) => page.items.length)).toEqual([200, 200, 50]);
    expect(pages.map((page) => page.total)).toEqual([450, 450, 450]);
    expect(connection.sent.every(({ body }) => body.length < 3_000)).toBe(true);
  });

  test(
    'more than 10,000 target accounts, in a portal that shuffles its answers',
    { timeout: 120_000 },
    async () => {
      const connection = connect({
        size: { targetAccounts: 10_150, companies: 10_200 },
        shuffleSearch: true,
      });
      const { items, pages } = await readAccounts(connection);
      expect(new Set(items.map(({ id }) => id))).toEqual(new Set(targetIds(connection)));
      expect(items).toHaveLength(10_150);
      expect(pages).toHaveLength(51);
      expect(connection.portal.requestLog.every(({ status }) => status === 200)).toBe(true);
    },
  );

  test('open deals of target accounts, each with all its companies', async () => {
    const connection = connect({ assocPageSize: 1 });
    const { items } = await readAll(connection, (client, cursor) => client.readOpenDeals(cursor));
    const { records } = connection.portal;
    const targets = new Set(targetIds(connection));
    const expected = records.deals.filter(
      ({ id, properties }) =>
        properties.hs_is_closed !== 'true' &&
        records.related(id, 'companies').some((one) => targets.has(one.id)),
    );
    expect(items.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    for (const { id, companyIds } of items) {
      expect(companyIds.toSorted()).toEqual(
        records
          .related(id, 'companies')
          .map((one) => one.id)
          .toSorted(),
      );
    }
    expect(items.some(({ companyIds }) => companyIds.length > 1)).toBe(true);
  });

  test('lawful engagement: the contacts with a legal basis, for every company of theirs', async () => {
    const connection = connect();
    const { items } = await readAll(connection, (client, cursor) => client.readLawfulEngagements(cursor));
    const { records } = connection.portal;
    const targets = new Set(targetIds(connection));
    const expected = records.contacts.flatMap(({ id, properties }) => {
      const companies = records.related(id, 'companies').map((one) => one.id);
      const at = properties.hs_last_sales_activity_timestamp;
      if (!properties.hs_legal_basis || !at || !companies.some((one) => targets.has(one))) return [];
      return companies.map((companyId) => `${companyId} ${Date.parse(at)}`);
    });
    expect(items.map(({ companyId, at }) => `${companyId} ${at}`).toSorted()).toEqual(expected.toSorted());
    expect(items.length).toBeGreaterThan(0);
  });

  test('one that is no target account any more, though the search still finds it, is left out', async () => {
    const connection = connect({ indexLagMs: 60_000, shuffleSearch: true });
    const [id = ''] = targetIds(connection);
    connection.portal.edit.setProperty(id, 'hs_is_target_account', 'false');
    const { items } = await readAccounts(connection);
    expect(items.map((company) => company.id)).not.toContain(id);
    expect(items).toHaveLength(59);
  });

  test('HubSpot at its worst: limits, errors, cut answers, pages of a proxy', async () => {
    const connection = connect({ size: { targetAccounts: 600, companies: 700 } });
    const { portal } = connection;
    const limited = { message: 'You have reached your secondly limit.', policyName: 'SECONDLY' };
    portal.setFault({ path: 'search', status: 429, body: limited, times: 3 });
    const first = await connection.run((client) => client.readTargetAccounts(undefined));
    portal.setFault({ path: 'search', status: 502, body: '<html>Bad Gateway</html>', times: 2 });
    portal.setFault({ path: 'search', truncate: true });
    const second = await connection.run((client) => client.readTargetAccounts(first.cursor));
    portal.setFault({ path: 'search', reset: true, times: 2 });
    const third = await connection.run((client) => client.readTargetAccounts(second.cursor));
    expect([first, second, third].map(({ items }) => items.length)).toEqual([200, 200, 200]);
    expect(third.cursor).toBeUndefined();

    portal.setFault({ path: 'search', status: 200, body: '<html>Sign in to the network</html>' });
    expect(await connection.failure((client) => client.readTargetAccounts(undefined))).toMatchObject({
      kind: 'unreadable',
    });
    portal.setFault({ path: 'search', status: 200, body: { total: 600, results: [] } });
    expect(await connection.failure((client) => client.readTargetAccounts(undefined))).toMatchObject({
      kind: 'unreadable',
    });
  });

  test('records that can’t be read are set aside, and the page goes on', async () => {
    const connection = connect();
    const good = { id: '9', properties: { name: 'Good', hs_is_target_account: 'true' } };
    connection.portal.setFault({
      path: 'search',
      status: 200,
      body: {
        total: 4,
        results: [
          { properties: { name: 'No id' } },
          { id: '5', properties: 'text' },
          good,
          { id: '10', properties: { ...good.properties, num_associated_contacts: 'many' } },
        ],
      },
    });
    const page = await connection.run((client) => client.readTargetAccounts(undefined));
    expect(page.items.map(({ id }) => id)).toEqual(['9', '10']);
    expect(page.setAside.map(({ recordId, property }) => [recordId, property])).toEqual([
      [undefined, undefined],
      ['5', undefined],
      ['10', 'num_associated_contacts'],
    ]);
    expect(page.cursor).toBeUndefined();
  });

  test('the daily limit is not tried against', async () => {
    const connection = connect({ tier: 'free' });
    connection.portal.spendDailyCalls(250_000);
    expect(await connection.failure((client) => client.readTargetAccounts(undefined))).toMatchObject({
      kind: 'daily-limit',
    });
    expect(connection.portal.requestLog).toHaveLength(1);
  });
});

describe('companies by id', () => {
  test('250 in three requests at once; what is gone is missing, said or not', async () => {
    const connection = connect();
    const ids = connection.portal.records.companies.slice(0, 250).map(({ id }) => brandId<never>(id));
    const [deleted = '', winner = '', loser = ''] = ids;
    connection.portal.edit.archive(deleted);
    connection.portal.edit.merge(winner, loser);
    const wanted = [...ids, ...ids, brandId<never>('1'), brandId<never>('not an id')];
    const { companies, missing, setAside } = await connection.run((client) => client.readCompanies(wanted));
    expect(companies.map(({ id }) => id)).toEqual(ids.filter((id) => id !== deleted && id !== loser));
    expect(missing.toSorted()).toEqual([deleted, loser, '1', 'not an id'].toSorted());
    expect(setAside).toEqual([]);
    expect(connection.sent).toHaveLength(3);
  });
});

describe('finding companies', () => {
  test('by words, page by page', async () => {
    const connection = connect({ size: { targetAccounts: 60, companies: 400 } });
    const { items, pages } = await readAll(connection, (client, cursor) =>
      client.findCompanies({ by: 'text', text: ' ', ...(cursor === undefined ? {} : { cursor }) }),
    );
    expect(new Set(items.map(({ id }) => id)).size).toBe(connection.portal.records.companies.length);
    expect(pages[0]?.items).toHaveLength(50);
    const { name = '' } = connection.portal.records.companies[3]?.properties ?? {};
    const found = await connection.run((client) => client.findCompanies({ by: 'text', text: name }));
    expect(found.items.map((company) => company.name)).toContain(name);
  });

  test('by domain, primary or additional, exactly', async () => {
    const connection = connect();
    const { portal } = connection;
    const create = (properties: Record<string, string>) => portal.edit.create('companies', properties).id;
    const primary = create({ name: 'A', domain: 'exact.example' });
    const additional = create({
      name: 'B',
      domain: 'b.example',
      hs_additional_domains: 'b.test;exact.example',
    });
    create({ name: 'C', domain: 'notexact.example', hs_additional_domains: 'exact.test;more.example' });
    const { items } = await connection.run((client) =>
      client.findCompanies({ by: 'domain', domain: 'https://www.Exact.example/' }),
    );
    expect(items.map(({ id }) => id).toSorted()).toEqual([primary, additional].toSorted());
    const none = await connection.run((client) =>
      client.findCompanies({ by: 'domain', domain: 'no domain' }),
    );
    expect(none.items).toEqual([]);
  });

  test('an exact domain behind hundreds that share a word with it', async () => {
    const connection = connect({ size: { targetAccounts: 0, companies: 0 } });
    const { portal } = connection;
    for (let n = 0; n < 450; n++) {
      portal.edit.create('companies', { domain: `c${n}.test`, hs_additional_domains: `c${n}.common` });
    }
    const last = portal.edit.create('companies', {
      domain: 'z.test',
      hs_additional_domains: 'wanted.common',
    });
    const { items } = await connection.run((client) =>
      client.findCompanies({ by: 'domain', domain: 'wanted.common' }),
    );
    expect(items.map(({ id }) => id)).toEqual([last.id]);
  });

  test('no search is longer than HubSpot takes, whatever is looked for', async () => {
    const connection = connect();
    const long = 'ż"\\'.repeat(5_000);
    await connection.run((client) => client.findCompanies({ by: 'text', text: long }));
    await connection.run((client) =>
      client.findCompanies({ by: 'domain', domain: `${'a'.repeat(240)}.example` }),
    );
    await connection.run((client) =>
      client.findCompanies({ by: 'domain', domain: `${'a.'.repeat(5_000)}example` }),
    );
    await connection.run((client) => client.findCompanies({ by: 'linkedin', slug: 'a'.repeat(199) }));
    await connection.run((client) => client.findCompanies({ by: 'linkedin', slug: 'a'.repeat(5_000) }));
    await connection.run((client) => client.readOpenDeals(undefined));
    await connection.run((client) => client.readLawfulEngagements(undefined));
    const searches = connection.sent.filter(({ path }) => path.endsWith('/search'));
    expect(searches).toHaveLength(5);
    expect(searches.every(({ body }) => body.length < 3_000)).toBe(true);
  });

  test('by LinkedIn page, address or handle', async () => {
    const connection = connect();
    const { portal } = connection;
    const page = portal.edit.create('companies', {
      linkedin_company_page: 'https://www.linkedin.com/company/acme-corp/',
    });
    const handle = portal.edit.create('companies', { hs_linkedin_handle: 'Acme-Corp' });
    portal.edit.create('companies', { linkedin_company_page: 'https://www.linkedin.com/company/acme/' });
    const { items } = await connection.run((client) =>
      client.findCompanies({ by: 'linkedin', slug: 'acme-corp' }),
    );
    expect(items.map(({ id }) => id).toSorted()).toEqual([page.id, handle.id].toSorted());
  });
});

describe('marking target accounts', () => {
  const change = (id: string, value: boolean) => ({ companyId: brandId<never>(id), value });

  test('250 in three requests, read back whole', async () => {
    const connection = connect();
    const ids = connection.portal.records.companies.slice(100, 350).map(({ id }) => id);
    const outcomes = await connection.run((client) =>
      client.setTargetAccount(ids.map((id) => change(id, true))),
    );
    expect(outcomes.map(({ companyId, state }) => [companyId, state])).toEqual(
      ids.map((id) => [id, 'written']),
    );
    for (const outcome of outcomes) {
      expect(outcome.state === 'written' && outcome.company.isTargetAccount).toBe(true);
      expect(outcome.state === 'written' && outcome.company.name).toBe(
        connection.portal.records.get(outcome.companyId)?.properties.name,
      );
    }
    expect(connection.sent.map(({ path }) => path.split('/').at(-1))).toEqual([
      ...Array<string>(3).fill('update'),
      ...Array<string>(3).fill('read'),
    ]);
    expect(
      ids.every((id) => connection.portal.records.get(id)?.properties.hs_is_target_account === 'true'),
    ).toBe(true);
  });

  test('deleted and merged ones come back with the reason, the rest is written', async () => {
    const connection = connect();
    const [deleted = '', winner = '', loser = '', other = ''] = connection.portal.records.companies.map(
      ({ id }) => id,
    );
    connection.portal.edit.archive(deleted);
    connection.portal.edit.merge(winner, loser);
    const outcomes = await connection.run((client) =>
      client.setTargetAccount([change(deleted, true), change(loser, true), change(other, false)]),
    );
    expect(outcomes).toMatchObject([
      { companyId: deleted, state: 'refused', reason: { kind: 'not-found' } },
      { companyId: loser, state: 'refused', reason: { kind: 'not-found' } },
      { companyId: other, state: 'written', company: { isTargetAccount: false } },
    ]);
  });

  test('the last change of one company counts, and each has its outcome', async () => {
    const connection = connect();
    const [id = ''] = connection.portal.records.companies.map((one) => one.id);
    const outcomes = await connection.run((client) =>
      client.setTargetAccount([change(id, true), change(id, false)]),
    );
    expect(outcomes).toMatchObject([
      { state: 'written', company: { isTargetAccount: false } },
      { state: 'written', company: { isTargetAccount: false } },
    ]);
  });

  test('one bad record does not refuse the rest of its batch', async () => {
    const clock = createFakeClock(now);
    const portal = createSamplePortal({
      seed: 7,
      now,
      clock: () => clock.now(),
      keys: { [testKey]: { scopes: 'all' } },
    });
    const ids = portal.records.companies.slice(0, 100).map(({ id }) => id);
    const bad = ids[37] ?? '';
    const harness = createHarness(
      async (request) => {
        const text = await request.clone().text();
        if (!request.url.includes('update') || !text.includes(`"${bad}"`)) return portal.fetch(request);
        const body = { message: 'Property values were not valid', category: 'VALIDATION_ERROR' };
        return new Response(JSON.stringify(body), { status: 400 });
      },
      { clock },
    );
    const outcomes = await harness.run((client) =>
      client.setTargetAccount(ids.map((id) => change(id, true))),
    );
    const refused = outcomes.filter(({ state }) => state === 'refused');
    expect(refused).toEqual([
      {
        companyId: bad,
        state: 'refused',
        reason: { kind: 'refused', status: 400, message: 'Property values were not valid' },
      },
    ]);
    expect(harness.sent.filter(({ path }) => path.includes('update')).length).toBeLessThanOrEqual(15);
  });

  test('without the scope to write nothing is said about single companies', async () => {
    const connection = connect({ keys: { [testKey]: { scopes: ['crm.objects.companies.read'] } } });
    const [id = ''] = connection.portal.records.companies.map((one) => one.id);
    expect(await connection.failure((client) => client.setTargetAccount([change(id, true)]))).toMatchObject({
      kind: 'missing-scopes',
      scopes: ['crm.objects.companies.write'],
    });
  });

  test('an answer that got lost is asked for again', async () => {
    const connection = connect();
    const [id = ''] = connection.portal.records.companies.map((one) => one.id);
    connection.portal.setFault({ path: 'batch/update', reset: true, when: 'after' });
    const outcomes = await connection.run((client) => client.setTargetAccount([change(id, true)]));
    expect(outcomes).toMatchObject([{ state: 'written' }]);
  });
});
