import { createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import { beforeEach, expect, test } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readCompany } from '#core/storage/companies.ts';
import { readOverviewBundle } from '#core/storage/overviews.ts';
import { loadOverview } from '#core/sync/load-overview.ts';
import { lookUpCompany } from '#core/sync/look-up-company.ts';
import { targetIds } from '#test/support/index-figures.ts';

let world: World;
let worker: Worker;
let id: CompanyId;
beforeEach(async () => {
  world = await createWorld({ indexLagMs: 0 });
  worker = await world.start();
  await worker.sync();
  id = brandId<CompanyId>(targetIds(world.portal)[0] ?? '');
});

const load = () => loadOverview({ ...worker, now: () => world.clock.now() }, id);
const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = world.portal.requestLog.length;
  await work();
  return world.portal.requestLog.length - before;
};

test('an overview is loaded once for all who ask for it meanwhile, and again for who asks later', async () => {
  const once = await requestsOf(load);
  expect(once).toBeGreaterThan(0);
  world.clock.pass(1_000);
  expect(await requestsOf(() => Promise.all([load(), load(), load()]))).toBe(once);
  world.clock.pass(1_000);
  expect(await requestsOf(load)).toBe(once);
});

test('what was cached stands where loading fails', async () => {
  await load();
  const before = await readOverviewBundle(worker.db, id);
  world.clock.pass(1_000);
  world.portal.setFault({ times: Infinity, reset: true });
  await expect(load()).rejects.toMatchObject({ failure: { kind: 'offline' } });
  expect(await readOverviewBundle(worker.db, id)).toEqual(before);
});

test('a company that is gone from HubSpot leaves the local copy with its overview', async () => {
  await load();
  world.clock.pass(1_000);
  world.portal.edit.archive(id);
  await load();
  expect(await readCompany(worker.db, id)).toBeUndefined();
  expect(await readOverviewBundle(worker.db, id)).toBeUndefined();
});

test('a company that was looked up is known from then on', async () => {
  const { id: raw } = world.portal.edit.create('companies', { name: 'Unknown', domain: 'unknown.example' });
  world.clock.pass(1_000);
  const site = { kind: 'site', host: 'shop.unknown.example' } as const;
  expect(await lookUpCompany(worker, site)).toMatchObject([{ id: raw, name: 'Unknown' }]);
  expect(await readCompany(worker.db, brandId(raw))).toMatchObject({ domain: 'unknown.example' });
  expect(await lookUpCompany(worker, { kind: 'site', host: 'nobody.example' })).toEqual([]);
});
