import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import type { Api } from './api.ts';
import type { HubSpotClient, WriteOutcome } from './hubspot-client.ts';
import { recommendationStates } from './map-profile.ts';
import { readProfiledCompanies } from './read-companies.ts';
import { writeCompanies } from './write-companies.ts';

/** Writes what was decided about companies, state and snooze time together; see `writeCompanies`. */
export async function setRecommendation(
  api: Api,
  changes: Parameters<HubSpotClient['setRecommendation']>[0],
  scores: readonly string[],
): Promise<readonly WriteOutcome<ProfiledCompany>[]> {
  const writes = changes.map(({ companyId, value }) => ({ companyId, properties: propertiesOf(value) }));
  const outcomes = await writeCompanies(api, writes, (ids) => readProfiledCompanies(api, ids, scores, true));
  return outcomes.map((outcome) => (outcome.state === 'written' ? { ...outcome, ...outcome.item } : outcome));
}

/** The time goes with its state: one that stayed behind would say that a dismissed company comes back. */
const propertiesOf = (value: Recommendation): Readonly<Record<string, string>> => ({
  hs_target_account_recommendation_state: recommendationStates[value.state],
  hs_target_account_recommendation_snooze_time:
    value.state === 'snoozed' && value.until !== undefined ? String(value.until) : '',
});
