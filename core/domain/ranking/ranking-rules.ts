import type { RankingFeature } from './ranking.ts';

/**
 * Why a target account has what it has. `nature`: it was so before anybody chose it. `alive`: what it does by itself,
 * although more of it is seen of companies that we work on. `work`: mostly what we did because it was chosen.
 */
export type FeatureOrigin = 'nature' | 'alive' | 'work';

interface RankingRule {
  readonly origin: FeatureOrigin;
  readonly kind: 'category' | 'amount' | 'count' | 'days';
  /** The most points that it can give or take. */
  readonly most: number;
  /** Whether a record that says nothing of it tells something, as *never* does. Where not, that gives no points. */
  readonly isNoneTelling: boolean;
}

const category = { kind: 'category', isNoneTelling: false } as const;
const amount = { kind: 'amount', isNoneTelling: false } as const;
const count = { kind: 'count', isNoneTelling: true } as const;
const days = { kind: 'days', isNoneTelling: true } as const;

/** How each feature takes part. The caps keep what was done about an account from passing for what made it a good one. */
export const rankingRules: Readonly<Record<RankingFeature, RankingRule>> = {
  industry: { origin: 'nature', most: 30, ...category },
  country: { origin: 'nature', most: 30, ...category },
  type: { origin: 'nature', most: 20, ...category },
  'icp-tier': { origin: 'nature', most: 30, ...category },
  employees: { origin: 'nature', most: 30, ...amount },
  revenue: { origin: 'nature', most: 30, ...amount },
  probability: { origin: 'nature', most: 45, ...amount },
  score: { origin: 'alive', most: 20, ...amount },
  intent: { origin: 'alive', most: 20, ...count },
  'last-visit': { origin: 'alive', most: 12, ...days },
  'page-views': { origin: 'alive', most: 12, ...count },
  'last-engagement': { origin: 'alive', most: 12, ...days },
  'open-deals': { origin: 'alive', most: 8, ...count },
  deals: { origin: 'alive', most: 8, ...count },
  'lifecycle-stage': { origin: 'work', most: 3, ...category },
  contacts: { origin: 'work', most: 3, ...count },
  'buying-roles': { origin: 'work', most: 3, ...count },
  'decision-makers': { origin: 'work', most: 3, ...count },
  'last-touch': { origin: 'work', most: 3, ...days },
};

/**
 * Left out with the GDPR setting on: what contacts did, of whom nobody knows whose it lawfully is. A visit of a
 * contact is engagement, too.
 */
export const engagementFeatures: ReadonlySet<RankingFeature> = new Set([
  'last-engagement',
  'last-visit',
  'page-views',
]);
