import { createWorld, type World, type Worker } from '#test/support/sync-world.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import { setRecommendation } from '#core/commands/set-recommendation.ts';
import { dayMs } from '#core/domain/candidate-budget.ts';
import { fitRanking } from '#core/domain/ranking/fit-ranking.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { rankCompanies } from '#core/domain/ranking/rank-companies.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import { viewProspects } from '#core/domain/view-prospects.ts';
import { storedProfiles } from '#core/storage/profiles.ts';
import { readModel, readStoredSuggestions } from '#core/storage/suggestions.ts';
import { heardDuring } from '#test/support/heard-notices.ts';

let world: World;
let worker: Worker;
beforeEach(async () => {
  world = await createWorld({ indexLagMs: 0, size: { targetAccounts: 60, companies: 700 } });
  worker = await world.start();
  await worker.sync();
  await worker.look();
});

const lists = async () => {
  const stored = await readStoredSuggestions(worker.db);
  if (!stored) throw new Error('Nothing was ranked');
  return stored;
};
const madeAt = async () => (await lists()).ranking.madeAt;
const decide = async (companyId: CompanyId, value: Recommendation) => {
  const input = { groupId: crypto.randomUUID(), companyIds: [companyId], value, now: world.clock.now() };
  await setRecommendation(worker.db, input);
  await worker.push();
};

async function companies() {
  const found = [];
  for await (const page of storedProfiles(worker.db)) found.push(...page);
  return found;
}

test('without profiles there is nothing to rank', async () => {
  const other = await (await createWorld()).start();
  await other.rank('fit');
  expect(await readStoredSuggestions(other.db)).toBeUndefined();
});

test('the lists are those of all stored companies at once, page by page though they were read', async () => {
  const now = world.clock.now();
  await worker.rank('fit');
  const all = await companies();
  const options = { now, gdpr: false, score: undefined };
  const model = fitRanking(all, options);
  const { prospects, recommendations, ranking } = await lists();
  expect(prospects).toEqual(viewProspects(all, { ...options, most: 1_000 }));
  expect(recommendations).toEqual(rankCompanies(model, all, { now, most: 500 }));
  expect(ranking).toEqual({ kind: model.kind, examples: model.examples, madeAt: now });
  expect(prospects.length).toBeGreaterThan(10);
  expect(recommendations).toHaveLength(500);
});

test('the privacy setting and the score of the person count', async () => {
  await worker.rank('fit', { gdpr: true });
  const kinds = (await lists()).prospects.flatMap(({ signals }) => signals.map(({ kind }) => kind));
  expect(kinds).not.toContain('engagement');
  const score = { property: 'hubspotscore', atLeast: 1 };
  await worker.look({ score });
  await worker.rank('fit', { score });
  const scored = (await lists()).prospects.flatMap(({ signals }) => signals.map(({ kind }) => kind));
  expect(scored).toContain('score');
});

describe('what is done again', () => {
  beforeEach(async () => {
    await worker.rank('fit');
    world.clock.pass(60_000);
  });

  test('nothing while nothing changed', async () => {
    const before = await madeAt();
    expect(await heardDuring(() => worker.rank('fit'))).toEqual([]);
    expect(await madeAt()).toBe(before);
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'a company changed',
      async () => {
        const other = (await lists()).recommendations[9]?.companyId;
        world.portal.edit.setProperty(other ?? '', 'numberofemployees', '77777');
        await worker.look({ isAsked: true });
      },
    ],
    [
      'there is another target account',
      async () => {
        const stranger = (await lists()).recommendations[3]?.companyId ?? brandId<CompanyId>('');
        const now = world.clock.now();
        await markTargetAccounts(worker.db, { groupId: 'a', companyIds: [stranger], value: true, now });
        await worker.push();
      },
    ],
    ['it is another day', async () => world.clock.pass(dayMs)],
  ])('the ranking is learned anew when %s', async (_, change) => {
    const before = await madeAt();
    await change();
    await worker.rank('fit');
    expect(await madeAt()).toBeGreaterThan(before);
  });

  test('decisions put companies in order again by the ranking there is', async () => {
    const before = await readModel(worker.db);
    const [first, second, third] = (await lists()).recommendations.map(({ companyId }) => companyId);
    if (!first || !second || !third) throw new Error('Too few');
    await decide(first, { state: 'dismissed' });
    await decide(second, { state: 'snoozed', until: world.clock.now() + dayMs });
    expect(await heardDuring(() => worker.rank('fit'))).toEqual(['suggestions']);
    expect(await readModel(worker.db)).toEqual(before);
    const ids = (await lists()).recommendations.map(({ companyId }) => companyId);
    expect(ids.slice(0, 2)).toEqual([second, third]);
    expect(ids).toHaveLength(500);
    // It is ready where it belongs, should somebody revoke that.
    const { dismissed } = await lists();
    expect(dismissed.recommendations.map(({ companyId }) => companyId)).toContain(first);
  });

  test('a company that was marked is gone with the next ranking', async () => {
    const [first] = (await lists()).recommendations.map(({ companyId }) => companyId);
    const now = world.clock.now();
    await markTargetAccounts(worker.db, { groupId: 'a', companyIds: first ? [first] : [], value: true, now });
    await worker.push();
    await worker.rank('rank');
    const { prospects, recommendations } = await lists();
    const ids = [...prospects, ...recommendations].map(({ companyId }) => companyId);
    expect(ids).not.toContain(first);
  });
});

test('whoever waits has a turn all the while', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  await worker.rank('fit');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});
