import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import { strengthOf } from '#core/domain/fresh-signals.ts';
import { brandId } from '#core/domain/ids.ts';
import { newestFirst, strongestFirst, viewProspects } from '#core/domain/view-prospects.ts';
import {
  arbitraryCompanies,
  arbitraryRecommendation,
  rankingNow as now,
} from '#test/support/arbitrary-profiled.ts';
import { buildProfiled } from '#test/support/profiled-companies.ts';
import { isOffered } from '#core/domain/recommendation.ts';

const dayMs = 86_400_000;
const options = { now, gdpr: false, score: undefined, most: 1000 };
const view = (
  companies: readonly ProfiledCompany[],
  over: Partial<Parameters<typeof viewProspects>[1]> = {},
) => viewProspects(companies, { ...options, ...over });
const kindsOf = (one: ProfiledCompany, over = {}) =>
  view([one], over).flatMap(({ signals }) => signals.map(({ kind }) => kind));

test('a company with nothing fresh is no prospect', () => {
  expect(view([buildProfiled()])).toEqual([]);
  expect(
    kindsOf(buildProfiled({ lastEngagementAt: now - 31 * dayMs }, { lastVisitAt: now - 40 * dayMs })),
  ).toEqual([]);
});

test('every kind of signal, the strongest first, with what it says', () => {
  const one = buildProfiled(
    { openDeals: 2, openDealValue: 900, lastEngagementAt: now - dayMs, lastEngagementType: 'FORM_SUBMITTED' },
    {
      lastVisitAt: now - 2 * dayMs,
      pageViews: 7,
      visits: 3,
      intentVisitAt: now - 3 * dayMs,
      intentPageViews: 4,
      intentVisitors: 1,
      scores: { fit: 71 },
      readAt: now,
    },
  );
  const [prospect] = view([one], { score: { property: 'fit', atLeast: 70 } });
  expect(prospect?.signals).toEqual([
    { kind: 'engagement', at: now - dayMs, type: 'FORM_SUBMITTED' },
    { kind: 'open-deals', deals: 2, value: 900 },
    { kind: 'site-visit', at: now - 2 * dayMs, pageViews: 7, visits: 3 },
    { kind: 'score', property: 'fit', value: 71, atLeast: 70 },
    { kind: 'intent', at: now - 3 * dayMs, pageViews: 4, visitors: 1 },
  ]);
  expect(prospect?.latestAt).toBe(now - dayMs);
  expect(kindsOf(one, { score: { property: 'fit', atLeast: 72 } })).not.toContain('score');
  expect(kindsOf(one, { score: { property: 'other', atLeast: 0 } })).not.toContain('score');
});

test('a signal counts half as much after a week, and is fresh for thirty days to the millisecond', () => {
  const visit = (daysAgo: number) => buildProfiled({}, { lastVisitAt: now - daysAgo * dayMs });
  expect(view([visit(0)])[0]?.strength).toBe(30);
  expect(view([visit(7)])[0]?.strength).toBe(15);
  expect(view([visit(14)])[0]?.strength).toBe(7.5);
  expect(kindsOf(visit(30))).toEqual(['site-visit']);
  expect(view([visit(30)], { now: now + 1 })).toEqual([]);
  expect(view([visit(-1)])[0]?.strength).toBe(30);
});

test('intent by its counts alone is fresh while these are', () => {
  const counted = buildProfiled({}, { intentPageViews: 12, readAt: now });
  expect(view([counted])[0]).toMatchObject({ strength: 16, latestAt: undefined });
  expect(view([counted], { now: now + 31 * dayMs })).toEqual([]);
  expect(kindsOf(buildProfiled({}, { intentPageViews: 0, intentVisitors: 0, readAt: now }))).toEqual([]);
  expect(
    kindsOf(buildProfiled({}, { intentPageViews: 9, intentVisitAt: now - 90 * dayMs, readAt: now })),
  ).toEqual([]);
});

test('with the GDPR setting nothing that contacts did is a signal', () => {
  fc.assert(
    fc.property(arbitraryCompanies, (all) => {
      const withoutContacts = all.map(({ company, profile }) => ({
        company: { ...company, lastEngagementAt: undefined, lastEngagementType: undefined },
        profile: { ...profile, lastVisitAt: undefined, pageViews: 0, visits: 0 },
      }));
      expect(view(all, { gdpr: true })).toEqual(view(withoutContacts, { gdpr: true }));
      for (const { signals } of view(all, { gdpr: true })) {
        for (const { kind } of signals) expect(['engagement', 'site-visit']).not.toContain(kind);
      }
    }),
  );
});

test('no target account, nobody dismissed; in any order the same; cut to the strongest', () => {
  fc.assert(
    fc.property(arbitraryCompanies, fc.integer({ min: 0, max: 10 }), (all, most) => {
      const whole = view(all);
      const kept = new Map(all.map((one) => [one.company.id, one]));
      for (const { companyId, signals, strength } of whole) {
        const one = kept.get(companyId);
        expect(one?.company.isTargetAccount).toBe(false);
        expect(one?.profile.recommendation.state).not.toBe('dismissed');
        const sizes = signals.map((signal) => strengthOf(signal, now));
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        expect(strength).toBe(sizes.reduce((sum, size) => sum + size, 0));
      }
      expect(view(all.toReversed())).toEqual(whole);
      expect(view(all, { most })).toEqual(whole.slice(0, most));
      expect(whole.toReversed().sort(strongestFirst)).toEqual(whole);
    }),
  );
});

test('dismissed never comes back; snoozed comes back just when its time has come', () => {
  fc.assert(
    fc.property(arbitraryRecommendation, fc.nat({ max: 400 * dayMs }), (recommendation, later) => {
      const at = now + later;
      const one = buildProfiled({ openDeals: 1 }, { recommendation });
      const isShown = view([one], { now: at }).length === 1 && isOffered(recommendation, at);
      const expected =
        recommendation.state === 'none' ||
        (recommendation.state === 'snoozed' &&
          recommendation.until !== undefined &&
          recommendation.until <= at);
      expect(isShown).toBe(expected);
    }),
  );
  const until = now + 5 * dayMs;
  const snoozed = buildProfiled({ openDeals: 1 }, { recommendation: { state: 'snoozed', until } });
  expect(view([snoozed])).toHaveLength(1);
  expect([until - 1, until].map((at) => isOffered(snoozed.profile.recommendation, at))).toEqual([
    false,
    true,
  ]);
});

test('newest first: by time, those without one last', () => {
  const all = [
    buildProfiled({ id: brandId('1'), openDeals: 1 }),
    buildProfiled({ id: brandId('2') }, { lastVisitAt: now - 20 * dayMs }),
    buildProfiled({ id: brandId('3') }, { lastVisitAt: now - dayMs }),
  ];
  expect(view(all).map(({ companyId }) => companyId)).toEqual(['1', '3', '2']);
  expect([...view(all)].sort(newestFirst).map(({ companyId }) => companyId)).toEqual(['3', '2', '1']);
});
