import { invert } from './factorise.ts';
import { type FeatureColumns, pointsOfLogOdds } from './feature-columns.ts';
import type { ModelUncertainty } from './ranking-model.ts';
import { rankingRules } from './ranking-rules.ts';

/** A set of features whose weights were fitted together. */
export interface FittedStage {
  readonly features: readonly FeatureColumns[];
  /** By feature, the shares of its bins. */
  readonly shares: readonly Float64Array[];
  /** The weight of no column, then those of the columns. */
  readonly values: Float64Array;
  /** Cholesky's factor of the curvature, the first row being of no column. */
  readonly factor: Float64Array;
}

/**
 * How far the points of all bins could have come out otherwise, against the average company. Stages are taken as if
 * they had nothing to do with each other. Bins that give no or few points by rule, whatever was learned, are certain.
 */
export function measureUncertainty(stages: readonly FittedStage[]): ModelUncertainty {
  const columns = stages.flatMap(({ features }) => features).reduce((total, { size }) => total + size, 0);
  const covariance = new Float64Array(columns * columns);
  const offsets: number[] = [];
  let start = 0;
  for (const { features, shares, factor } of stages) {
    const size = features.reduce((total, feature) => total + feature.size, 0);
    const own = centred(invert(factor, size + 1), size, features, shares);
    for (const feature of features) offsets.push(start + feature.first);
    for (let row = 0; row < size; row++) {
      covariance.set(own.subarray(row * size, (row + 1) * size), (start + row) * columns + start);
    }
    start += size;
  }
  return { offsets, columns, covariance };
}

function centred(
  inverse: Float64Array,
  size: number,
  features: readonly FeatureColumns[],
  shares: readonly Float64Array[],
): Float64Array {
  const values = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      values[row * size + column] =
        (inverse[(row + 1) * (size + 1) + column + 1] ?? 0) * pointsOfLogOdds * pointsOfLogOdds;
    }
  }
  // From both sides, because what is centred is the weights.
  for (const [along, across] of [
    [1, size],
    [size, 1],
  ] as const) {
    for (let line = 0; line < size; line++) {
      features.forEach(({ feature, first, size: bins }, place) => {
        const { origin, isNoneTelling } = rankingRules[feature];
        const cell = (bin: number) => line * across + (first + bin) * along;
        let mean = 0;
        for (let bin = 0; bin < bins; bin++) {
          mean += (shares[place]?.[bin] ?? 0) * (values[cell(bin)] ?? 0);
        }
        for (let bin = 0; bin < bins; bin++) {
          const isCertain = origin === 'work' || (!isNoneTelling && bin === bins - 1);
          values[cell(bin)] = isCertain ? 0 : (values[cell(bin)] ?? 0) - mean;
        }
      });
    }
  }
  return values;
}
