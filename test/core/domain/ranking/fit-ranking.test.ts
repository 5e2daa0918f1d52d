import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import { fitRanking, fitRankingSteps, type RankingOptions } from '#core/domain/ranking/fit-ranking.ts';
import { brandId } from '#core/domain/ids.ts';
import { rankCompanies, scoreCompany } from '#core/domain/ranking/rank-companies.ts';
import { engagementFeatures, rankingRules } from '#core/domain/ranking/ranking-rules.ts';
import { rankingFeatures, type RankingFeature } from '#core/domain/ranking/ranking.ts';
import { finishSteps, sliceSteps } from '#core/domain/run-steps.ts';
import { createSamplePortal } from '#core/sample-portal/sample-portal.ts';
import {
  arbitraryCompanies,
  arbitraryProfiled,
  rankingNow as now,
} from '#test/support/arbitrary-profiled.ts';
import { hiddenRules } from '#test/support/hidden-rules.ts';
import { buildProfiled } from '#test/support/profiled-companies.ts';
import { profiledCompaniesOf } from '#test/support/profiled-portal.ts';

const plainOptions: RankingOptions = { now, gdpr: false, score: undefined };
const rank = (companies: readonly ProfiledCompany[], options = plainOptions) =>
  rankCompanies(fitRanking(companies, options), companies, { now, most: companies.length });

/** So many companies, of which every so many-th is a target account of industry A; the others are of industry B. */
const twoKinds = (count: number, everyth: number): readonly ProfiledCompany[] =>
  Array.from({ length: count }, (_, place) =>
    buildProfiled({
      id: brandId(String(1000 + place)),
      isTargetAccount: place % everyth === 0,
      industry: place % everyth === 0 || place % everyth === 1 ? 'A' : 'B',
    }),
  );

describe('reasons', () => {
  test('sum to the score, and each is worth exactly what leaving it out takes away', () => {
    fc.assert(
      fc.property(
        arbitraryCompanies,
        fc.boolean(),
        fc.subarray([...rankingFeatures]),
        (all, gdpr, without) => {
          const model = fitRanking(all, { now, gdpr, score: 'fit' });
          const leaveOut = new Set<RankingFeature>(without);
          for (const one of all) {
            const { score, reasons } = scoreCompany(model, one, now);
            const sum = reasons.reduce((total, { points }) => total + points, 0);
            expect(score).toBe(sum);
            expect(reasons.every(({ points }) => Number.isInteger(points) && points !== 0)).toBe(true);
            expect(new Set(reasons.map(({ feature }) => feature)).size).toBe(reasons.length);
            const kept = scoreCompany(model, one, now, leaveOut);
            expect(kept.reasons).toEqual(reasons.filter(({ feature }) => !leaveOut.has(feature)));
            for (const { feature, points } of reasons) {
              expect(scoreCompany(model, one, now, new Set([feature])).score).toBe(score - points);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('come with those that count most first, none beyond what its feature may give', () => {
    fc.assert(
      fc.property(arbitraryCompanies, (all) => {
        const model = fitRanking(all, { ...plainOptions, score: 'fit' });
        for (const one of all) {
          const sizes = scoreCompany(model, one, now).reasons.map(({ points }) => Math.abs(points));
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        }
        for (const { feature, points } of model.features) {
          for (const own of points) expect(Math.abs(own)).toBeLessThanOrEqual(rankingRules[feature].most);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('hold the value of the company', () => {
    fc.assert(
      fc.property(arbitraryCompanies, (all) => {
        const model = fitRanking(all, plainOptions);
        for (const one of all) {
          for (const { feature, value } of scoreCompany(model, one, now).reasons) {
            if (feature === 'industry' && value.kind === 'value')
              expect(value.value).toBe(one.company.industry);
            if (feature === 'employees' && value.kind === 'range') {
              expect(one.profile.employees).toBeGreaterThanOrEqual(value.from ?? 0);
              expect(one.profile.employees).toBeLessThan(value.to ?? Number.POSITIVE_INFINITY);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('the same companies in any order are ranked the same', () => {
  fc.assert(
    fc.property(arbitraryCompanies, fc.nat(), fc.boolean(), (all, turn, gdpr) => {
      const options = { now, gdpr, score: 'fit' };
      const turned = all
        .map((_, place) => all[(place + turn) % all.length])
        .filter((one) => one !== undefined);
      expect(rank(turned, options)).toEqual(rank(all, options));
      expect(rank(all.toReversed(), options)).toEqual(rank(all, options));
    }),
    { numRuns: 60 },
  );
});

test('the same companies in any order give the same model to the last digit', () => {
  const all = profiledCompaniesOf(createSamplePortal({ seed: 4, now }), now);
  const model = fitRanking(all, plainOptions);
  const mixed = [...all].sort((a, b) => (a.profile.employees ?? 0) - (b.profile.employees ?? 0));
  expect(fitRanking(mixed, plainOptions)).toEqual(model);
  expect(fitRanking(all.toReversed(), plainOptions)).toEqual(model);
});

test('a model survives being stored', () => {
  fc.assert(
    fc.property(arbitraryCompanies, (all) => {
      const model = fitRanking(all, plainOptions);
      expect(structuredClone(model)).toEqual(model);
    }),
    { numRuns: 20 },
  );
});

test('run in slices it comes to the same', async () => {
  const all = twoKinds(1200, 10);
  let pauses = 0;
  let clock = 0;
  const model = await sliceSteps(fitRankingSteps(all, plainOptions), {
    sliceMs: 1,
    clock: () => (clock += 1),
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  });
  expect(pauses).toBeGreaterThan(10);
  expect(model).toEqual(finishSteps(fitRankingSteps(all, plainOptions)));
});

describe('who is ranked', () => {
  test('no target account, nobody dismissed, nobody snoozed without an end; everybody else', () => {
    fc.assert(
      fc.property(arbitraryCompanies, (all) => {
        const expected = all
          .filter(({ company, profile: { recommendation } }) => {
            if (company.isTargetAccount || recommendation.state === 'dismissed') return false;
            return recommendation.state === 'none' || recommendation.until !== undefined;
          })
          .map(({ company }) => company.id);
        expect(new Set(rank(all).map(({ companyId }) => companyId))).toEqual(new Set(expected));
      }),
      { numRuns: 60 },
    );
  });

  test('the best of many are the same ones as of all', () => {
    fc.assert(
      fc.property(arbitraryCompanies, fc.integer({ min: 0, max: 20 }), (all, most) => {
        const model = fitRanking(all, plainOptions);
        const whole = rankCompanies(model, all, { now, most: all.length });
        expect(rankCompanies(model, all, { now, most })).toEqual(whole.slice(0, most));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is learned', () => {
  test('what target accounts share counts for a company, what they lack counts against it', () => {
    const all = twoKinds(600, 10);
    const model = fitRanking(all, plainOptions);
    expect(model.kind).toBe('learned');
    expect(model.examples).toEqual({ targetAccounts: 60, wonAccounts: 0, dismissed: 0, others: 540 });
    const [best] = rank(all);
    expect(best?.reasons[0]).toMatchObject({ feature: 'industry', value: { kind: 'value', value: 'A' } });
    expect(best?.reasons[0]?.points).toBeGreaterThan(10);
    const other = all.find(({ company }) => company.industry === 'B');
    expect(other && scoreCompany(model, other, now).reasons[0]?.points).toBeLessThan(0);
  });

  test('dismissing companies of a kind takes points from that kind', () => {
    const all = twoKinds(900, 10).map(({ company, profile }, place) => ({
      company: { ...company, country: place % 3 === 0 ? 'X' : 'Y' },
      profile,
    }));
    const dismissed = all.map((one, place) =>
      one.company.country === 'X' && place % 10 === 1
        ? { ...one, profile: { ...one.profile, recommendation: { state: 'dismissed' as const } } }
        : one,
    );
    const pointsOf = (companies: readonly ProfiledCompany[]) =>
      scoreCompany(fitRanking(companies, plainOptions), buildProfiled({ industry: 'A', country: 'X' }), now)
        .score;
    expect(pointsOf(dismissed)).toBeLessThan(pointsOf(all));
  });

  test('what was done about target accounts hardly gives points, however well it tells them apart', () => {
    const all = Array.from({ length: 800 }, (_, place) => {
      const isTargetAccount = place % 10 === 0;
      const worked = isTargetAccount ? 6 : 0;
      return buildProfiled({
        id: brandId(String(5000 + place)),
        isTargetAccount,
        contacts: worked,
        contactsWithBuyingRole: worked,
        decisionMakers: isTargetAccount ? 1 : 0,
        lastTouchAt: isTargetAccount ? now - 1000 : undefined,
        industry: isTargetAccount || place % 10 < 4 ? 'A' : 'B',
      });
    });
    const model = fitRanking(all, plainOptions);
    const worked = buildProfiled({
      contacts: 6,
      contactsWithBuyingRole: 6,
      decisionMakers: 1,
      lastTouchAt: now,
    });
    expect(scoreCompany(model, worked, now).score).toBeLessThanOrEqual(12);
    const alike = scoreCompany(model, buildProfiled({ industry: 'A' }), now).reasons;
    expect(alike.find(({ feature }) => feature === 'industry')?.points).toBeGreaterThanOrEqual(10);
  });

  test('being a customer is no reason: it is what makes the example', () => {
    const all = Array.from({ length: 600 }, (_, place) =>
      buildProfiled(
        { id: brandId(String(7000 + place)) },
        {
          lifecycleStage: place % 8 === 0 ? 'customer' : 'lead',
          wonValue: place % 8 === 0 ? 900 : undefined,
        },
      ),
    );
    const model = fitRanking(all, plainOptions);
    expect(model.examples.wonAccounts).toBe(75);
    const customer = buildProfiled({}, { lifecycleStage: 'customer' });
    expect(scoreCompany(model, customer, now).reasons.map(({ feature }) => feature)).not.toContain(
      'lifecycle-stage',
    );
  });

  test('an empty industry, size or probability counts neither for nor against', () => {
    const all = profiledCompaniesOf(
      createSamplePortal({
        seed: 3,
        now,
        size: { targetAccounts: 60, companies: 500 },
        goodAccounts: { rule: hiddenRules[0]?.rule ?? (() => 1), missing: 0.4, isNamed: false },
      }),
      now,
    );
    const model = fitRanking(all, plainOptions);
    const { reasons } = scoreCompany(model, buildProfiled(), now);
    for (const { feature } of reasons) expect(rankingRules[feature].isNoneTelling).toBe(true);
  });
});

describe('with the GDPR setting', () => {
  test('what contacts did moves no score', () => {
    fc.assert(
      fc.property(arbitraryCompanies, arbitraryProfiled, (all, other) => {
        const model = fitRanking(all, { now, gdpr: true, score: undefined });
        expect(model.features.some(({ feature }) => engagementFeatures.has(feature))).toBe(false);
        const [one] = all;
        if (one === undefined) return;
        const engaged: ProfiledCompany = {
          company: { ...one.company, lastEngagementAt: other.company.lastEngagementAt },
          profile: {
            ...one.profile,
            lastVisitAt: other.profile.lastVisitAt,
            pageViews: other.profile.pageViews,
            visits: other.profile.visits,
          },
        };
        expect(scoreCompany(model, engaged, now)).toEqual(scoreCompany(model, one, now));
      }),
      { numRuns: 60 },
    );
  });

  test('what contacts did is not learned from either', () => {
    const all = twoKinds(400, 8);
    const engaged = all.map((one) => ({
      company: { ...one.company, lastEngagementAt: one.company.isTargetAccount ? now - 1 : undefined },
      profile: { ...one.profile, pageViews: one.company.isTargetAccount ? 50 : 0, lastVisitAt: now - 5 },
    }));
    const options = { ...plainOptions, gdpr: true };
    expect(fitRanking(engaged, options)).toEqual(fitRanking(all, options));
  });
});

describe('with next to nothing to learn from', () => {
  test.each([
    ['nobody', []],
    ['one company', [buildProfiled()]],
    ['target accounts only', twoKinds(50, 1)],
    [
      'no target account',
      twoKinds(200, 10).map((one) => ({ ...one, company: { ...one.company, isTargetAccount: false } })),
    ],
    ['too few target accounts', twoKinds(200, 20)],
  ])('%s: the published points hold, with little confidence', (_, all) => {
    const model = fitRanking(all, plainOptions);
    expect(model.kind).toBe('plain');
    for (const { confidence, score } of rank(all)) {
      expect(confidence).toBe('low');
      expect(Number.isInteger(score)).toBe(true);
    }
  });

  test('the published points order by probability and by what is fresh', () => {
    const day = 86_400_000;
    const companies = [
      buildProfiled(
        { id: brandId('1'), lastEngagementAt: now - 3 * day },
        { probability: 0.9, lastVisitAt: now - day },
      ),
      buildProfiled({ id: brandId('2') }, { probability: 0.9 }),
      buildProfiled({ id: brandId('3') }, { probability: 0.5, lastVisitAt: now - 20 * day }),
      buildProfiled({ id: brandId('4') }, { probability: 0.5 }),
      buildProfiled({ id: brandId('5') }, { probability: 0.1 }),
    ];
    expect(rank(companies).map(({ companyId }) => companyId)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('companies that are all alike score 0 and come by id', () => {
    const all = twoKinds(300, 10).map(({ company, profile }) => ({
      company: { ...company, industry: 'A' },
      profile,
    }));
    const ranked = rank(all);
    expect(new Set(ranked.map(({ score }) => score))).toEqual(new Set([0]));
    const ids = ranked.map(({ companyId }) => Number(companyId));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  test('huge and odd figures leave whole scores', () => {
    const odd = [0, -5, 1e308, Number.MAX_SAFE_INTEGER, 0.1, Number.NaN, Number.POSITIVE_INFINITY];
    const all = Array.from({ length: 420 }, (_, place) => {
      const value = odd[place % odd.length];
      return buildProfiled(
        {
          id: brandId(String(9000 + place)),
          isTargetAccount: place % 6 === 0,
          contacts: value ?? 0,
          openDeals: 1e12,
        },
        {
          employees: value,
          revenue: value,
          pageViews: value ?? 0,
          intentPageViews: value,
          lastVisitAt: value,
          probability: place % 2,
        },
      );
    });
    const ranked = rank(all);
    expect(ranked.length).toBe(350);
    for (const { score, reasons } of ranked) {
      expect(Number.isInteger(score)).toBe(true);
      for (const { points } of reasons) expect(Number.isFinite(points)).toBe(true);
    }
  });
});
