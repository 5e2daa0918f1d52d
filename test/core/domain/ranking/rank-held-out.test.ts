import { expect, test } from 'vitest';
import { fitRanking } from '#core/domain/ranking/fit-ranking.ts';
import { rankCompanies } from '#core/domain/ranking/rank-companies.ts';
import { someRules } from '#test/support/hidden-rules.ts';
import { foundAmong, heldOutNow as now, holdOut } from '#test/support/hold-out.ts';

// A small part of what `test/bench/recommendations.ts` prints, so that no change makes the ranking blind.

test.each(someRules)('finds more good accounts than HubSpot’s probability does: $name', (rule) => {
  const found = { ours: 0, guess: 0, chance: 0 };
  for (const seed of [31, 32, 33, 34, 35, 36]) {
    const { companies, candidates, wanted } = holdOut(
      rule,
      seed,
      { targetAccounts: 80, companies: 1200 },
      30,
    );
    const model = fitRanking(companies, { now, gdpr: false, score: undefined });
    const ours = rankCompanies(model, candidates, { now, most: 50 }).map(({ companyId }) => companyId);
    const guess = candidates
      .toSorted((a, b) => (b.profile.probability ?? -1) - (a.profile.probability ?? -1))
      .map(({ company }) => company.id);
    found.ours += foundAmong(ours, wanted, 50).ndcg;
    found.guess += foundAmong(guess, wanted, 50).ndcg;
    found.chance += 50 / candidates.length;
  }
  expect(found.ours).toBeGreaterThan(found.guess);
  expect(found.ours).toBeGreaterThan(3 * found.chance);
});
