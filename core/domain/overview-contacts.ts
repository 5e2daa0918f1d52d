import type { Company } from './company.ts';
import { compareIds } from './compare-ids.ts';
import type { Contact } from './contact.ts';
import { contactEngagement, type Engagement } from './last-engagement.ts';

/** A contact with what may be shown of its engagement. */
export interface ShownContact {
  readonly contact: Contact;
  readonly lastEngagement: Engagement | undefined;
  /** The GDPR setting keeps this contact's engagement out. */
  readonly engagementLeftOut: boolean;
}

/**
 * The section *Contacts*: those whose primary company this is. What the index counts beyond them is told apart:
 * `primaryElsewhere` have another primary company, `withoutPrimary` none, `notLoaded` are only known by HubSpot's
 * count.
 */
export interface ContactsView {
  readonly contacts: readonly ShownContact[];
  readonly primaryElsewhere: number;
  readonly withoutPrimary: number;
  readonly notLoaded: number;
  /** Contacts whose engagement the GDPR setting keeps out. */
  readonly engagementLeftOut: number;
}

/**
 * Contacts of a company, those with a buying role first, then by latest touch or engagement, then by name.
 * `contacts` are all associated ones that were loaded. `locale` (BCP 47) decides the order of names.
 */
export function viewContacts(
  company: Company,
  contacts: readonly Contact[],
  { gdpr, locale }: { readonly gdpr: boolean; readonly locale: string },
): ContactsView {
  const { compare } = new Intl.Collator(locale);
  const isPrimary = ({ primaryCompanyId: id }: Contact) =>
    id !== undefined && (id === company.id || company.mergedIds.includes(id));
  const shown = contacts.filter(isPrimary).map((contact) => showContact(contact, gdpr));
  const withoutPrimary = contacts.filter((contact) => contact.primaryCompanyId === undefined).length;
  return {
    contacts: shown.sort(
      (a, b) =>
        Number(hasRole(b)) - Number(hasRole(a)) ||
        latestOf(b) - latestOf(a) ||
        compare(a.contact.name ?? '', b.contact.name ?? '') ||
        compareIds(a.contact.id, b.contact.id),
    ),
    primaryElsewhere: contacts.length - shown.length - withoutPrimary,
    withoutPrimary,
    notLoaded: Math.max(0, company.contacts - contacts.length),
    engagementLeftOut: shown.filter((contact) => contact.engagementLeftOut).length,
  };
}

const showContact = (contact: Contact, gdpr: boolean): ShownContact => ({
  contact,
  lastEngagement: contactEngagement(contact, gdpr),
  engagementLeftOut: gdpr && !contact.hasLegalBasis,
});

const hasRole = ({ contact }: ShownContact): boolean => contact.buyingRoles.length > 0;

const latestOf = ({ contact, lastEngagement }: ShownContact): number =>
  Math.max(contact.lastTouchAt ?? 0, lastEngagement?.at ?? 0);
