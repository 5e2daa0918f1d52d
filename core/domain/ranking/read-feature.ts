import { isWonAccount, type ProfiledCompany } from '../company-profile.ts';
import type { RankingFeature } from './ranking.ts';

/** What a company has of a feature: a text, a count or amount, or the days since a moment. */
export type FeatureValue = string | number | undefined;

type Read = (profiled: ProfiledCompany, now: number, score: string | undefined) => FeatureValue;

const dayMs = 86_400_000;
const freshMs = 30 * dayMs;

/** A moment of another clock that is a little ahead is now. */
const daysSince = (at: number | undefined, now: number): number | undefined =>
  at === undefined ? undefined : Math.max(0, now - at) / dayMs;

const readers: Readonly<Record<RankingFeature, Read>> = {
  industry: ({ company }) => company.industry,
  country: ({ company }) => company.country,
  type: ({ profile }) => profile.type,
  // The stage that makes a company a won account says nothing of what made it one.
  'lifecycle-stage': (profiled) => (isWonAccount(profiled) ? undefined : profiled.profile.lifecycleStage),
  'icp-tier': ({ profile }) => profile.icpTier,
  employees: ({ profile }) => profile.employees,
  revenue: ({ profile }) => profile.revenue,
  contacts: ({ company }) => company.contacts,
  'buying-roles': ({ company }) => company.contactsWithBuyingRole,
  'decision-makers': ({ company }) => company.decisionMakers,
  deals: ({ profile }) => profile.deals,
  'open-deals': ({ company }) => company.openDeals,
  'last-touch': ({ company }, now) => daysSince(company.lastTouchAt, now),
  'last-engagement': ({ company }, now) => daysSince(company.lastEngagementAt, now),
  'last-visit': ({ profile }, now) => daysSince(profile.lastVisitAt, now),
  'page-views': ({ profile }) => profile.pageViews,
  intent: ({ profile }, now) => intentPageViews(profile, now),
  probability: ({ profile }) => profile.probability,
  score: ({ profile }, _now, score) => (score === undefined ? undefined : profile.scores[score]),
};

/** Page views that buyer intent counted in the last 30 days: every visitor saw at least one. */
function intentPageViews(profile: ProfiledCompany['profile'], now: number): number | undefined {
  const { intentPageViews: views, intentVisitors: visitors, intentVisitAt: at } = profile;
  if (views === undefined && visitors === undefined && at === undefined) return undefined;
  const atLeast = at !== undefined && now - at <= freshMs ? 1 : 0;
  return Math.max(views ?? 0, visitors ?? 0, atLeast);
}

/** What a company has of a feature at `now`, epoch milliseconds; `score` is the chosen score property. */
export function readFeature(
  feature: RankingFeature,
  profiled: ProfiledCompany,
  now: number,
  score: string | undefined,
): FeatureValue {
  const value = readers[feature](profiled, now, score);
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}
