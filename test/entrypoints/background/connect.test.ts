import {
  createBackgroundWorld,
  eventually,
  otherKey,
  otherPortalId,
  type BackgroundWorld,
} from '#test/support/background-world.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import { keyStore } from '#core/platform/key-store.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readConnection } from '#core/storage/connection.ts';
import { readOverviewAccess } from '#core/storage/overview-access.ts';
import { readIndex } from '#core/read-models/read-index.ts';
import { readPending } from '#core/storage/outbox.ts';
import { testKey } from '#test/support/hubspot-harness.ts';
import { expectedFigures, shownFigures, targetIds } from '#test/support/index-figures.ts';

const expiredKey = 'pat-na1-00000000-1111-2222-3333-666666666666';
const poorKey = 'pat-na1-00000000-1111-2222-3333-777777777777';
const noContactsKey = 'pat-na1-00000000-1111-2222-3333-888888888888';
const indexScopes = [
  'oauth',
  'crm.objects.companies.read',
  'crm.objects.owners.read',
  'crm.objects.deals.read',
];
let noContactsScopes: string[];

let world: BackgroundWorld;
beforeEach(async () => {
  noContactsScopes = [...indexScopes];
  world = await createBackgroundWorld({
    keys: {
      [testKey]: { scopes: 'all' },
      [otherKey]: { scopes: 'all' },
      [expiredKey]: { scopes: 'all', expiresAt: Date.now() - 60_000 },
      [noContactsKey]: { scopes: noContactsScopes },
      [poorKey]: { scopes: ['crm.objects.contacts.read', 'crm.objects.owners.read'] },
    },
  });
  world.start();
});
afterEach(() => vi.unstubAllGlobals());

describe('a key that is refused', () => {
  const offline = (world_: BackgroundWorld) => {
    world_.onRequest = () => {
      throw new TypeError('Failed to fetch');
    };
  };
  test.each<[string, string, string, ((world_: BackgroundWorld) => void)?]>([
    ['is blank', '   ', 'no-key'],
    ['is unknown', 'pat-na1-99999999-9999-9999-9999-999999999999', 'key-refused'],
    ['is truncated', testKey.slice(0, -4), 'not-a-key'],
    ['has letters that no key has', 'pat-ną1', 'not-a-key'],
    ['has expired', expiredKey, 'key-expired'],
    ['may not read companies', poorKey, 'missing-scopes'],
    ['meets no network', testKey, 'offline', offline],
    [
      'meets a browser that was not allowed to reach HubSpot',
      testKey,
      'no-permission',
      (world_) => {
        world_.isGranted = false;
        offline(world_);
      },
    ],
    [
      'meets a proxy’s page',
      testKey,
      'unreadable',
      ({ portal }) => portal.setFault({ status: 200, body: '<html>Sign in</html>', times: 9 }),
    ],
  ])('because it %s says so, and nothing is kept', async (_what, key, kind, arrange) => {
    arrange?.(world);
    expect(await world.ask.connect({ key })).toMatchObject({ ok: false, failure: { kind } });
    expect(await keyStore.read()).toBeUndefined();
    expect(await readConnection(world.db)).toEqual({ kind: 'none' });
  });

  test('leaves the connection before it, its key and its data', async () => {
    await world.ask.connect({ key: testKey });
    await world.ended();
    expect(await world.ask.connect({ key: poorKey })).toMatchObject({
      ok: false,
      failure: { kind: 'missing-scopes', scopes: expect.arrayContaining(['crm.objects.companies.read']) },
    });
    expect(await keyStore.read()).toBe(testKey);
    expect(await shownFigures(world.db)).toEqual(expectedFigures(world.portal));
    world.portal.edit.setProperty(targetIds(world.portal)[0] ?? '', 'name', 'Renamed');
    await world.ask.syncNow({ isAsked: true });
    await eventually(async () => expect(await shownFigures(world.db)).toEqual(expectedFigures(world.portal)));
  });
});

describe('a key that works', () => {
  test('is kept without the blanks around it, connects, and brings the index', async () => {
    const outcome = await world.ask.connect({ key: ` ${testKey}\n` });
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'portal', portalId: world.portal.portalId } });
    expect(await keyStore.read()).toBe(testKey);
    await world.ended();
    expect(await shownFigures(world.db)).toEqual(expectedFigures(world.portal));
  });

  test('of the same portal keeps data, choices and what is pending', async () => {
    await world.ask.connect({ key: testKey });
    await world.ended();
    await preferences.ownerId.setValue(brandId('612048801'));
    const [id = ''] = targetIds(world.portal);
    // The key is revoked; a change waits for another one.
    world.portal.setFault({
      path: 'batch/update',
      status: 401,
      body: { status: 'error', category: 'INVALID_AUTHENTICATION', message: 'Revoked.' },
    });
    await world.ask.setTargetAccount({ groupId: 'a', companyIds: [brandId(id)], value: false });
    await eventually(async () =>
      expect(await readPending(world.db)).toMatchObject([
        { delivery: { state: 'waiting', until: Infinity } },
      ]),
    );

    expect(await world.ask.connect({ key: testKey })).toMatchObject({ ok: true });
    expect(await preferences.ownerId.getValue()).toBe('612048801');
    await eventually(async () => expect(await readPending(world.db)).toEqual([]));
    expect(targetIds(world.portal)).not.toContain(id);
    await eventually(async () => expect(await shownFigures(world.db)).toEqual(expectedFigures(world.portal)));
    await world.ended();
  });

  test('of another portal begins with nothing of the first', async () => {
    await world.ask.connect({ key: testKey });
    await world.ended();
    await preferences.gdpr.setValue(true);
    await world.ended();
    world.portal.setFault({ path: 'batch/update', status: 400, body: { message: 'No.' } });
    const [id = ''] = targetIds(world.portal);
    await world.ask.setTargetAccount({ groupId: 'a', companyIds: [brandId(id)], value: false });
    await eventually(async () =>
      expect(await readPending(world.db)).toMatchObject([{ delivery: { state: 'refused' } }]),
    );

    expect(await world.ask.connect({ key: otherKey })).toMatchObject({
      ok: true,
      value: { portalId: otherPortalId },
    });
    expect(await readPending(world.db)).toEqual([]);
    expect(await preferences.gdpr.getValue()).toBe(false);
    expect(await keyStore.read()).toBe(otherKey);
    await world.ended();
    expect((await shownFigures(world.db)).portalId).toBe(otherPortalId);
  });

  test('while a sync with the key before it is under way: the new one’s sync is not left out', async () => {
    await world.ask.connect({ key: testKey });
    expect(await world.ask.connect({ key: testKey })).toMatchObject({ ok: true });
    await world.ended();
    expect(await shownFigures(world.db)).toEqual(expectedFigures(world.portal));
  });
});

describe('whether the key may read overviews', () => {
  const isBarred = async () => (await readIndex(world.db)).isOverviewBarred;

  test('is known with the connection, by its scopes', async () => {
    await world.ask.connect({ key: noContactsKey });
    expect(await isBarred()).toBe(true);
    await world.ended();
    // Another key of the same portal is another matter.
    await world.ask.connect({ key: testKey });
    expect(await isBarred()).toBe(false);
    expect(await readOverviewAccess(world.db)).toBe('open');
    await world.ended();
  });

  test('is looked at again with the next sync, for scopes can be added', async () => {
    await world.ask.connect({ key: noContactsKey });
    await world.ended();
    noContactsScopes.push('crm.objects.contacts.read');
    await world.ask.syncNow({ isAsked: true });
    await eventually(async () => expect(await isBarred()).toBe(false));
    await world.ended();
  });

  test('is shown by loading one, where HubSpot does not tell the scopes', async () => {
    world.portal.setFault({ path: 'access-token-info', status: 404, body: { message: 'No.' }, times: 99 });
    await world.ask.connect({ key: noContactsKey });
    await world.ended();
    expect(await isBarred()).toBe(false);
    const [id = ''] = targetIds(world.portal);
    await world.ask.loadOverview({ companyId: brandId(id) });
    expect(await isBarred()).toBe(true);
    noContactsScopes.push('crm.objects.contacts.read', 'sales-email-read');
    // That it was refused is remembered for a while, but not by another worker.
    world.start();
    await world.ask.loadOverview({ companyId: brandId(id) });
    expect(await isBarred()).toBe(false);
  });
});
