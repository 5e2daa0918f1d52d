import { type Generation, type Values, day, hour } from './generation.ts';
import type { Random } from './random.ts';
import type { Traits } from './traits.ts';

interface Kind {
  readonly traits: Traits;
  readonly isGood: boolean;
  readonly isTarget: boolean;
  /** Its place in the list. */
  readonly position: number;
}

/** Properties that say what a company is like and how far it has come, empty where nobody filled them in. */
export function profileOf(generation: Generation, kind: Kind, missing: number): Values {
  const { traits: random } = generation;
  const { traits, isTarget, isGood, position } = kind;
  // Records that are worked on are better kept.
  const kept = (value: string | undefined): string | undefined =>
    random.chance(isTarget ? missing / 2 : missing) ? undefined : value;
  return {
    industry: kept(traits.industry),
    country: kept(traits.country),
    numberofemployees: kept(String(traits.employees)),
    annualrevenue: kept(String(traits.revenue)),
    type: kept(isTarget || isGood || random.chance(0.85) ? 'PROSPECT' : random.pick(otherTypes)),
    hs_ideal_customer_profile: kept(traits.tier),
    lifecyclestage: stageOf(random, kind),
    ...signalsOf(generation, kind),
    hubspotscore: scoreOf(traits.employees, position, isTarget),
  };
}

const otherTypes = ['PARTNER', 'RESELLER', 'VENDOR', 'OTHER'];

function stageOf(random: Random, { traits, isGood, isTarget }: Kind): string {
  if (isTarget) return random.pick(['opportunity', 'salesqualifiedlead', 'customer']);
  if (random.chance(isGood ? 0.15 : 0.02)) return 'customer';
  if (traits.deals > 0 || random.chance(0.04)) return 'opportunity';
  return random.pick(['lead', 'subscriber', 'lead', 'marketingqualifiedlead']);
}

/** What HubSpot makes of it: buyer intent, its guess and what was decided about that, and a score of the portal's own. */
function signalsOf({ traits: random, now, iso }: Generation, { traits, isGood, isTarget }: Kind): Values {
  const views = traits.intentPageViews;
  const guess = random.chance(isTarget ? 0.2 : 0.7) ? guessOf(random, isGood) : undefined;
  const state = isTarget || guess === undefined ? undefined : decisionOn(random, guess, isGood);
  return {
    hs_target_account_probability: guess?.toFixed(2),
    hs_target_account_recommendation_state: state,
    hs_target_account_recommendation_snooze_time:
      state === 'SNOOZED' ? iso(now + random.int(-20, 40) * day + hour) : undefined,
    hs_is_intent_monitored: views === undefined ? undefined : 'true',
    hs_intent_page_views_last_30_days: views === undefined ? undefined : String(views),
    hs_intent_visitors_last_30_days: views === undefined ? undefined : String(Math.ceil(views / 5)),
    hs_most_recent_de_anonymized_visit:
      views === undefined ? undefined : iso(now - random.int(1, 28 * 24) * hour),
    account_fit_score: random.chance(isTarget ? 0.9 : 0.5)
      ? String(random.int(isTarget || isGood ? 45 : 5, 98))
      : undefined,
  };
}

/** HubSpot's guess, 0.01 to 0.99: it tends to know good companies, with a good deal of noise. */
function guessOf(random: Random, isGood: boolean): number {
  const noise = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const chance = 1 / (1 + Math.exp(1.2 - (isGood ? 1.6 : 0) - 1.3 * noise));
  return Math.min(0.99, Math.max(0.01, chance));
}

/** What somebody decided about a company that HubSpot recommended, as some are. */
function decisionOn(random: Random, guess: number, isGood: boolean): string | undefined {
  if (guess < 0.3) return undefined;
  if (random.chance(isGood ? 0.03 : 0.15)) return 'DISMISSED';
  return random.chance(0.12) ? 'SNOOZED' : 'NONE';
}

/** From 0 to 100; some companies were never scored. */
function scoreOf(employees: number, position: number, isTarget: boolean): string | undefined {
  const spread = (employees * 31 + position * 17) % 101;
  if (position % 9 === 4) return undefined;
  return String(isTarget ? 40 + Math.round(spread * 0.6) : Math.round(spread * 0.95));
}
