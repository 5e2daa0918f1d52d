import { binFinder, countBins } from './feature-bins.ts';
import { publishedPoints } from './published-points.ts';
import type { FeatureBins } from './ranking-model.ts';
import { rankingRules } from './ranking-rules.ts';
import type { RankingFeature } from './ranking.ts';
import type { FeatureValue } from './read-feature.ts';

/** Ten points double the odds. */
export const pointsOfLogOdds = 10 / Math.LN2;

/** A feature with its bins, and the column of each row among those of its stage. */
export interface FeatureColumns {
  readonly feature: RankingFeature;
  readonly bins: FeatureBins;
  /** The column of its first bin. */
  readonly first: number;
  readonly size: number;
  readonly columnOf: Uint16Array;
}

/** Neighbouring bins of an amount are alike: how much harder their difference is held than they themselves. */
const alike = 2;
/** What an empty value does is not shown, only kept apart: it is hardly held. */
const hardly = 0.1;

export function layColumns(
  features: readonly { feature: RankingFeature; bins: FeatureBins; values: readonly FeatureValue[] }[],
): readonly FeatureColumns[] {
  let next = 0;
  return features.map(({ feature, bins, values }) => {
    const first = next;
    const size = countBins(bins);
    next += size;
    const binOf = binFinder(bins);
    return {
      feature,
      bins,
      first,
      size,
      columnOf: Uint16Array.from(values, (value) => first + binOf(value)),
    };
  });
}

/** Where the weights of the columns are held, and how hard. */
export function holdColumns(features: readonly FeatureColumns[]): {
  readonly columns: number;
  readonly penalty: Float64Array;
  readonly prior: Float64Array;
} {
  const columns = features.reduce((total, { size }) => total + size, 0);
  const penalty = new Float64Array(columns * columns);
  const prior = new Float64Array(columns);
  const hold = (a: number, b: number, by: number): void => {
    penalty[a * columns + b] = (penalty[a * columns + b] ?? 0) + by;
  };
  for (const { feature, bins, first, size } of features) {
    const none = first + size - 1;
    publishedPoints(feature, bins).forEach((points, bin) => {
      prior[first + bin] = points / pointsOfLogOdds;
    });
    for (let column = first; column < none; column++) {
      hold(column, column, 1);
      if (bins.kind === 'categories' || column + 1 === none) continue;
      hold(column, column, alike);
      hold(column + 1, column + 1, alike);
      hold(column, column + 1, -alike);
      hold(column + 1, column, -alike);
    }
    hold(none, none, rankingRules[feature].isNoneTelling ? 1 : hardly);
  }
  return { columns, penalty, prior };
}
