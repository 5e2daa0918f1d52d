import { asCategory } from './feature-bins.ts';
import type { FeatureBins } from './ranking-model.ts';
import { rankingRules } from './ranking-rules.ts';
import type { RankingFeature } from './ranking.ts';
import type { FeatureValue } from './read-feature.ts';

/** A category that fewer companies share tells nothing alone. */
export const fewestOfCategory = 8;
const mostCategories = 40;

/** A week, a month, a quarter, a year. */
const dayEdges = [7, 30, 90, 365];

/** Where the bins of amounts end, as shares of the companies that have one. Those of guesses are narrow at the top. */
const amountShares = [0.1, 0.3, 0.5, 0.7, 0.9];
const scoreShares = [0.1, 0.25, 0.5, 0.75, 0.9, 0.97];
const probabilityShares = [0.1, 0.25, 0.5, 0.7, 0.85, 0.93, 0.97, 0.99];
/** Of those that have any. None is a bin of its own. */
const countShares = [0.4, 0.75, 0.92];

/** The bins of a feature, fitted on the values of the companies. They do not depend on the order of the values. */
export function fitBins(feature: RankingFeature, values: readonly FeatureValue[]): FeatureBins {
  const { kind } = rankingRules[feature];
  if (kind === 'category') return { kind: 'categories', values: frequentCategories(values) };
  if (kind === 'days') return { kind: 'days', edges: dayEdges };
  const numbers = Float64Array.from(values.filter((value) => typeof value === 'number')).sort();
  if (kind === 'count') {
    const counted = numbers.subarray(numbers.findIndex((value) => value >= 1));
    const edges =
      counted.length > 0 && (counted[0] ?? 0) >= 1 ? edgesAt(counted, countShares, Math.ceil) : [];
    return { kind: 'ranges', edges: [...new Set([1, ...edges.filter((edge) => edge > 1)])] };
  }
  const shares =
    feature === 'probability' ? probabilityShares : feature === 'score' ? scoreShares : amountShares;
  return { kind: 'ranges', edges: edgesAt(numbers, shares, twoDigits) };
}

function frequentCategories(values: readonly FeatureValue[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value === undefined) continue;
    const category = asCategory(String(value));
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= fewestOfCategory)
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, mostCategories)
    .map(([category]) => category);
}

function edgesAt(
  sorted: Float64Array,
  shares: readonly number[],
  round: (value: number) => number,
): readonly number[] {
  const lowest = sorted[0];
  if (lowest === undefined) return [];
  const edges = shares.map((share) => round(sorted[Math.floor(share * sorted.length)] ?? lowest));
  return [...new Set(edges)].filter((edge) => edge > lowest).sort((a, b) => a - b);
}

/** An edge that can be said: of two significant digits. */
const twoDigits = (value: number): number => Number(value.toPrecision(2));
