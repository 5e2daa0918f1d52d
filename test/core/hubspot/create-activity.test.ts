import { describe, expect, test } from 'vitest';
import { type ActivityDraft, draftKinds } from '#core/domain/activity-draft.ts';
import { type ActivityId, brandId, type CompanyId } from '#core/domain/ids.ts';
import { createSamplePortal, type SamplePortalOptions } from '#core/sample-portal/sample-portal.ts';
import { createFakeClock } from '#test/support/fake-clock.ts';
import { createHarness, testKey } from '#test/support/hubspot-harness.ts';
import { activitiesSince, draftOf } from '#test/support/written-activities.ts';

const now = Date.UTC(2026, 10, 23, 12);
const hour = 3_600_000;
const nobody: ReadonlySet<ActivityId> = new Set();
const creates = { method: 'POST', path: /\/notes$/ };

function connect(over: Partial<SamplePortalOptions> = {}, isOffline?: () => boolean) {
  const clock = createFakeClock(now);
  const portal = createSamplePortal({
    seed: 7,
    now,
    clock: () => clock.now(),
    // No reading of ours goes through the search.
    indexLagMs: hour,
    size: { targetAccounts: 3, companies: 5 },
    keys: { [testKey]: { scopes: 'all' } },
    ...over,
  });
  const companyId = brandId<CompanyId>(portal.records.companies[0]?.id ?? '');
  const harness = createHarness((request) => portal.fetch(request), {
    clock,
    ...(isOffline ? { isOffline } : {}),
  });
  return { portal, companyId, written: activitiesSince(portal), ...harness };
}

const note: ActivityDraft = { kind: 'note', body: 'Called about the offer', at: now };

describe('creating', () => {
  test.each(draftKinds)('a %s comes back as it will be read', async (kind) => {
    const { run, companyId, portal } = connect();
    const draft = draftOf(kind, 'Marker', now);
    const made = await run((client) => client.createActivity(companyId, draft, nobody));
    expect(portal.records.related(companyId, `${kind}s`).map(({ id }) => id)).toContain(made.id);
    const { bundle } = await run((client) => client.readOverview(companyId));
    expect(bundle.activities.find(({ id }) => id === made.id)).toEqual(made);
    expect(
      await run((client) => client.findCreatedActivity(companyId, draft, { sentAt: now, claimed: nobody })),
    ).toEqual(made);
  });

  test.each([
    ['the connection breaks before', { reset: true }, 'offline', 0],
    ['the connection breaks after', { reset: true, when: 'after' }, 'offline', 1],
    ['a 500', { status: 500 }, 'server', 0],
    ['a 502 after', { status: 502, when: 'after' }, 'server', 1],
    ['a 503 that names a time', { status: 503, headers: { 'retry-after': '1' } }, 'server', 0],
    ['a page of a proxy', { status: 200, body: '<html>', when: 'after' }, 'unreadable', 1],
    ['an answer that is cut', { truncate: true }, 'unreadable', 1],
    ['an answer without a record', { status: 201, body: {}, when: 'after' }, 'unreadable', 1],
  ] as const)('%s: it is sent once', async (_what, fault, kind, there) => {
    const { portal, companyId, failure, sent, written } = connect();
    portal.setFault({ ...creates, ...fault });
    expect(await failure((client) => client.createActivity(companyId, note, nobody))).toMatchObject({ kind });
    expect(sent).toHaveLength(1);
    expect(written.present()).toHaveLength(there);
  });

  test('no answer within the time limit: it is sent once', async () => {
    const clock = createFakeClock(now);
    const harness = createHarness(() => new Promise<Response>(() => {}), { clock });
    expect(await harness.failure((client) => client.createActivity(brandId('1'), note, nobody))).toEqual({
      kind: 'timeout',
    });
    expect(harness.sent).toHaveLength(1);
  });

  test.each([
    ['429', { status: 429, times: 3 }],
    ['423', { status: 423, times: 2 }],
    ['429 that names a time', { status: 429, headers: { 'retry-after': '2' }, times: 2 }],
  ] as const)('%s: HubSpot has not done it, so it is asked again', async (_what, fault) => {
    const { portal, companyId, run, written } = connect();
    portal.setFault({ ...creates, ...fault });
    await run((client) => client.createActivity(companyId, note, nobody));
    expect(written.present()).toHaveLength(1);
  });

  test('where the browser knows of no network nothing is sent, and nothing can have happened', async () => {
    const { companyId, client, sent } = connect({}, () => true);
    const outcome = client.createActivity(companyId, note, nobody);
    await expect(outcome).rejects.toMatchObject({ failure: { kind: 'offline' }, mayHaveHappened: false });
    expect(sent).toEqual([]);
  });

  test('without the scope, or for a company that is gone, HubSpot says no', async () => {
    const scopes = ['crm.objects.companies.read', 'crm.objects.contacts.read'];
    const poor = connect({ keys: { [testKey]: { scopes } } });
    expect(await poor.failure((client) => client.createActivity(poor.companyId, note, nobody))).toMatchObject(
      {
        kind: 'missing-scopes',
        scopes: ['crm.objects.contacts.write'],
      },
    );
    const { failure } = connect();
    expect(await failure((client) => client.createActivity(brandId('404'), note, nobody))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('404'),
    });
  });
});

describe('a browser that sends it again by itself', () => {
  /** What is sent is carried out so many times; the last answer is the one that comes back. */
  function connectTwice(times: number, over: { readonly isLost?: boolean } = {}) {
    const connection = connect();
    const { portal, clock } = connection;
    const harness = createHarness(
      async (request) => {
        if (request.method !== 'POST' || !request.url.endsWith('/notes')) return portal.fetch(request);
        for (let sent = 1; sent < times; sent++) await portal.fetch(request.clone());
        const answer = await portal.fetch(request);
        if (over.isLost) throw new TypeError('Failed to fetch');
        return answer;
      },
      { clock },
    );
    return { ...connection, ...harness };
  }

  test.each([2, 3])('%i times leaves the one that it answered with', async (times) => {
    const { run, companyId, written } = connectTwice(times);
    const made = await run((client) => client.createActivity(companyId, note, nobody));
    expect(written.present().map(({ id }) => id)).toEqual([made.id]);
    expect(written.archived()).toHaveLength(times - 1);
  });

  test('and hears no answer: what is looked for is one', async () => {
    const { run, failure, companyId, written } = connectTwice(2, { isLost: true });
    await failure((client) => client.createActivity(companyId, note, nobody));
    expect(written.present()).toHaveLength(2);
    const found = await run((client) =>
      client.findCreatedActivity(companyId, note, { sentAt: now, claimed: nobody }),
    );
    expect(written.present().map(({ id }) => id)).toEqual([found?.id]);
  });

  test('leaves alone what another draft made, somebody else, or nobody just now', async () => {
    const { run, portal, companyId, clock, written } = connectTwice(1);
    const same = { hs_note_body: note.body ?? '', hs_timestamp: new Date(now).toISOString() };
    const [owner] = portal.records.owners;
    portal.edit.create('notes', same, [companyId]);
    await clock.advance(3 * 60_000);
    portal.edit.create('notes', { ...same, hubspot_owner_id: owner?.id ?? '' }, [companyId]);
    const one = await run((client) => client.createActivity(companyId, note, nobody));
    await run((client) => client.createActivity(companyId, note, new Set([one.id])));
    expect(written.present()).toHaveLength(4);
  });

  test('that can not be set right is made all the same', async () => {
    const { run, portal, companyId, written } = connectTwice(2);
    portal.setFault({ path: 'associations', status: 403, body: { message: 'No.' } });
    const made = await run((client) => client.createActivity(companyId, note, nobody));
    expect(written.present().map(({ id }) => id)).toContain(made.id);
    portal.setFault({ method: 'DELETE', status: 403, body: { message: 'No.' } });
    await run((client) => client.createActivity(companyId, { ...note, body: 'Another' }, nobody));
    expect(written.present()).toHaveLength(4);
  });
});

describe('looking for what was created', () => {
  const look = (connection: ReturnType<typeof connect>, draft = note, claimed = nobody, sentAt = now) =>
    connection.run((client) => client.findCreatedActivity(connection.companyId, draft, { sentAt, claimed }));

  test('finds nothing before it is there, and by two requests, none of them a search', async () => {
    const connection = connect();
    expect(await look(connection)).toBeUndefined();
    const paths = connection.sent.map(({ path }) => path);
    expect(paths.filter((path) => path.includes('search'))).toEqual([]);
    expect(paths.length).toBeLessThanOrEqual(2);
  });

  test('leaves what another draft made', async () => {
    const connection = connect();
    const one = await connection.run((client) => client.createActivity(connection.companyId, note, nobody));
    expect(await look(connection, note, new Set([one.id]))).toBeUndefined();
    const two = await connection.run((client) => client.createActivity(connection.companyId, note, nobody));
    expect(await look(connection, note, new Set([one.id]))).toEqual(two);
  });

  test.each([
    ['another text', { ...note, body: 'Called about something else' }],
    ['another moment', { ...note, at: now + 1 }],
    ['another kind', { kind: 'call', body: note.body, at: now, outcome: 'BUSY', direction: 'inbound' }],
  ] as const)('takes nothing with %s for it', async (_what, other) => {
    const connection = connect();
    await connection.run((client) => client.createActivity(connection.companyId, other, nobody));
    expect(await look(connection)).toBeUndefined();
  });

  test('takes nothing of another company for it', async () => {
    const connection = connect();
    const other = brandId<CompanyId>(connection.portal.records.companies[1]?.id ?? '');
    await connection.run((client) => client.createActivity(other, note, nobody));
    expect(await look(connection)).toBeUndefined();
  });

  test('finds it where HubSpot keeps it in other markup, and with a clock that is a little off', async () => {
    const connection = connect();
    connection.portal.edit.create(
      'notes',
      {
        hs_note_body: '<div style="x" dir="auto"><p>Called  about&nbsp;the <strong>offer</strong></p></div>',
        hs_timestamp: new Date(now).toISOString(),
      },
      [connection.companyId],
    );
    expect(await look(connection, note, nobody, now + hour / 2)).toMatchObject({
      body: expect.stringContaining('Called'),
    });
    expect(await look(connection, note, nobody, now + 2 * hour)).toBeUndefined();
  });

  test('finds it among more records than one request takes', async () => {
    const connection = connect();
    for (let made = 0; made < 130; made++) {
      const properties = { hs_note_body: `Note ${made}`, hs_timestamp: new Date(now).toISOString() };
      connection.portal.edit.create('notes', properties, [connection.companyId]);
    }
    const made = await connection.run((client) => client.createActivity(connection.companyId, note, nobody));
    expect(await look(connection)).toEqual(made);
  });

  test('finds a text that is too long to be read whole', async () => {
    const connection = connect();
    const long: ActivityDraft = { ...note, body: `${'word '.repeat(9_000)}end` };
    const made = await connection.run((client) => client.createActivity(connection.companyId, long, nobody));
    expect(await look(connection, long)).toEqual(made);
  });
});

describe('archiving', () => {
  test('is done once, twice, or of nothing', async () => {
    const { run, companyId, written } = connect();
    const { id } = await run((client) => client.createActivity(companyId, note, nobody));
    await run((client) => client.archiveActivity('note', id));
    expect(written.present()).toEqual([]);
    await run((client) => client.archiveActivity('note', id));
    await run((client) => client.archiveActivity('note', brandId('404')));
    expect(written.archived()).toHaveLength(1);
  });

  test('a 404 is as good as done; an answer that got lost is asked for again', async () => {
    const { run, portal, companyId, written } = connect();
    const { id } = await run((client) => client.createActivity(companyId, note, nobody));
    portal.setFault({ method: 'DELETE', status: 404, body: { message: 'Object not found.' } });
    await run((client) => client.archiveActivity('note', id));
    portal.setFault({ method: 'DELETE', reset: true, when: 'after', times: 2 });
    await run((client) => client.archiveActivity('note', id));
    expect(written.archived()).toHaveLength(1);
  });

  test('without the scope HubSpot says no', async () => {
    const scopes = ['crm.objects.companies.read', 'crm.objects.contacts.read'];
    const { failure } = connect({ keys: { [testKey]: { scopes } } });
    const outcome = await failure((client) => client.archiveActivity('note', brandId('1')));
    expect(outcome).toMatchObject({ kind: 'missing-scopes' });
  });
});
