import type { Company } from '#core/domain/company.ts';
import { brandId } from '#core/domain/ids.ts';
import { linkedinSlug } from './linkedin-slug.ts';
import { bareDomain } from './bare-domain.ts';
import type { RecordSource } from './read-records.ts';
import {
  parseTime,
  readFlag,
  readId,
  readIds,
  readList,
  readNumber,
  readText,
  readTime,
} from './read-value.ts';

const isText = (value: string | undefined): value is string => value !== undefined;

/** A company record. What only our own copy knows (lawful engagement, cached activities) is undefined. */
export function mapCompany(source: RecordSource): Company {
  const domain = readText(source, 'domain');
  return {
    id: brandId(source.id),
    name: readText(source, 'name'),
    domain: domain === undefined ? undefined : bareDomain(domain),
    additionalDomains: readList(source, 'hs_additional_domains').map(bareDomain).filter(isText),
    linkedinSlug:
      linkedinSlug(readText(source, 'linkedin_company_page')) ??
      linkedinSlug(readText(source, 'hs_linkedin_handle')),
    city: readText(source, 'city'),
    country: readText(source, 'country'),
    industry: readText(source, 'industry'),
    isTargetAccount: readFlag(source, 'hs_is_target_account'),
    ownerId: readId(source, 'hubspot_owner_id'),
    teamId: readId(source, 'hubspot_team_id'),
    parentId: readId(source, 'hs_parent_company_id'),
    contacts: readNumber(source, 'num_associated_contacts') ?? 0,
    openDeals: readNumber(source, 'hs_num_open_deals') ?? 0,
    openDealValue: readNumber(source, 'hs_total_deal_value') ?? 0,
    contactsWithBuyingRole: readNumber(source, 'hs_num_contacts_with_buying_roles') ?? 0,
    decisionMakers: readNumber(source, 'hs_num_decision_makers') ?? 0,
    blockers: readNumber(source, 'hs_num_blockers') ?? 0,
    lastOpenTaskAt: readTime(source, 'hs_last_open_task_date'),
    lastCallAt: readTime(source, 'hs_last_logged_call_date'),
    lastMeetingAt: readTime(source, 'hs_last_booked_meeting_date'),
    latestMeetingActivityAt: readTime(source, 'hs_latest_meeting_activity'),
    lastTouchAt: readTime(source, 'notes_last_contacted'),
    lastEngagementAt: readTime(source, 'hs_last_sales_activity_timestamp'),
    lastEngagementType: readText(source, 'hs_last_sales_activity_type'),
    lawfulEngagementAt: undefined,
    lawfulEngagementType: undefined,
    scheduledAt: readTime(source, 'notes_next_activity_date'),
    scheduledType: readText(source, 'hs_notes_next_activity_type'),
    cachedOpenTasks: undefined,
    cachedMeetings: undefined,
    mergedIds: readIds(source, 'hs_merged_object_ids'),
    modifiedAt: readTime(source, 'hs_lastmodifieddate') ?? parseTime(source.updatedAt ?? '') ?? 0,
  };
}
