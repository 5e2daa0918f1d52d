import { describe, expect, test } from 'vitest';
import { fitRanking } from '#core/domain/ranking/fit-ranking.ts';
import { rankCompanies } from '#core/domain/ranking/rank-companies.ts';
import { isOffered } from '#core/domain/recommendation.ts';
import { viewProspects } from '#core/domain/view-prospects.ts';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { createSamplePortal, type SamplePortalOptions } from '#core/sample-portal/sample-portal.ts';
import { hiddenRules } from '#test/support/hidden-rules.ts';
import { profiledCompaniesOf } from '#test/support/profiled-portal.ts';

const now = Date.UTC(2027, 2, 10, 9);
const make = (over: Partial<SamplePortalOptions> = {}) => createSamplePortal({ seed: 20_261, now, ...over });
const isTarget = ({ properties }: PortalRecord) => properties['hs_is_target_account'] === 'true';

describe.each(hiddenRules)('by the rule $name', ({ rule, missing }) => {
  const goodAccounts = { rule, missing, isNamed: false };
  const portal = make({ size: { targetAccounts: 50, companies: 900 }, goodAccounts });
  const { companies } = portal.records;
  const others = companies.filter((company) => !isTarget(company));

  test('all target accounts are good, and so are some of the others', () => {
    const targets = companies.filter(isTarget);
    expect(targets).toHaveLength(50);
    expect(targets.every(({ id }) => portal.goodCompanies.has(id))).toBe(true);
    const good = others.filter(({ id }) => portal.goodCompanies.has(id)).length;
    expect(good).toBeGreaterThan(15);
    expect(good).toBeLessThan(others.length / 3);
  });

  test('HubSpot’s probability knows good companies from others better than chance, and not for sure', () => {
    const guesses = (isGood: boolean) =>
      others
        .filter(({ id }) => portal.goodCompanies.has(id) === isGood)
        .flatMap(({ properties }) => Number(properties['hs_target_account_probability'] ?? []) || []);
    const [good, bad] = [guesses(true), guesses(false)];
    const above = good.flatMap((one) => bad.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
    const share = above.reduce((sum: number, one) => sum + one, 0) / above.length;
    expect(share).toBeGreaterThan(0.65);
    expect(share).toBeLessThan(0.95);
  });

  test('as many values are missing as was asked for', () => {
    const lacking = others.filter(({ properties }) => properties['industry'] === undefined).length;
    expect(lacking / others.length).toBeGreaterThan(missing - 0.05);
    expect(lacking / others.length).toBeLessThan(missing + 0.05);
  });

  test('the same seed and rule give the same portal', () => {
    const again = make({ size: { targetAccounts: 50, companies: 900 }, goodAccounts });
    expect(again.records.companies).toEqual(companies);
    expect(again.goodCompanies).toEqual(portal.goodCompanies);
  });
});

describe('the sample that people explore', () => {
  const portal = make();
  const companies = profiledCompaniesOf(portal, now, ['account_fit_score']);
  const byId = new Map(companies.map((one) => [one.company.id, one]));

  test('shows recommendations that are worth choosing, with strong reasons, some of them snoozed', () => {
    const model = fitRanking(companies, { now, gdpr: false, score: undefined });
    expect(model.kind).toBe('learned');
    const ranked = rankCompanies(model, companies, { now, most: 30 });
    const best = ranked.slice(0, 10);
    expect(best.filter(({ companyId }) => portal.goodCompanies.has(companyId)).length).toBeGreaterThan(6);
    for (const { score, reasons } of best) {
      expect(score).toBeGreaterThan(20);
      expect(reasons[0]?.points).toBeGreaterThan(10);
    }
    const decisions = ranked.map(({ companyId }) => byId.get(companyId)?.profile.recommendation);
    expect(decisions.some((one) => one !== undefined && !isOffered(one, now))).toBe(true);
  });

  test('shows prospects with every kind of signal', () => {
    const prospects = viewProspects(companies, {
      now,
      gdpr: false,
      score: { property: 'account_fit_score', atLeast: 80 },
      most: 400,
    });
    expect(prospects.length).toBeGreaterThan(40);
    expect(new Set(prospects.flatMap(({ signals }) => signals.map(({ kind }) => kind))).size).toBe(5);
  });

  test('has a few customers that are no target accounts, and some that were dismissed', () => {
    const others = companies.filter(({ company }) => !company.isTargetAccount);
    const count = (holds: (one: (typeof others)[number]) => boolean) => others.filter(holds).length;
    const customers = count(({ profile }) => profile.lifecycleStage === 'customer');
    expect(customers).toBeGreaterThan(4);
    expect(customers).toBeLessThan(others.length / 10);
    expect(count(({ profile }) => profile.recommendation.state === 'dismissed')).toBeGreaterThan(4);
  });
});
