import {
  createBackgroundWorld,
  eventually,
  type BackgroundWorld,
  workersAtRest,
} from '#test/support/background-world.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readSuggestions } from '#core/read-models/read-suggestions.ts';
import { readCandidatePass, saveCandidatePass } from '#core/storage/candidates.ts';
import { readPending } from '#core/storage/outbox.ts';
import { readStoredSuggestions } from '#core/storage/suggestions.ts';
import { testKey } from '#test/support/hubspot-harness.ts';

let world: BackgroundWorld;
beforeEach(async () => {
  await workersAtRest();
  world = await createBackgroundWorld({ size: { targetAccounts: 6, companies: 90 } });
  world.start();
  await world.ask.connect({ key: testKey });
  await world.quiet();
  await eventually(async () => expect(await readStoredSuggestions(world.db)).toBeDefined());
});
afterEach(() => vi.unstubAllGlobals());

const recommended = async () =>
  (await readSuggestions(world.db)).recommendations.map(({ companyId }) => companyId);
const stateOf = (id: CompanyId | undefined) =>
  world.portal.records.get(id ?? '')?.properties['hs_target_account_recommendation_state'];

test('the lists are there behind the first sync, with every company looked at', async () => {
  const { pull, prospects, recommendations, ranking } = await readSuggestions(world.db);
  expect(pull).toMatchObject({ state: 'whole', looked: 90 });
  expect(ranking).toMatchObject({ examples: { targetAccounts: 6 } });
  expect(prospects.length).toBeGreaterThan(0);
  expect(recommendations.length).toBeGreaterThan(30);
});

test('what a page dismisses is gone at once, reaches HubSpot, and frees its place', async () => {
  const [first = brandId<CompanyId>('')] = await recommended();
  const state = stateOf(first) ?? 'NONE';
  const before = (await readStoredSuggestions(world.db))?.decisions;
  const input = { groupId: 'a', companyIds: [first], value: { state: 'dismissed' } } as const;
  expect(await world.ask.setRecommendation(input)).toEqual({ ok: true, value: null });
  expect(await recommended()).not.toContain(first);
  await eventually(async () => expect(await readPending(world.db)).toEqual([]));
  expect(stateOf(first)).toBe('DISMISSED');
  await eventually(async () => expect((await readStoredSuggestions(world.db))?.decisions).not.toBe(before));
  expect(await recommended()).not.toContain(first);

  await world.ask.undo({ groupId: 'a' });
  await eventually(async () => expect(stateOf(first)).toBe(state));
  await eventually(async () => expect(await recommended()).toContain(first));
});

test('a message that makes no sense is not answered', async () => {
  const input = { groupId: 'a', companyIds: [brandId<CompanyId>('1')], value: { state: 'later' } };
  const answer = await world.ask.setRecommendation(input as never);
  expect(answer).toMatchObject({ ok: false });
  expect(await readPending(world.db)).toEqual([]);
});

test('a person who asks has HubSpot asked now, and another score is asked for by itself', async () => {
  const from = world.portal.requestLog.length;
  await world.ask.lookForCandidates({});
  await eventually(() => expect(world.portal.requestLog.length).toBeGreaterThan(from));
  await eventually(async () => {
    const held = (await navigator.locks.query()).held ?? [];
    expect(held.filter(({ name }) => name === 'bullseye-candidates')).toEqual([]);
  });

  await preferences.prospectScore.setValue({ property: 'hubspotscore', atLeast: 10 });
  await eventually(async () => {
    const { prospects } = await readSuggestions(world.db);
    expect(prospects.flatMap(({ signals }) => signals.map(({ kind }) => kind))).toContain('score');
  });
});

test('*Sync now* finds what a colleague dismissed a moment ago', async () => {
  const [first = brandId<CompanyId>('')] = await recommended();
  world.portal.edit.setProperty(first, 'hs_target_account_recommendation_state', 'DISMISSED');
  await world.ask.syncNow({ isAsked: true });
  await eventually(async () => expect(await recommended()).not.toContain(first));
});

test('under the privacy setting engagement is no signal any more', async () => {
  const kinds = async () =>
    (await readSuggestions(world.db)).prospects.flatMap(({ signals }) => signals.map(({ kind }) => kind));
  expect(await kinds()).toContain('engagement');
  await preferences.gdpr.setValue(true);
  await eventually(async () => expect(await kinds()).not.toContain('engagement'));
});

test('the privacy setting counts while HubSpot is out of reach, too', async () => {
  const contents = async () => {
    const { prospects, recommendations } = await readSuggestions(world.db);
    return [
      ...prospects.flatMap(({ signals }) => signals.map(({ kind }) => kind)),
      ...recommendations.flatMap(({ reasons }) => reasons.map(({ feature }) => feature)),
    ];
  };
  expect(await contents()).toEqual(expect.arrayContaining(['engagement', 'last-engagement']));
  world.onRequest = () => {
    throw new TypeError('Failed to fetch');
  };
  await preferences.gdpr.setValue(true);
  await eventually(async () => {
    expect(await contents()).not.toContain('engagement');
    expect(await contents()).not.toContain('last-engagement');
  });
});

test('a score chosen while it is looking is looked for behind it', async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  world.onRequest = ({ url }) => (url.includes('companies/search') ? held : undefined);
  await world.ask.lookForCandidates({});
  await eventually(async () => {
    const { held: locks = [] } = await navigator.locks.query();
    expect(locks.some(({ name }) => name === 'bullseye-candidates')).toBe(true);
  });
  await preferences.prospectScore.setValue({ property: 'hubspotscore', atLeast: 10 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  letGo();
  await eventually(async () => {
    const { prospects } = await readSuggestions(world.db);
    expect(prospects.flatMap(({ signals }) => signals.map(({ kind }) => kind))).toContain('score');
  });
});

test('so is another threshold, behind a look that nobody asked for', async () => {
  const score = { property: 'hubspotscore', atLeast: 90 };
  await preferences.prospectScore.setValue(score);
  const atLeast = async () => (await readCandidatePass(world.db))?.score?.atLeast;
  await eventually(async () => expect(await atLeast()).toBe(90));
  await world.quiet();
  await eventually(async () => expect((await navigator.locks.query()).held).toEqual([]));
  const pass = await readCandidatePass(world.db);
  if (pass) await saveCandidatePass(world.db, { ...pass, modifiedTo: Date.now() - 2 * 3_600_000 });

  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let looks = 0;
  world.onRequest = async () => {
    const { held: locks = [] } = await navigator.locks.query();
    if (!locks.some(({ name }) => name === 'bullseye-candidates')) return;
    looks += 1;
    await held;
  };
  await world.ask.syncNow({ isAsked: false });
  await eventually(() => expect(looks).toBe(1));
  await preferences.prospectScore.setValue({ ...score, atLeast: 10 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  letGo();
  await eventually(async () => expect(await atLeast()).toBe(10));
});
