import type { CompanyId, OwnerId, TeamId } from './ids.ts';

/**
 * A HubSpot company as the index and the account overview need it. It is a target account while
 * `isTargetAccount` holds. Times are epoch milliseconds (UTC); money is in company currency.
 */
export interface Company {
  readonly id: CompanyId;
  readonly name: string | undefined;
  /** Bare lower-case primary domain (`domain`). */
  readonly domain: string | undefined;
  /** `hs_additional_domains`, lower-case. */
  readonly additionalDomains: readonly string[];
  /** Slug or numeric id of the LinkedIn company page, lower-case (`linkedin_company_page`, `hs_linkedin_handle`). */
  readonly linkedinSlug: string | undefined;
  readonly city: string | undefined;
  readonly country: string | undefined;
  readonly industry: string | undefined;
  /** `hs_is_target_account`. */
  readonly isTargetAccount: boolean;
  /** `hubspot_owner_id`. */
  readonly ownerId: OwnerId | undefined;
  /** `hubspot_team_id`: the owner's main team as HubSpot derives it. */
  readonly teamId: TeamId | undefined;
  /** `hs_parent_company_id`. */
  readonly parentId: CompanyId | undefined;
  /** `num_associated_contacts`: all of them, not only primary. */
  readonly contacts: number;
  /** `hs_num_open_deals`. */
  readonly openDeals: number;
  /** `hs_total_deal_value`. */
  readonly openDealValue: number;
  /** `hs_num_contacts_with_buying_roles`. */
  readonly contactsWithBuyingRole: number;
  /** `hs_num_decision_makers`. */
  readonly decisionMakers: number;
  /** `hs_num_blockers`. */
  readonly blockers: number;
  /** `hs_last_open_task_date`: undefined while there is no open task. */
  readonly lastOpenTaskAt: number | undefined;
  /** `hs_last_logged_call_date`. */
  readonly lastCallAt: number | undefined;
  /** `hs_last_booked_meeting_date`. */
  readonly lastMeetingAt: number | undefined;
  /** `hs_latest_meeting_activity`: past or upcoming. */
  readonly latestMeetingActivityAt: number | undefined;
  /** `notes_last_contacted`. */
  readonly lastTouchAt: number | undefined;
  /** `hs_last_sales_activity_timestamp`. */
  readonly lastEngagementAt: number | undefined;
  /** `hs_last_sales_activity_type`, HubSpot's constant (`FORM_SUBMITTED`, …). */
  readonly lastEngagementType: string | undefined;
  /** Latest engagement over the associated contacts with a legal basis; filled while the GDPR setting is on. */
  readonly lawfulEngagementAt: number | undefined;
  readonly lawfulEngagementType: string | undefined;
  /** `notes_next_activity_date`. */
  readonly scheduledAt: number | undefined;
  /** `hs_notes_next_activity_type`, HubSpot's constant (`MEETING`, `TASK`, …). */
  readonly scheduledType: string | undefined;
  /** Open tasks and meetings among cached records; undefined where none are cached or they are older than the row. */
  readonly cachedOpenTasks: number | undefined;
  readonly cachedMeetings: number | undefined;
  /** `hs_merged_object_ids`: records this one swallowed. */
  readonly mergedIds: readonly CompanyId[];
  /** `hs_lastmodifieddate`. */
  readonly modifiedAt: number;
}
