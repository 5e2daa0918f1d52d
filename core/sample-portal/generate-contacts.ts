import type { GeneratedCompany } from './generate-companies.ts';
import { type Generation, day } from './generation.ts';
import { firstAndLastNames, jobTitles } from './people-names.ts';
import type { PortalRecord } from './record-store.ts';

const legalBases = [
  'Legitimate interest – prospect/lead',
  'Legitimate interest – existing customer',
  'Legitimate interest - other',
  'Performance of a contract',
  'Freely given consent from contact',
];

const asMailName = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z]+/g, '');

/** How a target account's buying committee is known, by its place in the list. */
type Committee = 'nobody' | 'no-roles' | 'no-decision-maker' | 'known';
const committeeOf = (position: number): Committee =>
  position % 17 === 5
    ? 'nobody'
    : position % 5 === 1
      ? 'no-roles'
      : position % 6 === 2
        ? 'no-decision-maker'
        : 'known';

function rolesFor(
  { random }: Generation,
  committee: Committee,
  wantsBlocker: boolean,
  usual: string,
  rank: number,
) {
  if (committee === 'no-roles' || committee === 'nobody') return undefined;
  if (rank === 0 && committee === 'known')
    return random.chance(0.3) ? 'DECISION_MAKER;CHAMPION' : 'DECISION_MAKER';
  if (rank === 1 && wantsBlocker) return 'BLOCKER';
  if (!random.chance(0.6)) return undefined;
  const roles = usual
    .split(';')
    .filter(
      (role) => (committee === 'known' || role !== 'DECISION_MAKER') && (wantsBlocker || role !== 'BLOCKER'),
    );
  return roles.length === 0 ? 'INFLUENCER' : roles.join(';');
}

/** Contacts of one company, the company being their primary one. */
export function generateContacts(
  generation: Generation,
  { record: company, place, isTarget, traits }: GeneratedCompany,
  position: number,
): readonly PortalRecord[] {
  const { random, add, data, past, density } = generation;
  const committee = isTarget ? committeeOf(position) : 'no-roles';
  // Of a company that nobody works on, those are known who came by themselves.
  const usual = isTarget
    ? random.int(3, 10)
    : Math.max(0, random.int(-3, 2)) + Math.round(1.2 * traits.interest ** 2);
  const count = committee === 'nobody' ? 0 : Math.ceil(usual * density);
  const [firstNames, lastNames] = firstAndLastNames(place.language);
  const host = company.properties.domain ?? 'mail.example';
  const contacts: PortalRecord[] = [];
  const mails = new Set<string>();
  for (let rank = 0; rank < count; rank++) {
    const [first, last] = [random.pick(firstNames), random.pick(lastNames)];
    const [title, usualRoles] = random.pick(jobTitles);
    let mail = `${asMailName(first)}.${asMailName(last)}`;
    while (mails.has(mail)) mail += '2';
    mails.add(mail);
    const created = Math.max(company.createdAt, past(random.int(20, 700)));
    const isEnrolled = isTarget && random.chance(0.08);
    const hasNoName = isTarget && rank === 3 && random.chance(0.2);
    const contact = add(
      'contacts',
      created,
      {
        firstname: hasNoName ? undefined : first,
        lastname: hasNoName ? undefined : last,
        email: random.chance(0.04) && !hasNoName ? undefined : `${mail}@${host}`,
        jobtitle: title,
        company: company.properties.name,
        phone: random.chance(0.6)
          ? `+${place.dialling} ${random.int(20, 79)} 555 ${random.int(1000, 9999)}`
          : undefined,
        city: place.city,
        country: place.country,
        hs_linkedin_url: random.chance(0.5)
          ? `https://www.linkedin.com/in/${mail.replace('.', '-')}`
          : undefined,
        lifecyclestage: 'lead',
        hubspot_owner_id: company.properties.hubspot_owner_id,
        hs_buying_role: rolesFor(generation, committee, position % 7 === 3, usualRoles, rank),
        hs_legal_basis: random.chance(isTarget ? 0.55 : 0.3) ? random.pick(legalBases) : undefined,
        hs_sequences_is_enrolled: isEnrolled ? 'true' : 'false',
        hs_sequences_actively_enrolled_count: isEnrolled ? '1' : undefined,
        hs_latest_sequence_enrolled: isEnrolled ? '410233871' : undefined,
        hs_latest_sequence_enrolled_date: isEnrolled ? generation.iso(past(random.int(1, 9))) : undefined,
      },
      created + random.int(0, 20) * day,
    );
    data.associate(contact.id, company.id);
    contacts.push(contact);
  }
  return contacts;
}
