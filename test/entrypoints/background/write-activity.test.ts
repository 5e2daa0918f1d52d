import {
  createBackgroundWorld,
  eventually,
  type BackgroundWorld,
  workersAtRest,
} from '#test/support/background-world.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ActivityDraft } from '#core/domain/activity-draft.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { noDrafts } from '#core/domain/kept-drafts.ts';
import { keepDrafts, readDrafts } from '#core/platform/composer-drafts.ts';
import { readOverview } from '#core/read-models/read-overview.ts';
import { readHistory, readPending } from '#core/storage/outbox.ts';
import { testKey } from '#test/support/hubspot-harness.ts';
import { targetIds } from '#test/support/index-figures.ts';
import { activitiesSince } from '#test/support/written-activities.ts';

let world: BackgroundWorld;
let written: ReturnType<typeof activitiesSince>;
let companyId: CompanyId;

beforeEach(async () => {
  await workersAtRest();
  world = await createBackgroundWorld();
  world.start();
  await world.ask.connect({ key: testKey });
  await world.ended();
  companyId = brandId(targetIds(world.portal)[0] ?? '');
  written = activitiesSince(world.portal);
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'onLine');
});

const note: ActivityDraft = { kind: 'note', body: 'Called about the offer', at: Date.now() };
const add = (draft: ActivityDraft = note, groupId = 'click') =>
  world.ask.addActivity({ groupId, companyId, draft });
const settled = () => eventually(async () => expect(await readPending(world.db)).toEqual([]));

test('what a page writes reaches HubSpot, and undo takes it back', async () => {
  expect(await add()).toEqual({ ok: true, value: null });
  await settled();
  expect(written.present()).toHaveLength(1);
  await world.ask.undo({ groupId: 'click' });
  await settled();
  expect(written.present()).toEqual([]);
  expect(written.archived()).toHaveLength(1);
});

test('what may not be saved is not accepted', async () => {
  const answer = await add({ ...note, body: '  ' });
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'unexpected' } });
  expect(await readPending(world.db)).toEqual([]);
});

test('written while the browser knows that it is offline, it is not sent, and goes out once when it is back', async () => {
  await world.quiet();
  let isOnline = false;
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
  const before = world.portal.requestLog.length;
  await add();
  await eventually(async () =>
    expect(await readPending(world.db)).toMatchObject([
      { delivery: { state: 'waiting', reason: { kind: 'offline' } } },
    ]),
  );
  expect(world.portal.requestLog).toHaveLength(before);
  // Nothing was sent, so nothing has to be looked for.
  expect((await readPending(world.db))[0]).not.toHaveProperty('sentAt');

  isOnline = true;
  world.reconnect();
  await settled();
  expect(written.present()).toHaveLength(1);
  expect(await readHistory(world.db)).toHaveLength(1);
});

test('what was typed is kept until nothing of it is left, and disconnecting forgets it', async () => {
  const typed = { open: 'note', drafts: { note: { text: { body: 'Half a sent' } } } } as const;
  await keepDrafts(companyId, typed);
  expect(await readDrafts(companyId)).toEqual(typed);
  await keepDrafts(companyId, noDrafts);
  expect(await readDrafts(companyId)).toEqual(noDrafts);
  expect(Object.keys(await world.leftBehind()).filter((key) => key.startsWith('draft'))).toEqual([]);

  await keepDrafts(companyId, typed);
  await world.ask.disconnect({});
  expect(await readDrafts(companyId)).toEqual(noDrafts);
  expect(await world.leftBehind()).toEqual({});
});

test('in the sample data it works the same, and is there after the worker died', async () => {
  await world.ask.exploreSample({});
  await world.ended();
  const [row] = await world.db.getAllFromIndex('companies', 'target', 1);
  if (!row) throw new Error('An empty sample');
  await world.ask.addActivity({ groupId: 'click', companyId: row.company.id, draft: note });
  await settled();
  world.start();
  await world.ask.loadOverview({ companyId: row.company.id });
  const overview = await readOverview(world.db, row.company.id);
  expect(overview?.bundle?.activities.filter(({ body }) => body === 'Called about the offer')).toHaveLength(
    1,
  );
  expect(overview?.pendingActivities.size).toBe(0);
});
