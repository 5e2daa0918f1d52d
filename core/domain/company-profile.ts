import type { Company } from './company.ts';
import type { Recommendation } from './recommendation.ts';

/**
 * What of a company tells whether it could become a target account, beside what `Company` holds. Times are epoch
 * milliseconds (UTC), money is in company currency. Undefined is an empty value, or a property that the portal lacks.
 */
export interface CompanyProfile {
  /** `type`, HubSpot's constant (`PROSPECT`, `PARTNER`, …). */
  readonly type: string | undefined;
  /** `lifecyclestage`: HubSpot's name (`lead`, `customer`, …) or the id of a stage of the portal's own. */
  readonly lifecycleStage: string | undefined;
  /** `hs_ideal_customer_profile` (`tier_1` … `tier_3`). */
  readonly icpTier: string | undefined;
  /** `numberofemployees`. */
  readonly employees: number | undefined;
  /** `annualrevenue`. */
  readonly revenue: number | undefined;
  /** `num_associated_deals`: open, won and lost. */
  readonly deals: number;
  /** `total_revenue`: the value of its closed won deals. */
  readonly wonValue: number | undefined;
  /** `hs_analytics_last_visit_timestamp`: start of the last session of any of its contacts on our site. */
  readonly lastVisitAt: number | undefined;
  /** `hs_analytics_num_page_views`, `hs_analytics_num_visits`: over all of its contacts. */
  readonly pageViews: number;
  readonly visits: number;
  /** `hs_most_recent_de_anonymized_visit`: the last visit told by buyer intent, where the portal has it. */
  readonly intentVisitAt: number | undefined;
  /** `hs_intent_page_views_last_30_days`, `hs_intent_visitors_last_30_days`. */
  readonly intentPageViews: number | undefined;
  readonly intentVisitors: number | undefined;
  /** `hs_target_account_probability`, 0 to 1: HubSpot's own guess. */
  readonly probability: number | undefined;
  /** By property name: the number properties that were asked for besides (a score that the person chose). */
  readonly scores: Readonly<Record<string, number>>;
  readonly recommendation: Recommendation;
  /** When HubSpot said so. */
  readonly readAt: number;
}

/** A company with its profile: one that could become a target account, or one that shows what a good one is like. */
export interface ProfiledCompany {
  readonly company: Company;
  readonly profile: CompanyProfile;
}

/** Whether a company has bought: it is a customer, or a deal with it was won. */
export const isWonAccount = ({ profile }: ProfiledCompany): boolean =>
  profile.lifecycleStage === 'customer' ||
  profile.lifecycleStage === 'evangelist' ||
  (profile.wonValue ?? 0) > 0;
