import { type Place, allPlaces, namedCompanies, stems, trades } from './company-names.ts';
import { type Generation, type Values, day, hour } from './generation.ts';
import { portalOwners } from './owners.ts';
import type { PortalRecord } from './record-store.ts';

export interface GeneratedCompany {
  readonly record: PortalRecord;
  readonly place: Place;
  readonly isTarget: boolean;
}

interface Identity {
  readonly name: string;
  readonly domain: string;
  readonly industry: string;
  readonly place: Place;
}

const legalForms: Readonly<Record<string, readonly string[]>> = {
  Germany: ['GmbH', 'AG'],
  Austria: ['GmbH'],
  Switzerland: ['AG'],
  Poland: ['Sp. z o.o.', 'S.A.'],
  'United Kingdom': ['Ltd', 'plc'],
  France: ['SAS'],
  Netherlands: ['B.V.'],
  Sweden: ['AB'],
  Italy: ['S.p.A.'],
};

const asHost = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '');

function namedIdentity(line: string): Identity {
  const [name = '', domain = '', trade = '', city = ''] = line.split('|');
  const place = allPlaces.find((own) => own.city === city) ?? allPlaces[0];
  if (place === undefined) throw new RangeError(`No such place: ${city}`);
  return { name, domain: `${domain}.example`, industry: trades[trade]?.[0] ?? 'RETAIL', place };
}

function inventedIdentity({ random }: Generation, taken: Set<string>): Identity {
  const [industry, ...words] = random.pick(Object.values(trades));
  const place = random.pick(allPlaces);
  const base = `${random.pick(stems)} ${random.pick(words)}`;
  let host = asHost(base);
  if (taken.has(host)) host = asHost(`${base} ${place.city}`);
  for (let count = 2; taken.has(host); count++) host = `${asHost(base)}${count}`;
  taken.add(host);
  const forms = legalForms[place.country];
  const form = forms !== undefined && random.chance(0.4) ? ` ${random.pick(forms)}` : '';
  return { name: base + form, domain: `${host}.example`, industry, place };
}

/** Which of the first target accounts are out of the ordinary; the same places in every portal. */
const oddities = { noDomain: 20, noName: 27, neither: 33, sameDomain: 38, secondDomain: 5 };

function signalsOf({ random, now, iso, past }: Generation, isTarget: boolean): Values {
  const hasIntent = random.chance(isTarget ? 0.3 : 0.12);
  const isCandidate = !isTarget && random.chance(0.18);
  const state = isCandidate
    ? random.pick(['NONE', 'NONE', 'NONE', 'DISMISSED', 'SNOOZED', 'SNOOZED'])
    : undefined;
  return {
    hs_target_account_probability: isCandidate ? `0.${random.int(31, 97)}` : undefined,
    hs_target_account_recommendation_state: state,
    hs_target_account_recommendation_snooze_time:
      state === 'SNOOZED' ? iso(now + random.int(-20, 40) * day + hour) : undefined,
    hs_is_intent_monitored: hasIntent ? 'true' : undefined,
    hs_intent_page_views_last_30_days: hasIntent ? String(random.int(3, 46)) : undefined,
    hs_intent_visitors_last_30_days: hasIntent ? String(random.int(1, 9)) : undefined,
    hs_most_recent_de_anonymized_visit: hasIntent ? iso(past(random.int(0, 28))) : undefined,
    account_fit_score: random.chance(isTarget ? 0.9 : 0.5)
      ? String(random.int(isTarget ? 45 : 5, 98))
      : undefined,
  };
}

/** A few are further on than the rest, though nobody has chosen them yet. */
const stageOf = (usual: string, employees: number): string => (employees % 11 === 0 ? 'opportunity' : usual);

/** From 0 to 100; some companies were never scored. */
function scoreOf(employees: number, position: number, isTarget: boolean): string | undefined {
  const spread = (employees * 31 + position * 17) % 101;
  if (position % 9 === 4) return undefined;
  return String(isTarget ? 40 + Math.round(spread * 0.6) : Math.round(spread * 0.95));
}

/** Target accounts first, the others after them. Nobody is associated yet. */
export function generateCompanies(
  generation: Generation,
  targets: number,
  count: number,
): readonly GeneratedCompany[] {
  const { random, add, past, iso } = generation;
  const taken = new Set(namedCompanies.map((line) => asHost(line.split('|')[1] ?? '')));
  const companies: GeneratedCompany[] = [];

  for (let position = 0; position < Math.max(targets, count); position++) {
    const isTarget = position < targets;
    const line = isTarget ? namedCompanies[position] : undefined;
    const { name, domain, industry, place } =
      line === undefined ? inventedIdentity(generation, taken) : namedIdentity(line);
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
    const employees = random.int(2, 90) ** 2;
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
      country: place.country,
      industry,
      numberofemployees: String(employees),
      annualrevenue: String(employees * random.int(80, 240) * 1000),
      type: 'PROSPECT',
      lifecyclestage: isTarget
        ? random.pick(['opportunity', 'salesqualifiedlead', 'customer'])
        : stageOf(random.pick(['lead', 'subscriber', 'lead', 'customer']), employees),
      hs_lead_status: isTarget ? random.pick(['IN_PROGRESS', 'OPEN_DEAL', 'CONNECTED', 'OPEN']) : undefined,
      hs_is_target_account: isTarget ? 'true' : random.chance(0.3) ? 'false' : undefined,
      hs_ideal_customer_profile: random.chance(0.5) ? random.pick(['tier_1', 'tier_2', 'tier_3']) : undefined,
      hs_analytics_source: random.pick(['ORGANIC_SEARCH', 'DIRECT_TRAFFIC', 'REFERRALS', 'OFFLINE']),
      hubspot_owner_id: owner,
      hubspot_owner_assigneddate: owner === undefined ? undefined : iso(created + hour),
      contract_renewal:
        isTarget && random.chance(0.25)
          ? iso(generation.future(random.int(20, 400))).slice(0, 10)
          : undefined,
      ...signalsOf(generation, isTarget),
      hubspotscore: scoreOf(employees, position, isTarget),
    });
    companies.push({ record, place, isTarget });
  }
  return companies;
}
