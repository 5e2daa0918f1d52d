import type { FeatureColumns } from './feature-columns.ts';
import type { ModelFeature } from './ranking-model.ts';
import { rankingRules } from './ranking-rules.ts';

/**
 * How many of the companies that may be recommended have each bin of a feature, as shares of those whose bin tells
 * something. An empty value that tells nothing has no share.
 * @param isCandidate by row, 1 for a company that may be recommended
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
 * The points of a feature's bins against the average of the companies that may be recommended, so that this one has
 * none; within the most that the feature may give or take; none for an empty value that tells nothing.
 */
export function centrePoints(
  { feature, bins }: FeatureColumns,
  points: readonly number[],
  shares: Float64Array = new Float64Array(points.length),
): ModelFeature {
  const { most, isNoneTelling } = rankingRules[feature];
  const centre = (values: readonly number[]): readonly number[] => {
    let mean = 0;
    values.forEach((value, bin) => (mean += value * (shares[bin] ?? 0)));
    return values.map((value) => Math.max(-most, Math.min(most, value - mean)));
  };
  // Twice, because the cap moves the average again.
  const exact = centre(centre(points)).map((value, bin) =>
    !isNoneTelling && bin === points.length - 1 ? 0 : value,
  );
  // `+ 0` turns a negative zero into zero.
  return { feature, bins, exact, points: exact.map((value) => Math.round(value) + 0) };
}
