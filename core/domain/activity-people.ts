import type { Activity } from './activity.ts';
import type { Contact } from './contact.ts';
import type { Owner } from './owner.ts';

/** Numbers are compared by their last digits: people write the country in many ways, or not at all. */
const digitsCompared = 9;

const mailbox = (text: string): string => text.trim().toLowerCase();

/** The end of a phone number; undefined where the text is none. */
function phoneEnd(text: string): string | undefined {
  const digits = text.replaceAll(/\D/g, '');
  return digits.length < digitsCompared || text.includes('@') ? undefined : digits.slice(-digitsCompared);
}

/**
 * Tells who took part in an activity: the addresses and numbers that HubSpot names, as the names of contacts and of our
 * users where they are known, and the users who attend a meeting. Nobody twice, and not the activity's owner, who is
 * named apart.
 */
export function peopleFinder(
  contacts: readonly Contact[],
  owners: readonly Owner[],
): (activity: Activity) => readonly string[] {
  const nameOf = new Map<string, string>();
  const ownerName = new Map(owners.map(({ id, name }) => [id, name]));
  for (const { email, name } of owners) if (email !== undefined) nameOf.set(mailbox(email), name);
  for (const { email, phone, name } of contacts) {
    if (name === undefined) continue;
    if (email !== undefined) nameOf.set(mailbox(email), name);
    const end = phone === undefined ? undefined : phoneEnd(phone);
    if (end !== undefined) nameOf.set(end, name);
  }
  const named = (text: string) => nameOf.get(mailbox(text)) ?? nameOf.get(phoneEnd(text) ?? '') ?? text;
  return ({ participants, attendeeOwnerIds, ownerId }) => {
    const attendees = attendeeOwnerIds.map((id) => ownerName.get(id)).filter((name) => name !== undefined);
    const people = new Set([...participants.map(named), ...attendees]);
    const own = ownerId === undefined ? undefined : ownerName.get(ownerId);
    if (own !== undefined) people.delete(own);
    return [...people];
  };
}
