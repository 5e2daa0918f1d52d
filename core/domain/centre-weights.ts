import { type FeatureColumns, pointsOfLogOdds } from './feature-columns.ts';
import type { ModelFeature } from './ranking-model.ts';
import { rankingRules } from './ranking-rules.ts';

/**
 * How many of the companies that may be recommended have each bin of a feature, as shares of those whose bin tells
 * something. An empty value that tells nothing has no share.
 */
export function sharesOf(
  { feature, first, size, columnOf }: FeatureColumns,
  isCandidate: Uint8Array,
): Float64Array {
  const shares = new Float64Array(size);
  for (let row = 0; row < columnOf.length; row++) {
    if (isCandidate[row] !== 1) continue;
    const bin = (columnOf[row] ?? 0) - first;
    shares[bin] = (shares[bin] ?? 0) + 1;
  }
  if (!rankingRules[feature].isNoneTelling) shares[size - 1] = 0;
  const total = shares.reduce((sum, share) => sum + share, 0);
  return total === 0 ? shares : shares.map((share) => share / total);
}

/**
 * The points of a feature's bins: against the average of the companies that may be recommended, so that this one has
 * none; within the most that the feature may give or take; none for an empty value that tells nothing.
 */
export function centreWeights(
  { feature, bins }: FeatureColumns,
  weights: Float64Array,
  shares: Float64Array,
): ModelFeature {
  const { most, isNoneTelling } = rankingRules[feature];
  const within = (points: number): number => Math.max(-most, Math.min(most, points));
  const centre = (values: Float64Array): Float64Array => {
    let mean = 0;
    values.forEach((value, bin) => (mean += value * (shares[bin] ?? 0)));
    return values.map((value) => within(value - mean));
  };
  const exact = Array.from(centre(centre(weights.map((weight) => weight * pointsOfLogOdds))));
  if (!isNoneTelling) exact[exact.length - 1] = 0;
  // `+ 0` turns a negative zero into zero.
  return { feature, bins, exact, points: exact.map((points) => Math.round(points) + 0) };
}
