import { buyingRoles, type BuyingRole, type Contact } from './contact.ts';
import { contactEngagement } from './last-engagement.ts';

const dayMs = 24 * 60 * 60_000;

/** Roles without which a purchase seldom comes about, the most telling first. */
export const importantRoles = [
  'DECISION_MAKER',
  'BUDGET_HOLDER',
  'CHAMPION',
] as const satisfies readonly BuyingRole[];

/** An account hangs by one contact while no other was reached for this long, in milliseconds: 90 days. */
export const singleThreadMs = 90 * dayMs;

/** An account has gone cold once nobody was reached for this long, in milliseconds: 60 days. */
export const goneColdMs = 60 * dayMs;

/** A buying role with those who have it. */
export interface FilledRole {
  readonly role: Contact['buyingRoles'][number];
  readonly contacts: readonly Contact[];
}

/** A contact with when it was last reached, epoch milliseconds. */
export interface ContactReach {
  readonly contact: Contact;
  readonly at: number;
}

/** A set of contacts as buyers: who has which role, who blocks, and whether the talk goes on. */
export interface BuyingCommittee {
  /** All roles that somebody has but *Blocker*, in HubSpot's order; those HubSpot added later at the end. */
  readonly filled: readonly FilledRole[];
  /** Those of `importantRoles` that nobody has. */
  readonly missing: readonly BuyingRole[];
  readonly blockers: readonly Contact[];
  /** The one contact that the account hangs by; undefined where none or several were reached of late. */
  readonly singleThreaded: ContactReach | undefined;
  /** The last reach of an account that has gone cold; undefined where it has not, or where nobody was ever reached. */
  readonly goneCold: ContactReach | undefined;
}

interface Setting {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The GDPR setting: engagement of contacts without a legal basis is left out. */
  readonly gdpr: boolean;
}

/**
 * Tells the buying committee of the contacts given, those of one account. Which ones count is for the caller to
 * decide; the section *Contacts* gives those whose primary company this is.
 */
export function viewBuyingCommittee(contacts: readonly Contact[], setting: Setting): BuyingCommittee {
  return {
    filled: filledRoles(contacts),
    missing: missingRoles(contacts),
    blockers: contacts.filter((contact) => hasRole(contact, 'BLOCKER')),
    singleThreaded: singleThread(contacts, setting),
    goneCold: goneCold(contacts, setting),
  };
}

/** Which roles are filled, and by whom; *Blocker* is none that one fills. */
export function filledRoles(contacts: readonly Contact[]): readonly FilledRole[] {
  const ofLater = contacts
    .flatMap((contact) => contact.buyingRoles)
    .filter((role) => !buyingRoles.some((known) => known === role));
  return [...new Set([...buyingRoles, ...ofLater])]
    .filter((role) => role !== 'BLOCKER')
    .map((role) => ({ role, contacts: contacts.filter((contact) => hasRole(contact, role)) }))
    .filter((filled) => filled.contacts.length > 0);
}

/** Which of the important roles nobody has. */
export const missingRoles = (contacts: readonly Contact[]): readonly BuyingRole[] =>
  importantRoles.filter((role) => !contacts.some((contact) => hasRole(contact, role)));

/**
 * When a contact was last reached: the later of last touch, when we acted, and last engagement, when they did. Under
 * the GDPR setting, the engagement of a contact without a legal basis does not count.
 */
export function reachedAt(contact: Contact, gdpr: boolean): number | undefined {
  const times = [contact.lastTouchAt, contactEngagement(contact, gdpr)?.at].filter((at) => at !== undefined);
  return times.length === 0 ? undefined : Math.max(...times);
}

/**
 * The only contact that was reached within the last 90 days, both ends included. An account of one contact is
 * single-threaded, too: it hangs by that one.
 */
export function singleThread(contacts: readonly Contact[], { now, gdpr }: Setting): ContactReach | undefined {
  const ofLate = reaches(contacts, gdpr).filter(({ at }) => now - at <= singleThreadMs);
  return ofLate.length === 1 ? ofLate[0] : undefined;
}

/**
 * The last reach of all, where it is 60 days ago or longer. Where nobody was ever reached nothing has gone cold: it
 * never was warm.
 */
export function goneCold(contacts: readonly Contact[], { now, gdpr }: Setting): ContactReach | undefined {
  const last = reaches(contacts, gdpr).reduce<ContactReach | undefined>(
    (latest, reach) => (latest === undefined || reach.at > latest.at ? reach : latest),
    undefined,
  );
  return last !== undefined && now - last.at >= goneColdMs ? last : undefined;
}

const reaches = (contacts: readonly Contact[], gdpr: boolean): readonly ContactReach[] =>
  contacts.flatMap((contact) => {
    const at = reachedAt(contact, gdpr);
    return at === undefined ? [] : [{ contact, at }];
  });

const hasRole = (contact: Contact, role: FilledRole['role']): boolean => contact.buyingRoles.includes(role);
