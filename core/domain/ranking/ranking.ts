import type { CompanyId } from '../ids.ts';

/**
 * What companies are compared by. Industry, country, type, stage and tier have a `value`; the last touch, engagement
 * and visit are `days-ago`, `none` being never; all others are a `range`: of counts, of an amount, of HubSpot's
 * probability, of the chosen score, and `intent` of the page views of the last 30 days that buyer intent tells of.
 */
export const rankingFeatures = [
  'industry',
  'country',
  'type',
  'lifecycle-stage',
  'icp-tier',
  'employees',
  'revenue',
  'contacts',
  'buying-roles',
  'decision-makers',
  'deals',
  'open-deals',
  'last-touch',
  'last-engagement',
  'last-visit',
  'page-views',
  'intent',
  'probability',
  'score',
] as const;
export type RankingFeature = (typeof rankingFeatures)[number];

/** What a company has of a feature, so that it can be said in words. */
export type ReasonValue =
  /** HubSpot's constant, or the text of the record. */
  | { readonly kind: 'value'; readonly value: string }
  /** Any value that too few companies share to tell anything of it alone. */
  | { readonly kind: 'rare' }
  /** A count or an amount of at least `from` and below `to`. */
  | { readonly kind: 'range'; readonly from: number | undefined; readonly to: number | undefined }
  /** A moment at least `from` and less than `to` days ago. */
  | { readonly kind: 'days-ago'; readonly from: number; readonly to: number | undefined }
  /** The record says nothing of it. */
  | { readonly kind: 'none' };

/**
 * One reason for or against a company. `points` is a whole number: ten of them double the odds that a company is one
 * of the portal's target or won accounts, against the average company that was looked at.
 */
export interface Reason {
  readonly feature: RankingFeature;
  readonly value: ReasonValue;
  readonly points: number;
}

/** How far a score can be trusted: how much its points would move with other examples of the same kind. */
export type Confidence = 'high' | 'medium' | 'low';

/** A recommended company. `score` is the exact sum of the points of its reasons; those of no points are left out. */
export interface RankedCompany {
  readonly companyId: CompanyId;
  readonly score: number;
  /** Those that count most first, for or against. */
  readonly reasons: readonly Reason[];
  readonly confidence: Confidence;
}

/** What the ranking was made from. */
export interface RankingExamples {
  readonly targetAccounts: number;
  /** Customers that are no target accounts. */
  readonly wonAccounts: number;
  /** Recommendations that were dismissed. */
  readonly dismissed: number;
  /** All others that were looked at. */
  readonly others: number;
}
