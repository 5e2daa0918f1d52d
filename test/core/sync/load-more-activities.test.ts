import { createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ActivityKind } from '#core/domain/activity.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readCompany } from '#core/storage/companies.ts';
import { readOverviewBundle } from '#core/storage/overviews.ts';
import { loadMoreActivities } from '#core/sync/load-more-activities.ts';
import { loadOverview } from '#core/sync/load-overview.ts';
import { heardDuring } from '#test/support/heard-notices.ts';
import { targetIds } from '#test/support/index-figures.ts';

const minute = 60_000;
let world: World;
let worker: Worker;
let id: CompanyId;
beforeEach(async () => {
  world = await createWorld({ indexLagMs: 0, assocPageSize: 500 });
  worker = await world.start();
  await worker.sync();
  id = brandId<CompanyId>(targetIds(world.portal)[0] ?? '');
  log('notes', 'hs_note_body', 900);
  log('calls', 'hs_call_body', 700);
  await load();
});

const now = () => world.clock.now();
const load = () => loadOverview({ ...worker, now }, id);
const bundle = async () => {
  const found = await readOverviewBundle(worker.db, id);
  if (!found) throw new Error('No overview');
  return found;
};
const logged = async (kind: ActivityKind) =>
  (await bundle()).activities.filter((one) => one.kind === kind).map(({ body }) => body);

function log(type: 'notes' | 'calls', body: string, count: number): void {
  for (let n = 0; n < count; n++) {
    const hs_timestamp = new Date(now() - (n + 1) * minute).toISOString();
    world.portal.edit.create(type, { hs_timestamp, [body]: `${type} ${n}` }, [id]);
  }
}
const newest = (type: string, count: number) => Array.from({ length: count }, (_, n) => `${type} ${n}`);
const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = world.portal.requestLog.length;
  await work();
  return world.portal.requestLog.length - before;
};

describe('an account with thousands of activities', () => {
  test('has its newest first, in at most 15 requests', async () => {
    world.clock.pass(1_000);
    expect(await requestsOf(load)).toBeLessThanOrEqual(9);
    expect(await logged('note')).toEqual(newest('notes', 200));
    expect(await logged('call')).toEqual(newest('calls', 200));
    expect((await bundle()).outcomes.activities).toEqual({ state: 'loaded', hasMore: true });
  });

  test('gives the next ones on demand, one request per kind that has more', async () => {
    expect(await requestsOf(() => loadMoreActivities(worker, id))).toBe(2);
    expect(await logged('note')).toEqual(newest('notes', 400));
    expect(await logged('call')).toEqual(newest('calls', 400));
    const { activities } = await bundle();
    expect(activities.map(({ at }) => at)).toEqual(activities.map(({ at }) => at).toSorted((a, b) => b - a));
  });

  test('of one kind, where the list shows one', async () => {
    expect(await requestsOf(() => loadMoreActivities(worker, id, 'call'))).toBe(1);
    expect(await logged('call')).toHaveLength(400);
    expect(await logged('note')).toHaveLength(200);
    expect(await requestsOf(() => loadMoreActivities(worker, id, 'task'))).toBe(0);
  });

  test('has no more in the end', async () => {
    for (let n = 0; n < 5; n++) await loadMoreActivities(worker, id);
    const { activities, older, outcomes } = await bundle();
    const own = world.portal.records;
    expect(activities.filter(({ kind }) => kind === 'note')).toHaveLength(own.related(id, 'notes').length);
    expect(activities.filter(({ kind }) => kind === 'call')).toHaveLength(own.related(id, 'calls').length);
    expect(older).toEqual({});
    expect(outcomes.activities).toEqual({ state: 'loaded', hasMore: false });
    expect(await requestsOf(() => loadMoreActivities(worker, id))).toBe(0);
    // Loaded whole is loaded whole after a refresh, too, and costs no more.
    world.clock.pass(1_000);
    expect(await requestsOf(load)).toBeLessThanOrEqual(9);
    expect((await bundle()).activities).toHaveLength(activities.length);
    expect((await bundle()).outcomes.activities).toEqual({ state: 'loaded', hasMore: false });
  });

  test('keeps what was loaded through a refresh and a new worker', async () => {
    await loadMoreActivities(worker, id);
    world.portal.edit.create('notes', { hs_timestamp: new Date(now()).toISOString(), hs_note_body: 'New' }, [
      id,
    ]);
    world.clock.pass(1_000);
    worker = await world.start();
    await load();
    expect(await logged('note')).toEqual(['New', ...newest('notes', 400)]);
    await loadMoreActivities(worker, id, 'note');
    expect(await logged('note')).toEqual(['New', ...newest('notes', 600)]);
  });
});

test('the pages are told, and what the older ones say of the account counts', async () => {
  const { portal } = world;
  const [task] = portal.records.related(id, 'tasks');
  expect(task).toBeDefined();
  expect(await heardDuring(() => loadMoreActivities(worker, id))).toContain('overview');
  const company = await readCompany(worker.db, id);
  expect(company?.cachedOpenTasks).toBe(
    portal.records.related(id, 'tasks').filter((one) => one.properties.hs_task_status !== 'COMPLETED')
      .length || undefined,
  );
});

test('offline nothing changes', async () => {
  const before = await bundle();
  world.portal.setFault({ times: Infinity, reset: true });
  await expect(loadMoreActivities(worker, id)).rejects.toMatchObject({ failure: { kind: 'offline' } });
  expect(await bundle()).toEqual(before);
});

test('one kind that fails keeps the other, and says why', async () => {
  const body = { message: 'boom' };
  world.portal.setFault({ path: 'calls/search', status: 500, body, times: Infinity });
  await expect(loadMoreActivities(worker, id)).rejects.toMatchObject({ failure: { kind: 'server' } });
  expect(await logged('note')).toHaveLength(400);
  expect(await logged('call')).toHaveLength(200);
  world.portal.clearFaults();
  await loadMoreActivities(worker, id, 'call');
  expect(await logged('call')).toHaveLength(400);
});

test('without an overview nothing is asked', async () => {
  const other = brandId<CompanyId>(targetIds(world.portal)[1] ?? '');
  expect(await requestsOf(() => loadMoreActivities(worker, other))).toBe(0);
});
