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

/** The latest engagement of a set of contacts, under the GDPR setting. */
export function latestEngagement(contacts: readonly Contact[], gdpr: boolean): Engagement | undefined {
  let latest: Engagement | undefined;
  for (const contact of contacts) latest = laterEngagement(latest, contactEngagement(contact, gdpr));
  return latest;
}

/** The later of two engagements; the first where they are equal. */
export function laterEngagement(
  a: Engagement | undefined,
  b: Engagement | undefined,
): Engagement | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.at > a.at ? b : a;
}
