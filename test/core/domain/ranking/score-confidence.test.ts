import { expect, test } from 'vitest';
import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import { binFinder } from '#core/domain/ranking/feature-bins.ts';
import { fitRanking } from '#core/domain/ranking/fit-ranking.ts';
import type { RankingModel } from '#core/domain/ranking/ranking-model.ts';
import { readFeature } from '#core/domain/ranking/read-feature.ts';
import { confidenceOf, standardError } from '#core/domain/ranking/score-confidence.ts';
import { createSamplePortal } from '#core/sample-portal/sample-portal.ts';
import { hiddenRules, someRules } from '#test/support/hidden-rules.ts';
import { profiledCompaniesOf } from '#test/support/profiled-portal.ts';

const now = Date.UTC(2027, 2, 10, 9);
const learn = (companies: readonly ProfiledCompany[]) =>
  fitRanking(companies, { now, gdpr: false, score: undefined });
const binsOf = (model: RankingModel, one: ProfiledCompany) =>
  model.features.map(({ feature, bins }) => binFinder(bins)(readFeature(feature, one, now, undefined)));

/** The score before rounding. */
const exactly = (model: RankingModel, one: ProfiledCompany) =>
  binsOf(model, one).reduce((sum, bin, place) => sum + (model.features[place]?.exact[bin] ?? 0), 0);

function portalOf(targetAccounts: number, rule: (typeof hiddenRules)[number]): readonly ProfiledCompany[] {
  const portal = createSamplePortal({
    seed: 9,
    now,
    size: { targetAccounts, companies: targetAccounts * 20 },
    limits: 'off',
    goodAccounts: { ...rule, isNamed: false },
  });
  return profiledCompaniesOf(portal, now);
}

test.each(someRules)(
  'learned from the one half and from the other, scores differ about as much as they say: $name',
  (rule) => {
    const all = portalOf(80, rule);
    const [one, other] = [0, 1].map((half) => learn(all.filter((_, place) => place % 2 === half)));
    if (one === undefined || other === undefined) throw new Error('No models');
    const candidates = all.filter(({ company }) => !company.isTargetAccount);
    const ratios = candidates.map((company) => {
      const error = Math.hypot(
        standardError(one, binsOf(one, company)),
        standardError(other, binsOf(other, company)),
      );
      return (exactly(one, company) - exactly(other, company)) / error;
    });
    const spread = Math.sqrt(ratios.reduce((sum, ratio) => sum + ratio * ratio, 0) / ratios.length);
    expect(spread).toBeGreaterThan(0.5);
    expect(spread).toBeLessThan(1.5);
  },
);

test('more examples make scores surer', () => {
  const [rule] = hiddenRules;
  if (rule === undefined) throw new Error('No rule');
  const usual = (targetAccounts: number) => {
    const all = portalOf(targetAccounts, rule);
    const model = learn(all);
    const errors = all.map((one) => standardError(model, binsOf(model, one))).sort((a, b) => a - b);
    return { error: errors[errors.length >> 1] ?? Number.NaN, model, all };
  };
  const [few, many] = [usual(30), usual(300)];
  expect(many.error).toBeLessThan(few.error);
  const share = ({ model, all }: typeof few) =>
    all.filter((one) => confidenceOf(model, binsOf(model, one)) === 'high').length / all.length;
  expect(share(few)).toBe(0);
  expect(share(many)).toBeGreaterThan(0.5);
});
