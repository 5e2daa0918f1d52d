import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { accountFacts, type AccountFacts } from './account-facts.ts';

const day = 86_400_000;

/** A company that is no target account, with the signs of life that its raw records show. */
export interface OracleProspect {
  readonly facts: AccountFacts;
  readonly properties: PortalRecord['properties'];
  /** Of the last view of our site by a contact of it; undefined where there is none that is fresh. */
  readonly visitAt: number | undefined;
  readonly intentAt: number | undefined;
  readonly engagementAt: number | undefined;
  readonly latestAt: number | undefined;
}

interface OracleSetting {
  readonly gdpr?: boolean;
  readonly score?: { readonly property: string; readonly atLeast: number };
  /** Epoch milliseconds. */
  readonly now?: number;
}

/** Whether a record may be offered: no target account, neither dismissed nor snoozed for longer. */
export function isOfferedAt({ properties }: PortalRecord, now: number): boolean {
  if (properties['hs_is_target_account'] === 'true') return false;
  const state = properties['hs_target_account_recommendation_state'] ?? 'NONE';
  const until = Date.parse(properties['hs_target_account_recommendation_snooze_time'] ?? '');
  return state === 'NONE' || (state === 'SNOOZED' && until <= now);
}

/** The prospects as the portal's contacts, page views, deals and properties have them. */
export function oracleProspects(
  { records }: SamplePortal,
  { gdpr = false, score, now = Date.now() }: OracleSetting = {},
): readonly OracleProspect[] {
  const fresh = (at: number | undefined) =>
    at !== undefined && !Number.isNaN(at) && now - at <= 30 * day ? at : undefined;
  return records.companies
    .filter((company) => isOfferedAt(company, now))
    .map((company) => {
      const { properties } = company;
      const facts = accountFacts(records, company, now);
      const contacts = new Set(records.related(company.id, 'contacts').map(({ id }) => id));
      const seen = records.pageViews.filter(({ contactId, at }) => contacts.has(contactId) && at <= now);
      const visitAt = gdpr || seen.length === 0 ? undefined : fresh(Math.max(...seen.map(({ at }) => at)));
      const intentAt = fresh(Date.parse(properties['hs_most_recent_de_anonymized_visit'] ?? ''));
      const engagementAt = gdpr ? undefined : fresh(facts.lastEngagement?.at);
      const times = [visitAt, intentAt, engagementAt].filter((at) => at !== undefined);
      return {
        facts,
        properties,
        visitAt,
        intentAt,
        engagementAt,
        latestAt: times.length > 0 ? Math.max(...times) : undefined,
      };
    })
    .filter(({ facts, properties, latestAt }) => {
      const value = score && Number(properties[score.property] ?? Number.NaN);
      const isScored = score !== undefined && value !== undefined && value >= score.atLeast;
      return latestAt !== undefined || facts.openDealIds.length > 0 || isScored;
    });
}
