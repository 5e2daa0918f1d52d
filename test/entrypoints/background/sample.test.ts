import { createBackgroundWorld, eventually, type BackgroundWorld } from '#test/support/background-world.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readIndex } from '#core/read-models/read-index.ts';
import { readConnection } from '#core/storage/connection.ts';
import { readPending } from '#core/storage/outbox.ts';
import { testKey } from '#test/support/hubspot-harness.ts';
import { shownIds } from '#test/support/index-figures.ts';

let world: BackgroundWorld;
beforeEach(async () => {
  world = await createBackgroundWorld();
  world.start();
});
afterEach(() => vi.unstubAllGlobals());

const firstShown = async (): Promise<CompanyId> => brandId((await shownIds(world.db))[0] ?? '');

const startSample = async () => {
  await world.ask.exploreSample({});
  await world.ended();
};

test('the sample comes without key, permission and network', async () => {
  world.isGranted = false;
  world.onRequest = () => {
    throw new Error('Nothing may be asked of the network');
  };
  expect(await world.ask.exploreSample({})).toMatchObject({ ok: true, value: { kind: 'sample' } });
  await world.ended();
  const { data, connection } = await readIndex(world.db);
  expect(connection.kind).toBe('sample');
  expect(data.accounts.length).toBeGreaterThan(50);
  expect(data.portal?.id).toBe(connection.kind === 'none' ? undefined : connection.portalId);
  expect(await world.ask.loadOverview({ companyId: await firstShown() })).toEqual({ ok: true, value: null });
  expect(world.portal.requestLog).toEqual([]);
});

test('what was written to the sample is there after the worker has died, however often', async () => {
  await startSample();
  for (const groupId of ['a', 'b']) {
    const id = await firstShown();
    await world.ask.setTargetAccount({ groupId, companyIds: [id], value: false });
    await eventually(async () => expect(await readPending(world.db)).toEqual([]));
    world.start();
    await world.ended();
    await world.ask.syncNow({ isAsked: true });
    await eventually(async () =>
      expect((await world.db.get('companies', id))?.company.isTargetAccount).toBe(false),
    );
    await world.ended();
    expect(await shownIds(world.db)).not.toContain(id);
  }
  await world.ask.undo({ groupId: 'a' });
  await eventually(async () => expect(await readPending(world.db)).toEqual([]));
  expect((await readIndex(world.db)).data.accounts.length).toBeGreaterThan(50);
});

test('a sample that is started anew knows nothing of the one before', async () => {
  await startSample();
  const before = await shownIds(world.db);
  await world.ask.setTargetAccount({ groupId: 'a', companyIds: [await firstShown()], value: false });
  await eventually(async () => expect(await readPending(world.db)).toEqual([]));
  await startSample();
  expect(await shownIds(world.db)).toEqual(before);
});

test('connecting a portal leaves nothing of the sample, and the other way round', async () => {
  await startSample();
  const sampleIds = await shownIds(world.db);
  await world.ask.connect({ key: testKey });
  await world.ended();
  expect(await readConnection(world.db)).toMatchObject({ kind: 'portal' });
  expect(await shownIds(world.db)).toHaveLength(5);
  expect(await world.db.get('meta', 'sampleState')).toBeUndefined();

  await startSample();
  expect(await shownIds(world.db)).toEqual(sampleIds);
  expect(await world.leftBehind()).not.toHaveProperty('serviceKey');
});
