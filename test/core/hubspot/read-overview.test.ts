import { describe, expect, test } from 'vitest';
import { activityKinds } from '#core/domain/activity.ts';
import { brandId } from '#core/domain/ids.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { OverviewBundle } from '#core/domain/overview.ts';
import type { HubSpotClientOptions } from '#core/hubspot/create-hubspot-client.ts';
import { createSamplePortal } from '#core/sample-portal/sample-portal.ts';
import type { SamplePortalOptions } from '#core/sample-portal/sample-portal.ts';
import { createFakeClock } from '#test/support/fake-clock.ts';
import { createHarness, testKey } from '#test/support/hubspot-harness.ts';

const now = Date.UTC(2026, 10, 23, 12);
const scopes = ['crm.objects.companies.read', 'crm.objects.contacts.read', 'crm.objects.deals.read'];
const withScopes = (some: readonly string[]) => ({ keys: { [testKey]: { scopes: some } } });

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
  const overview = (id: CompanyId, before?: OverviewBundle) =>
    harness.run((one) => one.readOverview(id, before));
  return { portal, overview, ...harness };
}

const activityTypes = ['calls', 'emails', 'meetings', 'notes', 'tasks', 'communications'] as const;

type Connection = ReturnType<typeof connect>;

const targets = ({ portal }: Connection): readonly CompanyId[] =>
  portal.records.companies
    .filter(({ properties }) => properties.hs_is_target_account === 'true')
    .map(({ id }) => brandId(id));

/** The types of which a company has any records. */
const typesOf = ({ portal }: Connection, id: string) =>
  (['contacts', 'deals', ...activityTypes] as const).filter(
    (type) => portal.records.related(id, type).length > 0,
  );

/** The target account with the most kinds of records. */
function richest(connection: Connection): CompanyId {
  const [best] = targets(connection).toSorted(
    (a, b) => typesOf(connection, b).length - typesOf(connection, a).length,
  );
  return brandId(best ?? '');
}

describe('the overview of an account', () => {
  test('everything of it, in two round trips: one request per type that it has any of', async () => {
    const connection = connect();
    const id = richest(connection);
    const { company, bundle, setAside } = await connection.overview(id);
    const { records } = connection.portal;
    const related = (type: Parameters<typeof records.related>[1]) =>
      records
        .related(id, type)
        .map((one) => one.id)
        .toSorted();

    expect(company).toMatchObject({ id, name: records.get(id)?.properties.name });
    expect(bundle).toMatchObject({ companyId: id, loadedAt: now });
    expect(bundle.contacts.map((one) => one.id).toSorted()).toEqual(related('contacts'));
    expect(bundle.deals.map((one) => one.id).toSorted()).toEqual(related('deals'));
    expect(bundle.deals.every(({ companyIds }) => companyIds[0] === id)).toBe(true);
    expect(bundle.activities.map((one) => one.id).toSorted()).toEqual(
      activityTypes.flatMap(related).toSorted(),
    );
    expect(bundle.activities.map(({ at }) => at)).toEqual(
      bundle.activities.map(({ at }) => at).toSorted((a, b) => b - a),
    );
    expect(new Set(bundle.activities.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(
      activityKinds.length - 1,
    );
    expect(Object.values(bundle.outcomes)).toEqual(Array(4).fill({ state: 'loaded', hasMore: false }));
    expect(setAside).toEqual([]);
    expect(connection.sent.length).toBe(1 + typesOf(connection, id).length);
    expect(connection.sent.filter(({ path }) => path.includes('search'))).toEqual([]);
    expect(connection.clock.now()).toBe(now);
  });

  test('in two round trips: nothing but the record is waited for before everything else is asked at once', async () => {
    const connection = connect();
    const id = richest(connection);
    const trips: string[][] = [];
    let waiting: (() => void)[] = [];
    /** Answers nothing until nothing more is asked. */
    const letGo = async () => {
      for (let turns = 0; turns < 50; turns++) await new Promise(setImmediate);
      const ready = waiting;
      waiting = [];
      for (const answer of ready) answer();
      if (ready.length > 0) await letGo();
    };
    const harness = createHarness(
      (request) => {
        if (waiting.length === 0) trips.push([]);
        trips.at(-1)?.push(new URL(request.url).pathname);
        return new Promise((resolve) => waiting.push(() => resolve(connection.portal.fetch(request))));
      },
      {
        clock: connection.clock,
        knownPortal: async () => ({
          id: brandId('1'),
          uiDomain: 'app.hubspot.com',
          currency: 'USD',
          timeZone: 'US/Eastern',
        }),
      },
    );
    const read = harness.client.readOverview(id);
    await letGo();
    expect((await read).company?.id).toBe(id);
    expect(trips.map((trip) => trip.length)).toEqual([1, typesOf(connection, id).length]);
  });

  test('of sixty accounts none takes more than nine requests the first time, eight from then on', async () => {
    const connection = connect({ limits: 'off' });
    const first: number[] = [];
    const again: number[] = [];
    for (const id of targets(connection)) {
      const { bundle } = await connection.overview(id);
      first.push(connection.sent.splice(0).length);
      const refreshed = await connection.overview(id, bundle);
      again.push(connection.sent.splice(0).length);
      const { keptKind: _, loadedAt, ...rest } = refreshed.bundle;
      expect({ ...rest, loadedAt: bundle.loadedAt }).toEqual(bundle);
      expect(loadedAt).toBeGreaterThanOrEqual(bundle.loadedAt);
    }
    expect(first).toHaveLength(60);
    expect(Math.max(...first)).toBe(9);
    expect(first.toSorted((a, b) => a - b)[30]).toBeLessThanOrEqual(8);
    expect(Math.max(...again)).toBe(8);
  });

  test('an account with all types: a refresh leaves out what is hardly ever changed, each time another', async () => {
    const connection = connect();
    const id = richest(connection);
    const { portal } = connection;
    expect(typesOf(connection, id)).toHaveLength(8);
    let { bundle } = await connection.overview(id);
    const kept: unknown[] = [];
    for (let n = 0; n < 3; n++) {
      ({ bundle } = await connection.overview(id, bundle));
      kept.push(bundle.keptKind);
    }
    expect(kept).toEqual(['message', 'email', 'message']);

    // What changed in it shows with the next refresh but one.
    const [message] = portal.records.related(id, 'communications');
    portal.edit.setProperty(message?.id ?? '', 'hs_communication_body', 'Edited');
    const bodies = () => bundle.activities.map(({ body }) => body);
    ({ bundle } = await connection.overview(id, bundle));
    expect([bundle.keptKind, bodies().includes('Edited')]).toEqual(['email', true]);

    // What is new or gone shows at once.
    const hs_timestamp = new Date(now).toISOString();
    portal.edit.create('communications', { hs_timestamp, hs_communication_body: 'New' }, [id]);
    ({ bundle } = await connection.overview(id, bundle));
    expect([bundle.keptKind, bodies().includes('New')]).toEqual(['call', true]);
    portal.edit.archive(message?.id ?? '');
    ({ bundle } = await connection.overview(id, bundle));
    expect([bundle.keptKind, bodies().includes('Edited')]).toEqual(['email', false]);
  });

  test('tracked pages: the last page of each contact that was seen', async () => {
    const connection = connect();
    const { bundle } = await connection.overview(richest(connection));
    expect(bundle.pageViewSource).toBe('contact-analytics');
    expect(bundle.pageViews.map(({ contactId }) => contactId).toSorted()).toEqual(
      bundle.contacts
        .filter(({ lastSeenAt }) => lastSeenAt !== undefined)
        .map((one) => one.id)
        .toSorted(),
    );
    expect(bundle.pageViews.length).toBeGreaterThan(0);
  });

  test('tracked pages from single events, where the portal keeps them', async () => {
    const connection = connect();
    const { bundle } = await connection.overview(richest(connection));
    const asked = connection.sent.length;
    const read = await connection.run((client) => client.readPageEvents(bundle.contacts));
    const views = read?.pageViews.reduce((sum, one) => sum + one.views, 0);
    const contacts = new Set<string>(bundle.contacts.map((one) => one.id));
    const expected = connection.portal.records.pageViews.filter(
      (one) => contacts.has(one.contactId) && one.at <= now,
    );
    expect(views).toBe(expected.length);
    expect(read?.pageViews[0]?.title).toBeTypeOf('string');
    const visitors = bundle.contacts.filter(({ lastSeenAt }) => lastSeenAt !== undefined);
    expect(connection.sent.length - asked).toBe(Math.min(10, visitors.length));

    const poor = connect({ tier: 'professional' });
    const { contacts: others } = (await poor.overview(richest(poor))).bundle;
    expect(await poor.run((client) => client.readPageEvents(others))).toBeUndefined();
  });

  test('thousands of activities: the newest 200 of the kind, by one search', async () => {
    const connection = connect();
    const { portal } = connection;
    const id = richest(connection);
    for (let n = 0; n < 650; n++) {
      const hs_timestamp = new Date(now - n * 60_000).toISOString();
      portal.edit.create('notes', { hs_timestamp, hs_note_body: `Note ${n}` }, [id]);
    }
    const { bundle } = await connection.overview(id);
    const notes = bundle.activities.filter(({ kind }) => kind === 'note');
    expect(notes).toHaveLength(200);
    expect(notes[0]).toMatchObject({ body: 'Note 0' });
    expect(bundle.outcomes.activities).toEqual({ state: 'loaded', hasMore: true });
    expect(bundle.outcomes.contacts).toEqual({ state: 'loaded', hasMore: false });
    expect(connection.sent.length).toBeLessThanOrEqual(9);
    expect(connection.sent.filter(({ path }) => path.includes('search'))).toHaveLength(1);
    expect(bundle.older).toEqual({ note: { at: now - 199 * 60_000, skip: 1 } });
  });

  test('older activities: the next 200 of each kind asked for, without a gap and none twice', async () => {
    const connection = connect();
    const { portal } = connection;
    const id = richest(connection);
    const own = portal.records.related(id, 'notes').length;
    // The first 250 have one and the same time, as an import leaves them.
    for (let n = 0; n < 650; n++) {
      const hs_timestamp = new Date(now - Math.max(0, n - 250) * 60_000).toISOString();
      portal.edit.create('notes', { hs_timestamp, hs_note_body: `Note ${n}` }, [id]);
    }
    const { bundle } = await connection.overview(id);
    expect(bundle.older).toEqual({ note: { at: now, skip: 200 } });
    let seen = bundle.activities.filter(({ kind }) => kind === 'note');
    let { older } = bundle;
    for (let page = 0; older?.note; page++) {
      const asked = connection.sent.length;
      const from = older;
      const read = await connection.run((client) => client.readOlderActivities(id, from));
      expect(connection.sent.length - asked).toBe(1);
      expect(read).toMatchObject({ kinds: ['note'], failure: undefined, setAside: [] });
      seen = [...seen, ...read.activities];
      ({ older } = read);
      expect(page).toBeLessThan(4);
    }
    expect(new Set(seen.map((one) => one.id)).size).toBe(650 + own);
    const times = new Map(seen.map((one) => [one.id, one.at]));
    expect([...times.values()]).toEqual([...times.values()].toSorted((a, b) => b - a));
  });

  test('older activities that were loaded stay with a refresh, unless they are gone', async () => {
    const connection = connect({ assocPageSize: 1_000 });
    const { portal } = connection;
    const id = richest(connection);
    const note = (n: number) =>
      portal.edit.create(
        'notes',
        { hs_timestamp: new Date(now - n * 60_000).toISOString(), hs_note_body: `Note ${n}` },
        [id],
      );
    const made = Array.from({ length: 450 }, (_, n) => note(n));
    const { bundle } = await connection.overview(id);
    const { activities, older } = await connection.run((client) =>
      client.readOlderActivities(id, bundle.older ?? {}),
    );
    const before = { ...bundle, activities: [...bundle.activities, ...activities], older };
    portal.edit.archive(made[300]?.id ?? '');
    note(-1);
    const after = (await connection.overview(id, before)).bundle;
    const bodies = after.activities.filter(({ kind }) => kind === 'note').map(({ body }) => body);
    const expected = Array.from({ length: 400 }, (_, n) => `Note ${n}`).filter((body) => body !== 'Note 300');
    expect(bodies).toEqual(['Note -1', ...expected]);
    expect(after.older).toEqual(older);
    expect(after.outcomes.activities).toEqual({ state: 'loaded', hasMore: true });
  });

  test('a company that is gone, and one that another swallowed', async () => {
    const connection = connect();
    const { portal } = connection;
    const [gone = '', winner = '', loser = ''] = portal.records.companies.map((one) => one.id);
    portal.edit.archive(gone);
    portal.edit.merge(winner, loser);
    const missing = await connection.overview(brandId(gone));
    expect(missing.company).toBeUndefined();
    expect(missing.bundle).toMatchObject({ companyId: gone, contacts: [], activities: [] });
    const merged = await connection.overview(brandId(loser));
    expect(merged.company?.id).toBe(winner);
    expect(merged.bundle.companyId).toBe(winner);
    expect(merged.company?.mergedIds).toContain(loser);
  });
});

describe('an overview with a key short of scopes', () => {
  test('without the scope of emails: all but the emails, and the reason', async () => {
    const connection = connect(withScopes(scopes));
    const id = richest(connection);
    const { bundle } = await connection.overview(id);
    expect(bundle.outcomes.activities).toMatchObject({
      state: 'partial',
      hasMore: false,
      reason: { kind: 'missing-scopes' },
    });
    expect(bundle.activities.some(({ kind }) => kind === 'email')).toBe(false);
    expect(bundle.activities.length).toBeGreaterThan(0);
    expect(bundle.outcomes.contacts).toMatchObject({ state: 'loaded' });
    expect(bundle.outcomes.deals).toMatchObject({ state: 'loaded' });
    expect(connection.sent.length).toBeLessThanOrEqual(9);

    // The next one does not ask in vain.
    const before = connection.portal.requestLog.length;
    const again = await connection.overview(id);
    expect(again.bundle.outcomes).toEqual(bundle.outcomes);
    const log = connection.portal.requestLog.slice(before);
    expect(log.every(({ status }) => status === 200 || status === 207)).toBe(true);

    // A scope that was added shows after a while.
    await connection.clock.advance(11 * 60_000);
    await connection.overview(id);
    expect(
      connection.portal.requestLog.some(({ status }, at) => at >= before + log.length && status === 403),
    ).toBe(true);
  });

  test('without the scope of deals: that part alone fails', async () => {
    const connection = connect(
      withScopes(scopes.filter((scope) => !scope.includes('deals')).concat('sales-email-read')),
    );
    const { bundle } = await connection.overview(richest(connection));
    expect(bundle.outcomes.deals).toMatchObject({
      state: 'failed',
      reason: { kind: 'missing-scopes', scopes: ['crm.objects.deals.read'] },
    });
    expect(bundle.outcomes.activities).toEqual({ state: 'loaded', hasMore: false });
    expect(bundle.outcomes.contacts).toEqual({ state: 'loaded', hasMore: false });
  });

  test('without the scope of contacts: the deals are there, the company too', async () => {
    const connection = connect(withScopes(scopes.filter((scope) => !scope.includes('contacts'))));
    const { company, bundle } = await connection.overview(richest(connection));
    expect(company).toBeDefined();
    expect(bundle.outcomes).toMatchObject({
      activities: { state: 'failed', reason: { kind: 'missing-scopes' } },
      contacts: { state: 'failed', reason: { kind: 'missing-scopes' } },
      deals: { state: 'loaded' },
      'page-views': { state: 'failed', reason: { kind: 'missing-scopes' } },
    });
    expect(bundle.deals.length).toBeGreaterThan(0);
  });

  test('without the scope of companies there is nothing to show', async () => {
    const connection = connect(withScopes(['crm.objects.contacts.read']));
    const id = richest(connection);
    expect(await connection.failure((client) => client.readOverview(id))).toMatchObject({
      kind: 'missing-scopes',
      scopes: ['crm.objects.companies.read'],
    });
  });
});

describe('an overview while HubSpot is in trouble', () => {
  test('one type that breaks fails alone', async () => {
    const connection = connect();
    connection.portal.setFault({
      path: 'notes/batch/read',
      status: 500,
      body: { message: 'boom' },
      times: 9,
    });
    const { bundle } = await connection.overview(richest(connection));
    expect(bundle.outcomes.activities).toEqual({
      state: 'partial',
      hasMore: false,
      reason: { kind: 'server', status: 500, message: 'boom' },
    });
    expect(bundle.outcomes.deals).toEqual({ state: 'loaded', hasMore: false });
  });

  test('a type that can’t be loaded again stays as it was, with its age', async () => {
    const connection = connect();
    const id = richest(connection);
    const { bundle } = await connection.overview(id);
    await connection.clock.advance(60_000);
    const refuse = (path: string) =>
      connection.portal.setFault({ path, status: 500, body: { message: 'boom' }, times: 9 });
    refuse('notes/batch/read');
    refuse('deals/batch/read');
    const after = (await connection.overview(id, bundle)).bundle;
    const reason = { kind: 'server', status: 500, message: 'boom' };
    expect(after.activities).toEqual(bundle.activities);
    expect(after.deals).toEqual(bundle.deals);
    expect(after.loadedAt).toBeGreaterThan(now);
    expect(after.outcomes.activities).toEqual({ state: 'stale', hasMore: false, reason, loadedAt: now });
    expect(after.outcomes.deals).toEqual({ state: 'stale', hasMore: false, reason, loadedAt: now });
    expect(after.outcomes.contacts).toEqual({ state: 'loaded', hasMore: false });
  });

  test('what the key may no longer see is not kept', async () => {
    const connection = connect();
    const id = richest(connection);
    const { bundle } = await connection.overview(id);
    const poor = connect(withScopes(scopes.filter((scope) => !scope.includes('deals'))));
    const after = (await poor.overview(id, bundle)).bundle;
    expect(after.deals).toEqual([]);
    expect(after.outcomes.deals).toMatchObject({ state: 'failed', reason: { kind: 'missing-scopes' } });
    expect(after.activities.some(({ kind }) => kind === 'email')).toBe(false);
    expect(after.outcomes.activities).toMatchObject({ state: 'partial' });
  });

  test('offline half way, all of it fails: what was cached stands', async () => {
    const connection = connect();
    const id = richest(connection);
    connection.portal.setFault({ path: 'batch/read', reset: true, times: 99 });
    expect(await connection.failure((client) => client.readOverview(id))).toEqual({ kind: 'offline' });
  });
});
