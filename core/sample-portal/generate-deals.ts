import type { GeneratedCompany } from './generate-companies.ts';
import { type Generation, day } from './generation.ts';
import { portalPipelines } from './pipelines.ts';
import type { PortalRecord } from './record-store.ts';
import { nextSteps } from './texts.ts';

const dealNames = [
  'Platform subscription',
  'Pilot, one site',
  'Planning suite',
  'Expansion to three sites',
  'Roll-out 2027',
  'Capacity view',
];
const renewalNames = ['Renewal', 'Renewal and expansion', 'Additional licences'];

const currencyOf = (country: string): string | undefined =>
  country === 'Poland'
    ? 'PLN'
    : country === 'United Kingdom'
      ? 'GBP'
      : country === 'United States' || country === 'Canada'
        ? undefined
        : 'EUR';

/** Deals of one company; every fourth target account has no open one. */
export function generateDeals(
  generation: Generation,
  { record: company, place, isTarget, isGood, traits }: GeneratedCompany,
  contacts: readonly PortalRecord[],
  position: number,
): readonly PortalRecord[] {
  const { random, add, data, past, future, iso, density } = generation;
  const usual = isTarget ? random.int(1, 4) : traits.deals;
  const count = isTarget && position % 8 === 7 ? 0 : Math.ceil(usual * density);
  const deals: PortalRecord[] = [];
  for (let number = 0; number < count; number++) {
    const isRenewal = random.chance(0.25);
    const pipeline = portalPipelines[isRenewal ? 1 : 0];
    const mayBeOpen = !isTarget || position % 4 !== 3;
    const stages =
      pipeline?.stages
        .filter((stage) => (mayBeOpen && number === 0 ? !stage.isClosed : mayBeOpen || stage.isClosed))
        // Who is no good account asks for an offer, but does not buy.
        .filter((stage) => isGood || stage.probability < 1) ?? [];
    const stage = random.pick(stages);
    const created = Math.max(company.createdAt, past(random.int(15, 240)));
    const currency = random.chance(0.75) ? currencyOf(place.country) : undefined;
    const closesInPast = stage.isClosed || random.chance(0.15);
    const entered = Math.max(created, past(random.int(1, 40)));
    const deal = add(
      'deals',
      created,
      {
        dealname: `${company.properties.name ?? company.properties.domain ?? 'New business'} – ${random.pick(isRenewal ? renewalNames : dealNames)}`,
        amount:
          number === 2 || random.chance(0.06)
            ? undefined
            : String(random.int(8, 260) * 500 + (random.chance(0.2) ? 0.5 : 0)),
        deal_currency_code: currency,
        pipeline: pipeline?.id,
        dealstage: stage.id,
        closedate: iso(
          closesInPast ? Math.max(created, past(random.int(2, 120))) : future(random.int(5, 120)),
        ),
        dealtype: isRenewal ? 'existingbusiness' : 'newbusiness',
        hs_priority: random.chance(0.4) ? random.pick(['low', 'medium', 'high']) : undefined,
        hs_next_step: stage.isClosed || random.chance(0.4) ? undefined : random.pick(nextSteps),
        hs_manual_forecast_category: stage.isClosed
          ? 'CLOSED'
          : random.pick(['PIPELINE', 'BEST_CASE', 'COMMIT']),
        hs_is_stalled: String(!stage.isClosed && random.chance(0.12)),
        hs_v2_date_entered_current_stage: iso(entered),
        hubspot_owner_id: company.properties.hubspot_owner_id,
      },
      entered + random.int(0, 2) * day,
    );
    data.associate(deal.id, company.id);
    for (const contact of contacts) if (random.chance(0.35)) data.associate(deal.id, contact.id);
    deals.push(deal);
  }
  return deals;
}
