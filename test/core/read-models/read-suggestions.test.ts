import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import { setRecommendation } from '#core/commands/set-recommendation.ts';
import { undoChanges } from '#core/commands/undo-changes.ts';
import type { CandidatePass } from '#core/domain/candidate-pass.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import { candidatePullOf } from '#core/read-models/candidate-pull-of.ts';
import { readSuggestions } from '#core/read-models/read-suggestions.ts';
import { saveCandidates } from '#core/storage/candidates.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending, setDelivery, settleChanges } from '#core/storage/outbox.ts';
import { outboxLock } from '#core/sync/push-outbox.ts';
import { refreshSuggestions } from '#core/sync/refresh-suggestions.ts';
import { buildProfiled } from '#test/support/profiled-companies.ts';

const now = Date.UTC(2026, 10, 23, 12);
const hourMs = 3_600_000;
const id = (raw: string) => brandId<CompanyId>(raw);

const pass: CandidatePass = {
  passId: 'one',
  startedAt: now,
  step: 'all',
  cursor: 'x',
  pages: 3,
  askedAt: now,
  modifiedTo: now,
  score: undefined,
  targets: 1,
  others: 500,
  completedAt: undefined,
  requests: { dayAt: now - hourMs, inDay: 12 },
  waiting: undefined,
};

/** A company with a fresh visit, the fresher the higher its number. */
const company = (number: number, recommendation: Recommendation = { state: 'none' }) =>
  buildProfiled(
    { id: id(String(number)), name: `Company ${number}`, modifiedAt: number },
    { lastVisitAt: now - (10 - number) * hourMs, visits: 1, probability: 0.5, recommendation },
  );

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  const until = now + hourMs;
  const items = [
    company(1),
    company(2),
    company(3, { state: 'dismissed' }),
    company(4, { state: 'snoozed', until }),
    buildProfiled({ id: id('9'), isTargetAccount: true }),
  ];
  await saveCandidates(db, { items, setAside: [], pass });
  await refreshSuggestions({ db, now: () => now, gdpr: false, score: undefined }, 'fit');
});

const decide = (raw: string, value: Recommendation, groupId = 'a') =>
  setRecommendation(db, { groupId, companyIds: [id(raw)], value, now });

async function shown() {
  const { prospects, recommendations, setAside } = await readSuggestions(db, now);
  const idsOf = (items: readonly { readonly companyId: string }[]) =>
    items.map(({ companyId }) => companyId).toSorted();
  return {
    prospects: idsOf(prospects),
    recommendations: idsOf(recommendations),
    setAside: setAside.map(({ company: one, recommendation }) => `${one.id} ${recommendation.state}`),
  };
}

const initially = {
  prospects: ['1', '2', '4'],
  recommendations: ['1', '2', '4'],
  setAside: ['4 snoozed', '3 dismissed'],
};

test('before anything was looked at there is nothing, and it says so', async () => {
  expect(await readSuggestions(await freshDatabase(), now)).toEqual({
    prospects: [],
    recommendations: [],
    setAside: [],
    ranking: undefined,
    pull: { state: 'never' },
    owners: [],
    portal: undefined,
    gdpr: false,
  });
});

test('companies with all that the lists draw from', async () => {
  const read = await readSuggestions(db, now);
  expect(await shown()).toEqual(initially);
  expect(read.prospects.find(({ companyId }) => companyId === '2')).toMatchObject({
    company: { name: 'Company 2' },
    signals: [{ kind: 'site-visit', at: now - 8 * hourMs }],
    recommendation: { state: 'none' },
  });
  // A snoozed one is there with its time, and returns by whoever's clock shows it.
  expect(read.recommendations.find(({ companyId }) => companyId === '4')).toMatchObject({
    recommendation: { state: 'snoozed', until: now + hourMs },
    probability: 0.5,
  });
  expect(read.ranking).toMatchObject({ kind: 'plain', examples: { targetAccounts: 1 }, madeAt: now });
});

describe('pending changes are laid over', () => {
  test('one that was marked is in no list', async () => {
    await markTargetAccounts(db, { groupId: 'a', companyIds: [id('1'), id('3')], value: true, now });
    expect(await shown()).toEqual({
      prospects: ['2', '4'],
      recommendations: ['2', '4'],
      setAside: ['4 snoozed'],
    });
  });

  test('dismissed, it is set aside first; undone, it is back', async () => {
    await decide('1', { state: 'dismissed' });
    expect(await shown()).toEqual({
      prospects: ['2', '4'],
      recommendations: ['2', '4'],
      setAside: ['1 dismissed', '4 snoozed', '3 dismissed'],
    });
    await undoChanges(db, { groupId: 'a', outboxLock, now });
    expect(await shown()).toEqual(initially);
  });

  test('revoked, a dismissed one is back at once where it belongs', async () => {
    await decide('3', { state: 'none' });
    expect(await shown()).toEqual({
      prospects: ['1', '2', '3', '4'],
      recommendations: ['1', '2', '3', '4'],
      setAside: ['4 snoozed'],
    });
    const scores = (await readSuggestions(db, now)).recommendations.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('what HubSpot refused is not laid over', async () => {
    await decide('1', { state: 'dismissed' });
    const [entry] = await readPending(db);
    await setDelivery(db, [entry?.seq ?? -1], { state: 'refused', reason: { kind: 'timeout' } });
    expect(await shown()).toEqual(initially);
  });

  test('no moment between outbox and answer shows it again, before the lists are ranked anew', async () => {
    await decide('1', { state: 'dismissed' });
    const [entry] = await readPending(db);
    const answer = company(1, { state: 'dismissed' });
    const read = { ...answer, company: { ...answer.company, modifiedAt: 77 } };
    await settleChanges(db, {
      delivered: [entry?.seq ?? -1],
      companies: [read.company],
      profiled: [read],
      deliveredAt: now,
    });
    expect((await shown()).recommendations).toEqual(['2', '4']);
    // A search index that lags shows it as it was before.
    await saveCandidates(db, { items: [company(1)], setAside: [], pass });
    expect((await shown()).recommendations).toEqual(['2', '4']);
  });
});

describe('how far looking has come', () => {
  const pullAt = (over: Partial<CandidatePass>, at = now) => candidatePullOf({ ...pass, ...over }, 420, at);

  test('is said with its total, once HubSpot has said how many there are', () => {
    expect(pullAt({})).toEqual({ state: 'under-way', looked: 420, total: 501 });
    expect(pullAt({ others: undefined })).toMatchObject({ total: undefined });
    expect(pullAt({ others: 90_000 })).toMatchObject({ total: 30_001 });
  });

  test('waits for the next day where the budget is spent', () => {
    const requests = { dayAt: now - hourMs, inDay: 60 };
    expect(pullAt({ requests })).toMatchObject({
      state: 'waiting',
      reason: 'budget',
      until: now + 23 * hourMs,
    });
    expect(pullAt({ requests }, now + 23 * hourMs)).toMatchObject({ state: 'under-way' });
  });

  test('waits with the reason where HubSpot does not answer', () => {
    const waiting = { until: now + 5_000, attempts: 1, reason: { kind: 'offline' } } as const;
    expect(pullAt({ waiting })).toMatchObject({
      state: 'waiting',
      until: now + 5_000,
      reason: waiting.reason,
    });
    expect(pullAt({ waiting }, now + 5_000)).toMatchObject({ state: 'under-way' });
  });

  test('stays whole once it was, whatever goes on', () => {
    expect(pullAt({ completedAt: now - hourMs, modifiedTo: 0, step: 'targets' })).toEqual({
      state: 'whole',
      looked: 420,
      lookedAt: now - hourMs,
    });
  });

  test('is as fresh as the latest look for what has changed, and says why there is none later', () => {
    const looked = { completedAt: now - 9 * hourMs, step: 'modified', modifiedTo: now - hourMs } as const;
    expect(pullAt(looked)).toEqual({ state: 'whole', looked: 420, lookedAt: now - hourMs });
    const waiting = { until: now + 5_000, attempts: 1, reason: { kind: 'offline' } } as const;
    expect(pullAt({ ...looked, waiting })).toMatchObject({
      state: 'whole',
      trouble: { until: now + 5_000, reason: { kind: 'offline' } },
    });
    expect(pullAt({ ...looked, waiting }, now + 5_000)).not.toHaveProperty('trouble');
  });
});
