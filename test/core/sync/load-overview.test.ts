import { createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import { beforeEach, expect, test } from 'vitest';
import { brandId, type CompanyId, type ContactId, type DealId } from '#core/domain/ids.ts';
import { readCompany } from '#core/storage/companies.ts';
import { findByContact, findByDeal } from '#core/storage/find-by-record.ts';
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

const now = () => world.clock.now();
const load = () => loadOverview({ ...worker, now }, id);
const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = world.portal.requestLog.length;
  await work();
  return world.portal.requestLog.length - before;
};

test('an overview is loaded once for all who ask for it meanwhile, and again for who asks later', async () => {
  await load();
  world.clock.pass(1_000);
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
  expect(await lookUpCompany({ ...worker, now }, site)).toMatchObject([{ id: raw, name: 'Unknown' }]);
  expect(await readCompany(worker.db, brandId(raw))).toMatchObject({ domain: 'unknown.example' });
  expect(await lookUpCompany({ ...worker, now }, { kind: 'site', host: 'nobody.example' })).toEqual([]);
});

test('a contact is known by its primary company once it was looked up, a deal by all of its companies', async () => {
  const { records } = world.portal;
  const portalId = String(world.portal.portalId);
  const contact = records.contacts.find(({ id: one }) => records.primaryCompanyOf(one) !== undefined);
  const contactId = brandId<ContactId>(contact?.id ?? '');
  const primary = records.primaryCompanyOf(contactId);
  const page = { kind: 'hubspot-contact', portalId, contactId } as const;
  expect(await lookUpCompany({ ...worker, now }, page)).toMatchObject([{ id: primary }]);
  expect(await findByContact(worker.db, contactId)).toMatchObject([{ id: primary }]);

  const deal = records.deals.find(({ id: one }) => records.related(one, 'companies').length > 1);
  const dealId = brandId<DealId>(deal?.id ?? '');
  const ids = records.related(dealId, 'companies').map((one) => (typeof one === 'string' ? one : one.id));
  const found = await lookUpCompany({ ...worker, now }, { kind: 'hubspot-deal', portalId, dealId });
  expect(found.map((company) => String(company.id)).toSorted()).toEqual(ids.toSorted());
  const known = await findByDeal(worker.db, dealId);
  expect(known.map((company) => String(company.id)).toSorted()).toEqual(ids.toSorted());
});
