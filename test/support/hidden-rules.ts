import type { HiddenRule } from '#core/sample-portal/traits.ts';

/** Ways in which a company may be a good account, and the share of values that nobody filled in. */
export interface NamedRule {
  readonly name: string;
  readonly rule: HiddenRule;
  readonly missing: number;
}

const trades = ['LOGISTICS_AND_SUPPLY_CHAIN', 'MACHINERY', 'AUTOMOTIVE', 'FOOD_BEVERAGES'];
const home = ['Germany', 'Austria', 'Switzerland', 'Poland'];

const industryAndSize: HiddenRule = ({ industry, employees }) =>
  trades.includes(industry) && employees > 1500 ? 0.85 : 0.005;

/** Several things count, some only together, size neither too small nor too large. */
const mixed: HiddenRule = ({ industry, country, employees, tier, interest, intentPageViews = 0, deals }) => {
  const isMiddle = employees > 400 && employees < 4000;
  const odds =
    -6.5 +
    (trades.includes(industry) ? 2 : 0) +
    (isMiddle ? 1.5 : 0) +
    (isMiddle && home.includes(country) ? 1.5 : 0) +
    (tier === 'tier_1' ? 1.5 : 0) +
    3 * interest * (tier === 'tier_3' ? 0 : 1) +
    (intentPageViews > 15 ? 1.5 : 0) +
    (deals > 0 ? 1 : 0);
  return 1 / (1 + Math.exp(-odds));
};

export const hiddenRules: readonly NamedRule[] = [
  { name: 'industry × size', rule: industryAndSize, missing: 0.1 },
  {
    name: 'country and tier',
    rule: ({ country, tier }) =>
      !home.includes(country) || tier === 'tier_3' ? 0.005 : tier === 'tier_1' ? 0.9 : tier ? 0.5 : 0.2,
    missing: 0.1,
  },
  {
    name: 'neither small nor large',
    rule: ({ employees, revenue }) =>
      employees > 250 && employees < 1200 && revenue / employees > 120_000 ? 0.8 : 0.01,
    missing: 0.1,
  },
  { name: 'interest', rule: ({ interest }) => (interest > 0.75 ? 0.7 : 0.01), missing: 0.1 },
  {
    name: 'buyer intent',
    rule: ({ intentPageViews = 0 }) => (intentPageViews >= 10 ? 0.8 : 0.01),
    missing: 0.1,
  },
  {
    name: 'deals × size',
    rule: ({ deals, employees }) => (deals > 0 && employees > 400 ? 0.8 : 0.01),
    missing: 0.1,
  },
  { name: 'mixed', rule: mixed, missing: 0.1 },
  {
    name: 'industry × size, noisy',
    rule: ({ industry, employees }) => (trades.includes(industry) && employees > 1500 ? 0.4 : 0.04),
    missing: 0.1,
  },
  { name: 'industry × size, 40 % missing', rule: industryAndSize, missing: 0.4 },
  { name: 'mixed, 40 % missing', rule: mixed, missing: 0.4 },
];

/** Different enough for a test that must not take long. */
export const someRules = hiddenRules.filter((_, place) => place % 3 === 0);
