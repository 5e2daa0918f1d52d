import { createRandom, type Random } from './random.ts';

/** What a company is by itself, before anybody works on it. */
export interface Traits {
  readonly industry: string;
  readonly country: string;
  readonly employees: number;
  /** In company currency, a year. */
  readonly revenue: number;
  /** How well it fits the ideal customer profile, where somebody has judged it. */
  readonly tier: 'tier_1' | 'tier_2' | 'tier_3' | undefined;
  /** How much its people care for us, 0 to 1: most do little. */
  readonly interest: number;
  /** Page views of 30 days that buyer intent tells of; undefined where it is not watched. */
  readonly intentPageViews: number | undefined;
  /** Deals that came without anybody working for them. */
  readonly deals: number;
}

/** How likely a company of these traits is a good account, 0 to 1. */
export type HiddenRule = (traits: Traits) => number;

/** Whom the sample's own people sell to: firms of some size that fit the profile, all the more when they are keen. */
export const sampleRule: HiddenRule = ({ employees, tier, interest }) =>
  employees < 900 || tier === 'tier_3' ? 0.01 : tier === undefined ? 0.04 : interest > 0.6 ? 0.9 : 0.6;

/** The stream that traits are drawn from: names and people don't change when there is one trait more. */
export const traitStream = (seed: number): Random => createRandom(Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995);

/** Traits of a company of this trade and place. */
export function drawTraits(random: Random, industry: string, country: string): Traits {
  const employees = random.int(2, 90) ** 2;
  return {
    industry,
    country,
    employees,
    revenue: employees * random.int(80, 240) * 1000,
    tier: random.chance(0.5) ? random.pick(['tier_1', 'tier_2', 'tier_3']) : undefined,
    interest: random.next() ** 2,
    intentPageViews: random.chance(0.2) ? Math.ceil(46 * random.next() ** 2) : undefined,
    deals: random.chance(0.9) ? 0 : random.int(1, 3),
  };
}
