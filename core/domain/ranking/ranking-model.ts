import type { RankingExamples, RankingFeature } from './ranking.ts';

/**
 * How the values of a feature are told apart. The last bin of each is that of records that say nothing of it.
 * Categories are compared without case and blanks around; the last but one of them pools the rare ones. `edges` are
 * where a bin ends and the next begins, ascending: counts, amounts, or days ago.
 */
export type FeatureBins =
  | { readonly kind: 'categories'; readonly values: readonly string[] }
  | { readonly kind: 'ranges'; readonly edges: readonly number[] }
  | { readonly kind: 'days'; readonly edges: readonly number[] };

export interface ModelFeature {
  readonly feature: RankingFeature;
  readonly bins: FeatureBins;
  /** By bin: the whole points that a company of it gets. */
  readonly points: readonly number[];
  /** By bin: the same before rounding. Only orders companies of the same score. */
  readonly exact: readonly number[];
}

/** How far the points could have come out otherwise (Laplace's approximation), in points. */
export interface ModelUncertainty {
  /** Where each feature's bins begin among the columns, in the order of the features. */
  readonly offsets: readonly number[];
  readonly columns: number;
  /** The covariance of the weights, column by column, centred on the average company. */
  readonly covariance: Float64Array;
}

/**
 * What ranks companies, as plain data: it can be stored and sent. `plain` has the published points alone, because
 * there were too few examples to learn from.
 */
export interface RankingModel {
  readonly kind: 'learned' | 'plain';
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly examples: RankingExamples;
  /** The score property that it reads, where the person chose one. */
  readonly score: string | undefined;
  readonly features: readonly ModelFeature[];
  /** Undefined in a plain one. */
  readonly uncertainty: ModelUncertainty | undefined;
}
