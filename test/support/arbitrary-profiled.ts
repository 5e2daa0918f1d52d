import fc from 'fast-check';
import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import { brandId } from '#core/domain/ids.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import { buildProfiled } from './profiled-companies.ts';

export const rankingNow = Date.UTC(2027, 2, 10, 9);
const dayMs = 86_400_000;

const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });
/** Around the edges of what is fresh, and now and then ahead of now. */
const moment = fc
  .oneof(fc.constantFrom(-1, 0, 7, 29.9, 30, 30.1, 365), fc.integer({ min: 0, max: 500 }))
  .map((daysAgo) => rankingNow - daysAgo * dayMs);
const count = fc.integer({ min: 0, max: 6 });

export const arbitraryRecommendation: fc.Arbitrary<Recommendation> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Recommendation>({ state: 'none' }) },
  fc.constant<Recommendation>({ state: 'dismissed' }),
  maybe(moment.map((at) => 2 * rankingNow - at)).map((until): Recommendation => ({
    state: 'snoozed',
    until,
  })),
);

const companyFields = fc.record({
  isTargetAccount: fc.boolean(),
  industry: maybe(fc.constantFrom('RETAIL', 'MACHINERY', 'INSURANCE', 'rare one', 'rarer')),
  country: maybe(fc.constantFrom('Poland', 'Germany', 'poland ')),
  contacts: count,
  contactsWithBuyingRole: count,
  decisionMakers: count,
  openDeals: count,
  openDealValue: fc.integer({ min: 0, max: 90_000 }),
  lastTouchAt: maybe(moment),
  lastEngagementAt: maybe(moment),
  lastEngagementType: maybe(fc.constantFrom('EMAIL_OPEN', 'FORM_SUBMITTED')),
});

const profileFields = fc.record({
  type: maybe(fc.constantFrom('PROSPECT', 'PARTNER')),
  lifecycleStage: maybe(fc.constantFrom('lead', 'opportunity', 'customer')),
  icpTier: maybe(fc.constantFrom('tier_1', 'tier_2', 'tier_3')),
  employees: maybe(fc.integer({ min: 0, max: 9000 })),
  revenue: maybe(fc.double({ min: 0, max: 1e12, noNaN: true })),
  deals: count,
  wonValue: maybe(fc.integer({ min: 0, max: 5 })),
  lastVisitAt: maybe(moment),
  pageViews: fc.integer({ min: 0, max: 60 }),
  visits: count,
  intentVisitAt: maybe(moment),
  intentPageViews: maybe(fc.integer({ min: 0, max: 60 })),
  intentVisitors: maybe(count),
  probability: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
  scores: maybe(fc.integer({ min: 0, max: 100 })).map((fit): Record<string, number> =>
    fit === undefined ? {} : { fit },
  ),
  recommendation: arbitraryRecommendation,
  readAt: moment,
});

const arbitraryId = fc
  .integer({ min: 1, max: 100_000 })
  .map((id) => brandId<ProfiledCompany['company']['id']>(String(id)));

export const arbitraryProfiled: fc.Arbitrary<ProfiledCompany> = fc
  .tuple(arbitraryId, companyFields, profileFields)
  .map(([id, company, profile]) => buildProfiled({ ...company, id }, profile));

/** Companies with ids of their own; some times enough of them to learn from. */
export const arbitraryCompanies: fc.Arbitrary<readonly ProfiledCompany[]> = fc.oneof(
  fc.uniqueArray(arbitraryProfiled, { selector: ({ company }) => company.id, maxLength: 20 }),
  fc.uniqueArray(arbitraryProfiled, {
    selector: ({ company }) => company.id,
    minLength: 60,
    maxLength: 120,
    size: 'max',
  }),
);
