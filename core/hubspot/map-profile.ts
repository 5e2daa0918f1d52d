import type { CompanyProfile, ProfiledCompany } from '#core/domain/company-profile.ts';
import { notDecided, type Recommendation } from '#core/domain/recommendation.ts';
import { mapCompany } from './map-company.ts';
import type { RecordSource } from './read-records.ts';
import { readNumber, readText, readTime } from './read-value.ts';

/** How HubSpot names what was decided about a recommended company. */
export const recommendationStates = { none: 'NONE', dismissed: 'DISMISSED', snoozed: 'SNOOZED' } as const;

/**
 * A company record with its profile. `scores` are the number properties that were asked for besides; `readAt` is epoch
 * milliseconds. A value that can't be read is reported and left empty.
 */
export function mapProfiledCompany(
  source: RecordSource,
  scores: readonly string[],
  readAt: number,
): ProfiledCompany {
  return { company: mapCompany(source), profile: mapProfile(source, scores, readAt) };
}

function mapProfile(source: RecordSource, scores: readonly string[], readAt: number): CompanyProfile {
  return {
    type: readText(source, 'type'),
    lifecycleStage: readText(source, 'lifecyclestage'),
    icpTier: readText(source, 'hs_ideal_customer_profile'),
    employees: readNumber(source, 'numberofemployees'),
    revenue: readNumber(source, 'annualrevenue'),
    deals: readNumber(source, 'num_associated_deals') ?? 0,
    wonValue: readNumber(source, 'total_revenue'),
    lastVisitAt: readTime(source, 'hs_analytics_last_visit_timestamp'),
    pageViews: readNumber(source, 'hs_analytics_num_page_views') ?? 0,
    visits: readNumber(source, 'hs_analytics_num_visits') ?? 0,
    intentVisitAt: readTime(source, 'hs_most_recent_de_anonymized_visit'),
    intentPageViews: readNumber(source, 'hs_intent_page_views_last_30_days'),
    intentVisitors: readNumber(source, 'hs_intent_visitors_last_30_days'),
    probability: readProbability(source),
    scores: Object.fromEntries(
      scores.flatMap((name) => {
        const value = readNumber(source, name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    recommendation: readRecommendation(source),
    readAt,
  };
}

function readProbability(source: RecordSource): number | undefined {
  const property = 'hs_target_account_probability';
  const value = readNumber(source, property);
  if (value === undefined || (value >= 0 && value <= 1)) return value;
  source.leaveOut(property, `Not between 0 and 1: ${value}`);
  return undefined;
}

function readRecommendation(source: RecordSource): Recommendation {
  const property = 'hs_target_account_recommendation_state';
  const state = readText(source, property)?.toUpperCase();
  switch (state) {
    case undefined:
    case recommendationStates.none:
      return notDecided;
    case recommendationStates.dismissed:
      return { state: 'dismissed' };
    case recommendationStates.snoozed:
      return { state: 'snoozed', until: readTime(source, 'hs_target_account_recommendation_snooze_time') };
    default:
      source.leaveOut(property, `Not a known state: ${state}`);
      return notDecided;
  }
}
