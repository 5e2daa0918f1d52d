import {
  type Calling,
  type Identity,
  asHost,
  drawCalling,
  inventedIdentity,
  namedIdentity,
} from './company-identity.ts';
import { type Place, namedCompanies } from './company-names.ts';
import { profileOf } from './company-profile.ts';
import { type Generation, hour } from './generation.ts';
import { portalOwners } from './owners.ts';
import type { PortalRecord } from './record-store.ts';
import { type HiddenRule, type Traits, drawTraits } from './traits.ts';

export interface GeneratedCompany {
  readonly record: PortalRecord;
  readonly place: Place;
  readonly isTarget: boolean;
  readonly traits: Traits;
  /** Whether the hidden rule holds it for a good account, chosen or not. */
  readonly isGood: boolean;
}

/** What decides which companies are good accounts. Target accounts are some of them, the first of the portal. */
export interface GoodAccounts {
  readonly rule: HiddenRule;
  /** The share of each property's values that nobody filled in, 0 to 1. Half of it among target accounts. */
  readonly missing: number;
  /** Whether the first target accounts have the names of the sample, with the trades and places that go with them. */
  readonly isNamed: boolean;
}

/** Which of the first target accounts are out of the ordinary; the same places in every portal. */
const oddities = { noDomain: 20, noName: 27, neither: 33, sameDomain: 38, secondDomain: 5 };

/** A rule that holds for fewer companies than one in so many makes no portal. */
const mostTries = 20_000;

interface Drawn {
  readonly calling: Calling;
  readonly traits: Traits;
  readonly isGood: boolean;
}

/** A company as it comes; a target account is drawn until it is a good one. */
function draw(
  { traits: random }: Generation,
  rule: HiddenRule,
  named: Identity | undefined,
  isTarget: boolean,
): Drawn {
  for (let tries = 0; tries < mostTries; tries++) {
    const calling = named ?? drawCalling(random);
    const traits = drawTraits(random, calling.industry, calling.place.country);
    const isGood = random.chance(rule(traits));
    if (isGood || !isTarget) return { calling, traits, isGood };
  }
  throw new RangeError('Hardly any company is good by this rule.');
}

/** Target accounts first, the others after them. Nobody is associated yet. */
export function generateCompanies(
  generation: Generation,
  targets: number,
  count: number,
  { rule, missing, isNamed }: GoodAccounts,
): readonly GeneratedCompany[] {
  const { random, add, past, iso } = generation;
  const taken = new Set(namedCompanies.map((line) => asHost(line.split('|')[1] ?? '')));
  const companies: GeneratedCompany[] = [];

  for (let position = 0; position < Math.max(targets, count); position++) {
    const isTarget = position < targets;
    const line = isTarget && isNamed ? namedCompanies[position] : undefined;
    const named = line === undefined ? undefined : namedIdentity(line);
    const { calling, traits, isGood } = draw(generation, rule, named, isTarget);
    const { name, domain, place } = named ?? inventedIdentity(generation, taken, calling);
    const created = past(random.int(60, 900));
    const owner = random.chance(isTarget ? 0.88 : 0.6) ? random.pick(portalOwners).id : undefined;
    const isAnonymous = isTarget && position === oddities.neither;
    const hasDomain = isTarget
      ? position !== oddities.noDomain && !isAnonymous
      : position === targets || !random.chance(0.06);
    const hasName = isTarget
      ? position !== oddities.noName && !isAnonymous
      : !random.chance(0.01) || !hasDomain;
    const twin =
      isTarget && position === oddities.sameDomain
        ? companies[3]
        : !isTarget && position === targets
          ? companies[9]
          : undefined;
    const ownDomain = twin === undefined ? domain : (twin.record.properties.domain ?? domain);
    const slug = asHost(name);
    const record = add('companies', created, {
      name: !hasName
        ? undefined
        : twin !== undefined && !isTarget
          ? `${twin.record.properties.name} Research`
          : name,
      domain: hasDomain ? ownDomain : undefined,
      website: hasDomain ? `https://www.${ownDomain}` : undefined,
      hs_additional_domains:
        isTarget && position === oddities.secondDomain
          ? `${ownDomain.replace('.example', '-group.example')};careers.${ownDomain}`
          : undefined,
      linkedin_company_page:
        isAnonymous || random.chance(0.15) ? undefined : `https://www.linkedin.com/company/${slug}`,
      phone: random.chance(0.7)
        ? `+${place.dialling} ${random.int(20, 79)} 555 ${random.int(1000, 9999)}`
        : undefined,
      city: place.city,
      hs_lead_status: isTarget ? random.pick(['IN_PROGRESS', 'OPEN_DEAL', 'CONNECTED', 'OPEN']) : undefined,
      hs_is_target_account: isTarget ? 'true' : random.chance(0.3) ? 'false' : undefined,
      hs_analytics_source: random.pick(['ORGANIC_SEARCH', 'DIRECT_TRAFFIC', 'REFERRALS', 'OFFLINE']),
      hubspot_owner_id: owner,
      hubspot_owner_assigneddate: owner === undefined ? undefined : iso(created + hour),
      contract_renewal:
        isTarget && random.chance(0.25)
          ? iso(generation.future(random.int(20, 400))).slice(0, 10)
          : undefined,
      ...profileOf(generation, { traits, isGood, isTarget, position }, missing),
    });
    companies.push({ record, place, isTarget, traits, isGood });
  }
  return companies;
}
