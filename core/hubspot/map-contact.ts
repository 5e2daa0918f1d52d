import type { Contact } from '#core/domain/contact.ts';
import { brandId } from '#core/domain/ids.ts';
import type { RecordSource } from './read-records.ts';
import { readId, readList, readNumber, readText, readTime } from './read-value.ts';

/** A contact record. */
export function mapContact(source: RecordSource): Contact {
  const email = readText(source, 'email');
  const fullName = [readText(source, 'firstname'), readText(source, 'lastname')].filter(Boolean).join(' ');
  return {
    id: brandId(source.id),
    name: fullName || email,
    email,
    phone: readText(source, 'phone') ?? readText(source, 'mobilephone'),
    linkedinUrl: readText(source, 'hs_linkedin_url'),
    jobTitle: readText(source, 'jobtitle'),
    buyingRoles: readList(source, 'hs_buying_role'),
    primaryCompanyId: readId(source, 'associatedcompanyid'),
    ownerId: readId(source, 'hubspot_owner_id'),
    hasLegalBasis: hasLegalBasis(source),
    lastTouchAt: readTime(source, 'notes_last_contacted'),
    ...mapEngagement(source),
    lastPageUrl: readText(source, 'hs_analytics_last_url'),
    pageViews: readNumber(source, 'hs_analytics_num_page_views') ?? 0,
    lastSeenAt: readTime(source, 'hs_analytics_last_timestamp'),
  };
}

/** When and how the contact last engaged. */
export const mapEngagement = (source: RecordSource) => ({
  lastEngagementAt: readTime(source, 'hs_last_sales_activity_timestamp'),
  lastEngagementType: readText(source, 'hs_last_sales_activity_type'),
});

/** Whether any legal basis for processing the contact's data is recorded. */
export const hasLegalBasis = (source: RecordSource): boolean => readList(source, 'hs_legal_basis').length > 0;
