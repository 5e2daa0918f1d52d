import { createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import { beforeEach, expect, test } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readOverviewBundle } from '#core/storage/overviews.ts';
import { readNoPageEventsAt } from '#core/storage/page-events.ts';
import { loadOverview } from '#core/sync/load-overview.ts';
import { loadPageEvents } from '#core/sync/load-page-events.ts';

let world: World;
let worker: Worker;
let id: CompanyId;

async function begin(tier: 'enterprise' | 'professional'): Promise<void> {
  world = await createWorld({ indexLagMs: 0, tier });
  worker = await world.start();
  await worker.sync();
  const visited = world.portal.records.companies.find(
    (one) =>
      one.properties.hs_is_target_account === 'true' &&
      world.portal.records
        .related(one.id, 'contacts')
        .some((contact) => contact.properties.hs_analytics_last_url !== undefined),
  );
  id = brandId<CompanyId>(visited?.id ?? '');
  await loadOverview({ ...worker, now }, id);
}
beforeEach(() => begin('enterprise'));

const now = () => world.clock.now();
const load = () => loadPageEvents({ ...worker, now }, id);
const bundle = () => readOverviewBundle(worker.db, id);

test('single page views take the place of the analytics, and say when they were read', async () => {
  expect(await bundle()).toMatchObject({ pageViewSource: 'contact-analytics' });
  const askedAt = now();
  await load();
  const loaded = await bundle();
  expect(loaded).toMatchObject({ pageViewSource: 'events', pageViewsAt: askedAt });
  expect(loaded?.pageViews.length).toBeGreaterThan(0);
});

test('a portal without them is remembered, until it has some', async () => {
  await begin('professional');
  const before = await bundle();
  const askedAt = now();
  await load();
  expect(await bundle()).toEqual(before);
  expect(await readNoPageEventsAt(worker.db)).toBe(askedAt);

  await begin('enterprise');
  await load();
  expect(await readNoPageEventsAt(worker.db)).toBeUndefined();
});

test('a contact that is gone says nothing of the portal', async () => {
  const many = world.portal.records.companies.find(
    (one) =>
      world.portal.records
        .related(one.id, 'contacts')
        .filter((contact) => contact.properties.hs_analytics_last_url !== undefined).length > 1,
  );
  id = brandId<CompanyId>(many?.id ?? '');
  await loadOverview({ ...worker, now }, id);
  world.portal.setFault({ status: 404, body: {}, path: /events/, times: 1 });
  await load();
  expect(await bundle()).toMatchObject({ pageViewSource: 'events' });
  expect(await readNoPageEventsAt(worker.db)).toBeUndefined();
});

test('offline what was cached stands, and nothing is concluded', async () => {
  const before = await bundle();
  world.portal.setFault({ times: Infinity, reset: true });
  await expect(load()).rejects.toMatchObject({ failure: { kind: 'offline' } });
  expect(await bundle()).toEqual(before);
  expect(await readNoPageEventsAt(worker.db)).toBeUndefined();
});
