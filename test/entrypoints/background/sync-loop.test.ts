import { createBackgroundWorld, eventually, type BackgroundWorld } from '#test/support/background-world.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readCheckpoint } from '#core/storage/pull.ts';
import { readPending, setDelivery } from '#core/storage/outbox.ts';
import { readSyncStatus, saveSyncStatus } from '#core/storage/sync-status.ts';
import { testKey } from '#test/support/hubspot-harness.ts';
import { expectedFigures, shownFigures, shownIds, targetIds } from '#test/support/index-figures.ts';

let world: BackgroundWorld;
beforeEach(async () => {
  world = await createBackgroundWorld();
  world.start();
});
afterEach(() => vi.unstubAllGlobals());

const connect = async () => {
  await world.ask.connect({ key: testKey });
  await world.ended();
  // The alarm that watches over work is planned anew when it is done.
  await eventually(async () => expect(await world.alarm('resume')).toBeUndefined());
};
/** Resolves when nothing is under way that would plan the alarm anew at its end. */
const atRest = async () => {
  await eventually(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    expect([...held, ...pending]).toEqual([]);
    expect(await world.alarm('resume')).toBeUndefined();
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
};
const anAccount = () => brandId<CompanyId>(targetIds(world.portal)[0] ?? '');
const requests = () => world.portal.requestLog.length;

/** As if the last whole pull had been so many minutes ago. */
const age = async (minutes: number) =>
  saveSyncStatus(world.db, {
    ...(await readSyncStatus(world.db)),
    completedAt: Date.now() - minutes * 60_000,
  });

describe('the browser', () => {
  test('wakes the worker every quarter of an hour, set once however often the worker starts', async () => {
    await eventually(async () => expect(await world.alarm('sync')).toMatchObject({ periodInMinutes: 15 }));
    const first = await world.alarm('sync');
    world.start();
    await eventually(async () => expect(await world.alarm('sync')).toEqual(first));
  });

  test('shows the welcome page after the first installation, and not after an update', async () => {
    const open = vi.spyOn(fakeBrowser.tabs, 'create');
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' });
    expect(open).not.toHaveBeenCalled();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    expect(open).toHaveBeenCalledWith({ url: 'chrome-extension://test-extension-id/welcome.html' });
  });

  test.each(['alarm', 'start'])('brings an old index up to date by itself: %s', async (occasion) => {
    await connect();
    world.portal.edit.setProperty(anAccount(), 'name', 'Renamed elsewhere');
    await age(20);
    if (occasion === 'alarm') await world.ring('sync');
    else await fakeBrowser.runtime.onStartup.trigger();
    await eventually(async () => expect(await shownFigures(world.db)).toEqual(expectedFigures(world.portal)));
    await world.ended();
  });

  test('wakes a worker that has nothing to do without a request', async () => {
    await connect();
    const before = requests();
    world.start();
    await world.ring('sync');
    await world.ring('resume');
    await eventually(async () => expect(await world.alarm('resume')).toBeUndefined());
    expect(requests()).toBe(before);
  });

  test('wakes a worker without a portal, which asks nobody anything', async () => {
    await world.ring('sync');
    await fakeBrowser.runtime.onStartup.trigger();
    expect(await world.ask.syncNow({ isAsked: true })).toEqual({ ok: true, value: null });
    expect(requests()).toBe(0);
  });
});

describe('while it works', () => {
  test('an alarm is set, in case the worker dies; it goes when all is done', async () => {
    // The workers of the tests before are in this process still, and the alarm is theirs, too.
    await atRest();
    const during: unknown[] = [];
    world.onRequest = async () => {
      during.push(await world.alarm('resume'));
    };
    await connect();
    // Checking the key is no work that goes on by itself.
    expect(during.slice(3).length).toBeGreaterThan(4);
    for (const alarm of during.slice(3)) expect(alarm).toBeDefined();
    expect(await world.alarm('resume')).toBeUndefined();
  });

  test('work that ends early leaves the alarm of the work that goes on', async () => {
    await connect();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    world.onRequest = ({ url }) => (url.includes('companies/search') ? held : undefined);
    await world.ask.syncNow({ isAsked: true });
    await eventually(async () =>
      expect((await readSyncStatus(world.db)).sync).toMatchObject({ state: 'syncing', step: 'accounts' }),
    );
    await world.ask.setTargetAccount({ groupId: 'a', companyIds: [anAccount()], value: false });
    await eventually(async () => expect(await readPending(world.db)).toEqual([]));
    expect(await world.alarm('resume')).toBeDefined();
    letGo();
    await world.ended();
    await eventually(async () => expect(await world.alarm('resume')).toBeUndefined());
    expect(await shownIds(world.db)).toEqual(targetIds(world.portal));
  });

  test('the privacy setting changed in the middle counts as soon as it can', async () => {
    await connect();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    world.onRequest = ({ url }) => (url.includes('deals/search') ? held : undefined);
    await world.ask.syncNow({ isAsked: true });
    await eventually(async () =>
      expect(await readCheckpoint(world.db)).toMatchObject({ step: 'deals', gdpr: false }),
    );
    await preferences.gdpr.setValue(true);
    const before = requests();
    letGo();
    await eventually(() =>
      expect(world.portal.requestLog.slice(before).some(({ path }) => path.includes('contacts/search'))).toBe(
        true,
      ),
    );
    await world.ended();
  });
});

describe('a worker that finds', () => {
  test('a sync that was killed goes on with it', async () => {
    await connect();
    const { completedAt, setAside } = await readSyncStatus(world.db);
    await saveSyncStatus(world.db, {
      sync: { state: 'syncing', since: Date.now(), step: 'deals', done: 0, total: undefined },
      completedAt,
      setAside,
    });
    world.start();
    await world.ended();
  });

  test('a change that was accepted just before the worker died delivers it', async () => {
    await connect();
    const id = anAccount();
    let isDead = true;
    world.onRequest = () => {
      if (isDead) throw new TypeError('Failed to fetch');
    };
    await world.ask.setTargetAccount({ groupId: 'a', companyIds: [id], value: false });
    await eventually(async () =>
      expect(await readPending(world.db)).toMatchObject([{ delivery: { state: 'waiting', attempts: 1 } }]),
    );
    const [entry] = await readPending(world.db);
    const until = entry?.delivery.state === 'waiting' ? entry.delivery.until : 0;
    await eventually(async () =>
      expect((await world.alarm('resume'))?.scheduledTime).toBeGreaterThanOrEqual(until),
    );
    isDead = false;
    // Its time comes.
    const due = { state: 'waiting', until: Date.now(), attempts: 1, reason: { kind: 'offline' } } as const;
    await setDelivery(world.db, [entry?.seq ?? 0], due);
    world.start();
    await eventually(async () => expect(await readPending(world.db)).toEqual([]));
    expect(targetIds(world.portal)).not.toContain(id);
  });

  test('a sync that waits leaves it alone until its time, and the alarm stands for then', async () => {
    await connect();
    const until = Date.now() + 3_600_000;
    const reason = { kind: 'daily-limit', until, message: 'DAILY' } as const;
    await saveSyncStatus(world.db, {
      sync: { state: 'waiting', until, attempts: 1, reason },
      completedAt: 1,
      setAside: 0,
    });
    const before = requests();
    world.start();
    await world.ring('sync');
    await eventually(async () => expect((await world.alarm('resume'))?.scheduledTime).toBe(until));
    expect(requests()).toBe(before);
    // A person may ask all the same.
    await world.ask.syncNow({ isAsked: true });
    await world.ended();
    expect(requests()).toBeGreaterThan(before);
  });
});

test('what fails while nobody waits ends in the log', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(new Error('No window is open'));
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
  await eventually(() =>
    expect(logged).toHaveBeenCalledWith(
      expect.stringContaining('Welcome'),
      { kind: 'unexpected', message: 'No window is open' },
      expect.any(Error),
    ),
  );
  expect(unhandled).not.toHaveBeenCalled();
  process.off('unhandledRejection', unhandled);
});
