import type { Company } from './company.ts';
import type { Contact } from './contact.ts';

/** When they last acted, and how: HubSpot's constant (`FORM_SUBMITTED`, …). */
export interface Engagement {
  readonly at: number;
  readonly type: string | undefined;
}

const engagement = (at: number | undefined, type: string | undefined): Engagement | undefined =>
  at === undefined ? undefined : { at, type };

/**
 * What *Last engagement* shows of a company. With the GDPR setting on, only what contacts with a legal basis for
 * processing did counts.
 */
export const lastEngagementOf = (company: Company, gdpr: boolean): Engagement | undefined =>
  gdpr
    ? engagement(company.lawfulEngagementAt, company.lawfulEngagementType)
    : engagement(company.lastEngagementAt, company.lastEngagementType);

/** What *Last engagement* shows of one contact: nothing, with the GDPR setting on and no legal basis. */
export const contactEngagement = (contact: Contact, gdpr: boolean): Engagement | undefined =>
  gdpr && !contact.hasLegalBasis
    ? undefined
    : engagement(contact.lastEngagementAt, contact.lastEngagementType);

/** The latest engagement of a set of contacts, under the GDPR setting; the first of equally late ones. */
export function latestEngagement(contacts: readonly Contact[], gdpr: boolean): Engagement | undefined {
  let latest: Engagement | undefined;
  for (const contact of contacts) {
    const own = contactEngagement(contact, gdpr);
    if (own !== undefined && (latest === undefined || own.at > latest.at)) latest = own;
  }
  return latest;
}
