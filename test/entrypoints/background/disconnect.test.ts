import { createBackgroundWorld, eventually, type BackgroundWorld } from '#test/support/background-world.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { rememberNegative, wasNegative } from '#core/platform/negative-answers.ts';
import { preferences } from '#core/platform/preferences.ts';
import { warmBudget } from '#core/platform/warm-budget.ts';
import { readPending } from '#core/storage/outbox.ts';
import { testKey } from '#test/support/hubspot-harness.ts';
import { shownIds, targetIds } from '#test/support/index-figures.ts';

let world: BackgroundWorld;
beforeEach(async () => {
  world = await createBackgroundWorld();
  world.start();
});
afterEach(() => vi.unstubAllGlobals());

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setTimeout(resolve));
};

const anAccount = () => brandId<CompanyId>(targetIds(world.portal)[0] ?? '');

test('disconnecting leaves nothing: no record, no snapshot, no key, no choice', async () => {
  await world.ask.connect({ key: testKey });
  await world.ended();
  await world.ask.loadOverview({ companyId: anAccount() });
  await preferences.ownerId.setValue(brandId('1'));
  await preferences.theme.setValue('dark');
  await warmBudget.setValue({ hourAt: 1, inHour: 1, dayAt: 1, inDay: 1 });
  const before = await world.leftBehind();
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['companies', 'overviews', 'meta', 'snapshot', 'serviceKey', 'ownerId']),
  );

  expect(await world.ask.disconnect({})).toEqual({ ok: true, value: null });
  // How the screens look belongs to the person, not to the portal.
  expect(await world.leftBehind()).toEqual({ theme: 'dark' });
});

test('what one portal does not have, another is not said to lack', async () => {
  await world.ask.exploreSample({});
  await rememberNegative('acme.example', true, Date.now());
  await world.ask.connect({ key: testKey });
  expect(await wasNegative('acme.example', Date.now())).toBe(false);
});

describe('nothing is written any more', () => {
  /** What was under way must have come to its end. */
  const expectNothing = async () => {
    await turns(40);
    expect(await world.leftBehind()).toEqual({});
    expect(await shownIds(world.db)).toEqual([]);
  };

  test.each([1, 2, 3, 4, 5, 6, 7])('when disconnected at request %i of the first sync', async (request) => {
    // Checking the key takes three.
    let left = request + 3;
    let disconnecting: Promise<unknown> | undefined;
    world.onRequest = () => {
      left -= 1;
      if (left === 0) disconnecting = world.ask.disconnect({});
    };
    await world.ask.connect({ key: testKey });
    await eventually(() => expect(disconnecting).toBeDefined());
    await disconnecting;
    await expectNothing();
  });

  test('when disconnected any number of turns into a sync of the sample', async () => {
    for (let count = 0; count < 30; count += 3) {
      await world.ask.exploreSample({});
      await turns(count);
      await world.ask.disconnect({});
      await expectNothing();
    }
  });

  test('when disconnected while an overview is loaded, a company looked up and a change delivered', async () => {
    for (let count = 0; count < 25; count += 6) {
      await world.ask.connect({ key: testKey });
      await world.ended();
      const companyId = anAccount();
      const work = Promise.all([
        world.ask.loadOverview({ companyId }),
        world.ask.lookUpCompany({ address: { kind: 'hubspot', portalId: world.portal.portalId, companyId } }),
        world.ask.setTargetAccount({ groupId: `click ${count}`, companyIds: [companyId], value: false }),
      ]);
      await turns(count);
      await world.ask.disconnect({});
      await work;
      await expectNothing();
      world.portal.edit.setProperty(companyId, 'hs_is_target_account', 'true');
    }
  }, 30_000);

  test('when a page asks for work afterwards: it is told that there is no key', async () => {
    await world.ask.connect({ key: testKey });
    await world.ended();
    await world.ask.disconnect({});
    const companyId = anAccount();
    const noKey = { ok: false, failure: { kind: 'no-key' } };
    expect(await world.ask.setTargetAccount({ groupId: 'a', companyIds: [companyId], value: false })).toEqual(
      noKey,
    );
    expect(await world.ask.loadOverview({ companyId })).toEqual(noKey);
    expect(await world.ask.undo({ groupId: 'a' })).toEqual(noKey);
    expect(await world.ask.syncNow({ isAsked: true })).toEqual({ ok: true, value: null });
    await expectNothing();
  });
});

test('connecting again after disconnecting in the middle of a sync brings everything', async () => {
  await world.ask.connect({ key: testKey });
  await world.ask.disconnect({});
  await world.ask.connect({ key: testKey });
  await world.ended();
  expect(await shownIds(world.db)).toEqual(targetIds(world.portal));
  expect(await readPending(world.db)).toEqual([]);
});
