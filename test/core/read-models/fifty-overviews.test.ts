import { createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { accountFigures } from '#core/domain/account-figures.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { viewActivities } from '#core/domain/overview-activities.ts';
import { viewContacts } from '#core/domain/overview-contacts.ts';
import { viewDeals } from '#core/domain/overview-deals.ts';
import { viewTrackedPages } from '#core/domain/overview-pages.ts';
import { viewStakeholders } from '#core/domain/overview-stakeholders.ts';
import type { OverviewReadModel } from '#core/read-models/overview-read-model.ts';
import { readOverview } from '#core/read-models/read-overview.ts';
import { loadOverview } from '#core/sync/load-overview.ts';
import { loadPageEvents } from '#core/sync/load-page-events.ts';
import { targetIds } from '#test/support/index-figures.ts';
import { accountFacts } from '#test/support/oracle/account-facts.ts';
import {
  oracleActivities,
  oracleContacts,
  oracleDeals,
  oraclePages,
  oracleStakeholders,
} from '#test/support/oracle/overview-oracle.ts';

/*
 * Fifty accounts through the real client, sync and read model, held to an oracle that counts the raw records by
 * other code. Requests are those that the portal logged.
 */

let world: World;
let worker: Worker;
let ids: readonly CompanyId[] = [];
/** As they were after their first load: the tests come in any order. */
const asLoaded: OverviewReadModel[] = [];
const requests = { first: [] as number[], again: [] as number[], events: [] as number[] };
beforeAll(async () => {
  world = await createWorld({ indexLagMs: 0, size: { targetAccounts: 50, companies: 80 } });
  worker = await world.start();
  await worker.sync();
  ids = targetIds(world.portal).map((id) => brandId<CompanyId>(id));
  for (const id of ids) {
    requests.first.push(await requestsOf(() => load(id)));
    asLoaded.push(await shown(id));
  }
});

const now = () => world.clock.now();
/** Of an overview that is as new as the clock, HubSpot would not be asked. */
const load = (id: CompanyId): Promise<void> => {
  world.clock.pass(1);
  return loadOverview({ ...worker, now }, id);
};
const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = world.portal.requestLog.length;
  await work();
  return world.portal.requestLog.length - before;
};

async function shown(id: CompanyId): Promise<OverviewReadModel> {
  const overview = await readOverview(worker.db, id);
  if (!overview) throw new Error(`No overview of ${id}`);
  return overview;
}

function expectSections({ bundle, owners, pipelines, company }: OverviewReadModel): void {
  const { records } = world.portal;
  const { id } = company;
  const at = now();
  if (!bundle) throw new Error('Not loaded');
  expect(Object.values(bundle.outcomes)).toEqual(Array(4).fill({ state: 'loaded', hasMore: false }));

  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { scheduled, past } = viewActivities(bundle.activities, { now: at, timeZone });
  expect(
    [...scheduled, ...past].map(({ activity: { kind, title, at: when }, state }) => ({
      kind,
      title,
      at: when,
      isOverdue: state === 'overdue',
    })),
  ).toEqual(oracleActivities(records, id, at));

  const { contacts } = viewContacts(company, bundle.contacts, { gdpr: false, locale: 'en' });
  const expected = oracleContacts(records, id, at);
  expect(
    contacts.map(({ contact: { name, jobTitle, buyingRoles, lastTouchAt }, lastEngagement }) => ({
      name,
      jobTitle,
      roles: buyingRoles,
      lastTouchAt,
      engagedAt: lastEngagement?.at,
    })),
  ).toEqual(expected.map(({ lastEngagement, ...rest }) => ({ ...rest, engagedAt: lastEngagement?.at })));

  expect(
    viewStakeholders(bundle.activities, owners, at).map(({ who, byKind, lastAt }) => ({
      name: who.kind === 'owner' ? who.owner.name : undefined,
      isActive: who.kind === 'owner' && who.owner.isActive,
      counts: Object.fromEntries(Object.entries(byKind).filter(([, count]) => count > 0)),
      lastAt,
    })),
  ).toEqual(
    oracleStakeholders(records, id, at).map(({ name, isActive, counts, lastAt }) => ({
      name,
      isActive,
      counts,
      lastAt,
    })),
  );

  const portalZone = 'US/Eastern';
  expect(
    viewDeals(bundle.deals, pipelines, { now: at, timeZone: portalZone }).map(({ deal, state, stage }) => ({
      name: deal.name,
      state,
      stage: stage?.label,
      amount: deal.amount,
      value: deal.currency === undefined || deal.currency === 'USD' ? undefined : deal.value,
      closeAt: deal.closeAt,
      nextStep: deal.nextStep,
    })),
  ).toEqual(
    oracleDeals(records, id).map(({ name, state, stage, amount, value, closeAt, nextStep }) => ({
      name,
      state,
      stage,
      amount,
      value,
      closeAt,
      nextStep,
    })),
  );
}

function expectPages({ bundle, company }: OverviewReadModel, source: 'all-views' | 'last-pages'): void {
  if (!bundle) throw new Error('Not loaded');
  expect(bundle.pageViewSource).toBe(source === 'all-views' ? 'events' : 'contact-analytics');
  const isCounted = source === 'all-views';
  expect(
    viewTrackedPages(bundle).map(({ url, lastAt, visitors }) => ({
      url,
      lastAt,
      visitors: visitors.map(({ contact, views }) => ({ name: contact?.name, views })),
    })),
  ).toEqual(
    oraclePages(world.portal.records, company.id, now(), source).map(({ url, lastAt, visitors }) => ({
      url,
      lastAt,
      visitors: visitors.map(({ name, views }) => ({ name, views: isCounted ? views : undefined })),
    })),
  );
}

describe('fifty overviews', () => {
  test('have the summary and the sections of the raw records', async () => {
    expect(ids).toHaveLength(50);
    for (const overview of asLoaded) {
      const { id } = overview.company;
      const record = world.portal.records.get(id);
      const facts = record && accountFacts(world.portal.records, record, now());
      expect(accountFigures(overview.company, false)).toMatchObject({
        contacts: facts?.contacts,
        openDeals: facts?.openDealIds.length,
        openDealValue: facts?.openDealValue,
        lastTouchAt: facts?.lastTouchAt,
      });
      expectSections(overview);
      expectPages(overview, 'last-pages');
    }
  });

  test('take two round trips: at most 9 requests where all eight types of records are there, else 8', async () => {
    const { records } = world.portal;
    const types = ['contacts', 'deals', 'calls', 'emails', 'meetings', 'notes', 'tasks', 'communications'];
    const present = (id: CompanyId) =>
      types.filter((type) => records.related(id, type as 'calls').length > 0).length;
    expect(requests.first).toEqual(ids.map((id) => 1 + present(id)));
    const all = ids.filter((id) => present(id) === types.length).length;
    expect(requests.first.filter((count) => count > 8)).toHaveLength(all);
    expect(all).toBeLessThan(ids.length / 2);
  });

  test('take 8 requests at most from then on, and say the same', async () => {
    for (const id of ids) {
      requests.again.push(await requestsOf(() => load(id)));
      expectSections(await shown(id));
    }
    expect(Math.max(...requests.again)).toBe(8);
  });

  test('have every page view where it is asked for, one request per visitor', async () => {
    for (const id of ids) {
      requests.events.push(await requestsOf(() => loadPageEvents({ ...worker, now }, id)));
      const overview = await shown(id);
      if ((overview.bundle?.contacts.length ?? 0) <= 10) expectPages(overview, 'all-views');
      // A refresh asks for none of it again, and keeps it.
      const again = await requestsOf(() => load(id));
      expect(again).toBeLessThanOrEqual(8);
      expect((await shown(id)).bundle?.pageViewSource).toBe('events');
    }
    expect(Math.max(...requests.events)).toBeLessThanOrEqual(10);
  });
});
