import { describe, expect, test } from 'vitest';
import { activityKinds } from '#core/domain/activity.ts';
import { brandId } from '#core/domain/ids.ts';
import type { CompanyId } from '#core/domain/ids.ts';
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
  const overview = (id: CompanyId) => harness.run((one) => one.readOverview(id));
  return { portal, overview, ...harness };
}

const activityTypes = ['calls', 'emails', 'meetings', 'notes', 'tasks', 'communications'] as const;

/** The target account with the most kinds of records. */
function richest({ portal }: ReturnType<typeof connect>): CompanyId {
  const kindsOf = (id: string) =>
    (['contacts', 'deals', ...activityTypes] as const).filter(
      (type) => portal.records.related(id, type).length > 0,
    );
  const [best] = portal.records.companies
    .filter(({ properties }) => properties.hs_is_target_account === 'true')
    .toSorted((a, b) => kindsOf(b.id).length - kindsOf(a.id).length);
  return brandId(best?.id ?? '');
}

describe('the overview of an account', () => {
  test('everything of it, in two round trips and nine requests at most', async () => {
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
    expect(connection.sent.length).toBeLessThanOrEqual(9);
    expect(connection.sent.filter(({ path }) => path.includes('search'))).toEqual([]);
    expect(connection.clock.now()).toBe(now);
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
    const connection = connect({}, { pageViewEvents: true });
    const { bundle } = await connection.overview(richest(connection));
    expect(bundle.pageViewSource).toBe('events');
    const views = bundle.pageViews.reduce((sum, one) => sum + one.views, 0);
    const contacts = new Set<string>(bundle.contacts.map((one) => one.id));
    const expected = connection.portal.records.pageViews.filter(
      (one) => contacts.has(one.contactId) && one.at <= now,
    );
    expect(views).toBe(expected.length);
    expect(bundle.pageViews[0]?.title).toBeTypeOf('string');

    const poor = connect({ tier: 'professional' }, { pageViewEvents: true });
    expect((await poor.overview(richest(poor))).bundle.pageViewSource).toBe('contact-analytics');
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

  test('offline half way, all of it fails: what was cached stands', async () => {
    const connection = connect();
    const id = richest(connection);
    connection.portal.setFault({ path: 'batch/read', reset: true, times: 99 });
    expect(await connection.failure((client) => client.readOverview(id))).toEqual({ kind: 'offline' });
  });
});
