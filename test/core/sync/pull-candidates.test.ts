import { createWorld, type World, type Worker } from '#test/support/sync-world.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { candidateLimits, dayMs } from '#core/domain/candidate-budget.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import { candidatePullOf } from '#core/read-models/candidate-pull-of.ts';
import { readCandidatePass, saveCandidatePass } from '#core/storage/candidates.ts';
import { readCompany } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { readProfiles, storedProfiles } from '#core/storage/profiles.ts';
import { heardDuring } from '#test/support/heard-notices.ts';

// The dying say so, where they can; here they all do.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());

/** Companies that are no target accounts, with nothing but a name. */
function addStrangers(world: World, count: number): string[] {
  return Array.from(
    { length: count },
    (_, at) => world.portal.edit.create('companies', { name: `Stranger ${at}` }).id,
  );
}

async function portalOf(strangers: number): Promise<World> {
  const world = await createWorld({ indexLagMs: 0 });
  addStrangers(world, strangers);
  return world;
}

const searchesSince = (world: World, from: number) =>
  world.portal.requestLog.slice(from).filter(({ path }) => path.endsWith('/search')).length;

async function profiledIds(db: Database): Promise<string[]> {
  const ids: string[] = [];
  for await (const page of storedProfiles(db)) ids.push(...page.map(({ company }) => company.id));
  return ids.sort();
}

const allIds = (world: World) => world.portal.records.companies.map(({ id }) => id).sort();
const pullOf = async (world: World, db: Database) =>
  candidatePullOf(await readCandidatePass(db), await db.count('profiles'), world.clock.now());

/** Looks and lets days pass until a whole pass is through. */
async function lookThrough(world: World, worker: Worker): Promise<number> {
  for (let looks = 1; looks < 20; looks++) {
    await worker.look();
    if ((await readCandidatePass(worker.db))?.completedAt !== undefined) return looks;
    world.clock.pass(dayMs / 2);
  }
  throw new Error('It never came to an end');
}

describe('a whole pass', () => {
  test('looks at every company, with its profile', async () => {
    const world = await portalOf(900);
    const worker = await world.start();
    expect(await pullOf(world, worker.db)).toEqual({ state: 'never' });
    await worker.look();
    expect(await profiledIds(worker.db)).toEqual(allIds(world));
    expect(await pullOf(world, worker.db)).toMatchObject({ state: 'whole', looked: 920 });
  });

  test('takes as many turns and days as its budget says, and never more searches than that', async () => {
    const world = await portalOf(14_000);
    const worker = await world.start();
    let from = 0;
    const searches: number[] = [];
    const states: string[] = [];
    for (let turn = 0; turn < 5; turn++) {
      await worker.look();
      searches.push(searchesSince(world, from));
      from = world.portal.requestLog.length;
      states.push((await pullOf(world, worker.db)).state);
    }
    // The first of them also read which properties the portal has.
    expect(searches).toEqual([19, 20, 20, 0, 0]);
    expect(states).toEqual(['under-way', 'under-way', 'waiting', 'waiting', 'waiting']);
    expect(await pullOf(world, worker.db)).toMatchObject({ reason: 'budget', total: 14_020 });
    expect(await worker.db.count('profiles')).toBeGreaterThan(10_000);
    world.clock.pass(dayMs);
    await worker.look();
    expect(await pullOf(world, worker.db)).toMatchObject({ state: 'whole', looked: 14_020 });
  }, 60_000);

  test('says on which of how many companies it is', async () => {
    const world = await portalOf(4_200);
    const worker = await world.start();
    await worker.look();
    expect(await pullOf(world, worker.db)).toMatchObject({ state: 'under-way', total: 4_220 });
  });

  test('tells whoever shows companies; the portal’s properties were read for it, too', async () => {
    const world = await portalOf(900);
    const worker = await world.start();
    await worker.sync();
    expect(await heardDuring(() => worker.look())).toEqual(['accounts', 'rules', 'suggestions']);
  });
});

describe('after a whole pass', () => {
  async function known(strangers = 300) {
    const world = await portalOf(strangers);
    world.clock.pass(2 * 60 * 60_000);
    const worker = await world.start();
    await lookThrough(world, worker);
    world.clock.pass(2 * 60 * 60_000);
    return { world, worker, from: world.portal.requestLog.length };
  }

  test('only what was modified is read, and a portal that stands still costs one search', async () => {
    const { world, worker, from } = await known();
    await worker.look();
    expect(searchesSince(world, from)).toBe(1);
    const [some = ''] = allIds(world).toReversed();
    world.portal.edit.setProperty(some, 'numberofemployees', '4321');
    world.clock.pass(31 * 60_000);
    await worker.look();
    expect(searchesSince(world, from)).toBe(2);
    const id = brandId<CompanyId>(some);
    expect((await readProfiles(worker.db, [id])).get(id)?.profile.employees).toBe(4_321);
  });

  test('it does not look again within half an hour, unless a person asks', async () => {
    const { world, worker, from } = await known();
    await worker.look();
    world.clock.pass(60_000);
    await worker.look();
    expect(searchesSince(world, from)).toBe(1);
    await worker.look({ isAsked: true });
    expect(searchesSince(world, from)).toBe(2);
  });

  test('what changed while the search index lagged is seen by the next look', async () => {
    const world = await createWorld({ indexLagMs: 60_000 });
    const [stranger = ''] = addStrangers(world, 5);
    world.clock.pass(120_000);
    const worker = await world.start();
    await lookThrough(world, worker);
    world.clock.pass(31 * 60_000);
    world.portal.edit.setProperty(stranger, 'hs_target_account_recommendation_state', 'DISMISSED');
    await worker.look();
    const id = brandId<CompanyId>(stranger);
    const stateOf = async () => (await readProfiles(worker.db, [id])).get(id)?.profile.recommendation.state;
    expect(await stateOf()).toBe('none');
    world.clock.pass(31 * 60_000);
    await worker.look();
    expect(await stateOf()).toBe('dismissed');
  });

  test('after a week everything is gone over again: who was deleted, or merged, leaves', async () => {
    const { world, worker } = await known();
    const strangers = allIds(world).filter((id) =>
      world.portal.records.companies.find((one) => one.id === id)?.properties['name']?.startsWith('Str'),
    );
    const [deleted = '', merged = '', into = ''] = strangers;
    world.portal.edit.archive(deleted);
    world.portal.edit.merge(into, merged);
    world.clock.pass(8 * dayMs);
    await worker.look();
    expect(await readCompany(worker.db, brandId<CompanyId>(deleted))).toBeUndefined();
    expect(await profiledIds(worker.db)).toEqual(allIds(world));
    expect(await profiledIds(worker.db)).not.toContain(merged);
    // The lists were whole all the while.
    expect(await pullOf(world, worker.db)).toMatchObject({ state: 'whole' });
  });

  test('of a portal with more companies than are taken in, only known and lively ones are taken from what changed', async () => {
    const { world, worker } = await known(30);
    const pass = await readCandidatePass(worker.db);
    if (!pass) throw new Error('Nothing was looked at');
    await saveCandidatePass(worker.db, { ...pass, others: 500_000 });
    const before = await profiledIds(worker.db);
    const [stranger = ''] = addStrangers(world, 1);
    const lively = world.portal.edit.create('companies', { name: 'Lively' });
    const deal = { dealname: 'Big', dealstage: 'appointmentscheduled', amount: '5' };
    world.portal.edit.create('deals', deal, [lively.id]);
    const [someone = ''] = before;
    world.portal.edit.setProperty(someone, 'city', 'Elsewhere');
    await worker.look({ isAsked: true });
    expect(await profiledIds(worker.db)).toEqual([...before, lively.id].sort());
    expect(before).not.toContain(stranger);
  });

  test('another score is asked for by a new pass, another threshold is not', async () => {
    const { world, worker, from } = await known(5);
    const score = { property: 'hubspotscore', atLeast: 50 };
    await worker.look({ score });
    const scored = [];
    for await (const page of storedProfiles(worker.db))
      scored.push(...page.filter(({ profile }) => 'hubspotscore' in profile.scores));
    expect(scored.length).toBeGreaterThan(0);
    expect(searchesSince(world, from)).toBeGreaterThan(3);
    const before = world.portal.requestLog.length;
    await worker.look({ score: { ...score, atLeast: 60 } });
    expect(world.portal.requestLog).toHaveLength(before);
  });
});

describe('where HubSpot does not answer', () => {
  test('it waits with the reason, keeps what it has, and goes on when its time has come', async () => {
    const world = await portalOf(900);
    const worker = await world.start();
    world.portal.setFault({ reset: true, times: 99 });
    await worker.look();
    expect(await pullOf(world, worker.db)).toMatchObject({ state: 'waiting', reason: { kind: 'offline' } });
    const from = world.portal.requestLog.length;
    await worker.look();
    expect(world.portal.requestLog).toHaveLength(from);
    world.portal.clearFaults();
    // A person waits for nothing.
    await worker.look({ isAsked: true });
    expect(await pullOf(world, worker.db)).toMatchObject({ state: 'whole', looked: 920 });
  });

  test('what takes a person is tried again within the hour: they may have seen to it', async () => {
    const world = await portalOf(10);
    const worker = await world.start();
    const { client } = worker;
    const readCandidates = client.readCandidates.bind(client);
    client.readCandidates = () =>
      Promise.reject(new HubSpotError({ kind: 'missing-scopes', scopes: ['a.scope'], message: '' }));
    await worker.look();
    expect(await pullOf(world, worker.db)).toMatchObject({
      state: 'waiting',
      reason: { kind: 'missing-scopes' },
    });
    client.readCandidates = readCandidates;
    world.clock.pass(dayMs / 24);
    await worker.look();
    expect(await pullOf(world, worker.db)).toMatchObject({ state: 'whole' });
  });

  test('a clock that was ahead and is put right keeps nobody waiting', async () => {
    const world = await portalOf(10);
    const worker = await world.start();
    world.portal.setFault({ reset: true, times: 99 });
    await worker.look();
    world.portal.clearFaults();
    const pass = await readCandidatePass(worker.db);
    if (!pass?.waiting) throw new Error('It does not wait');
    const until = world.clock.now() + 400 * dayMs;
    await saveCandidatePass(worker.db, { ...pass, waiting: { ...pass.waiting, until } });
    await worker.look();
    expect(await pullOf(world, worker.db)).toMatchObject({ state: 'whole' });
  });

  test('a question that it refuses is left out, and the pass goes on', async () => {
    vi.spyOn(console, 'info').mockReturnValue();
    const world = await portalOf(100);
    const worker = await world.start();
    await worker.sync();
    const { client } = worker;
    const readCandidates = client.readCandidates.bind(client);
    const refused: string[] = [];
    client.readCandidates = async (search, cursor) => {
      if (search.kind !== 'probable') return readCandidates(search, cursor);
      refused.push(search.kind);
      throw new HubSpotError({ kind: 'refused', status: 400, message: 'Not searchable' });
    };
    await worker.look();
    expect(refused).toEqual(['probable']);
    expect(await profiledIds(worker.db)).toEqual(allIds(world));
  });

  test('failing over and over spends no more than the budget of the day', async () => {
    const world = await portalOf(900);
    const worker = await world.start();
    await worker.sync();
    world.portal.setFault({ status: 500, times: 9_999, path: /search/ });
    for (let attempt = 0; attempt < 100; attempt++) await worker.look({ isAsked: true });
    expect((await readCandidatePass(worker.db))?.requests.inDay).toBe(candidateLimits.aDay);
  });
});

/** A pass over a portal that changed since the last one, undisturbed. */
async function changedPortal() {
  const world = await portalOf(449);
  const [known = ''] = addStrangers(world, 1);
  const worker = await world.start();
  await lookThrough(world, worker);
  const [first = '', second = ''] = addStrangers(world, 230);
  world.portal.edit.setProperty(first, 'hs_target_account_recommendation_state', 'DISMISSED');
  world.portal.edit.archive(second);
  world.portal.edit.archive(known);
  world.clock.pass(8 * dayMs);
  return { world, dismissed: brandId<CompanyId>(first) };
}

test('killed at any point, it goes on from its last page, and counts every request that it may have made', async () => {
  const undisturbed = await changedPortal();
  const whole = await undisturbed.world.start();
  const before = undisturbed.world.portal.requestLog.length;
  await whole.look();
  const { steps } = whole.life;
  const requests = undisturbed.world.portal.requestLog.length - before;
  expect(steps).toBeGreaterThan(20);
  let wentOn = 0;

  for (let death = 1; death <= steps; death += 2) {
    const { world, dismissed } = await changedPortal();
    const first = await world.start();
    const from = world.portal.requestLog.length;
    first.life.endAfter(death);
    await first.look().catch(() => undefined);
    expect(first.life.isOver).toBe(true);

    const second = await world.start();
    const resumed = world.portal.requestLog.length;
    await second.look({ isAsked: true });
    expect(await profiledIds(second.db)).toEqual(allIds(world));
    expect((await readProfiles(second.db, [dismissed])).get(dismissed)?.profile.recommendation).toEqual({
      state: 'dismissed',
    });
    if (world.portal.requestLog.length - resumed < requests) wentOn += 1;
    const spent = (await readCandidatePass(second.db))?.requests.inDay ?? 0;
    const made = world.portal.requestLog.slice(from).filter(({ path }) => !path.includes('/properties/'));
    expect(spent).toBeGreaterThanOrEqual(made.length);
  }
  expect(wentOn).toBeGreaterThan(steps / 6);
}, 120_000);
