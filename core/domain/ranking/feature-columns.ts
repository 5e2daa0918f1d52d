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
/**
 * How much of the published points learning starts from. Being alive shows who to call now; whether it also tells good
 * companies from others, the examples say.
 */
const taken = { nature: 1, alive: 0.25, work: 0 } as const;
/** What an empty value does is not shown, only kept apart: it is hardly held. */
const hardly = 0.1;

/** A feature with its bins and what each row has of it. */
export interface ReadColumn {
  readonly feature: RankingFeature;
  readonly bins: FeatureBins;
  readonly values: readonly FeatureValue[];
}

/** Gives every bin of the features a column of its own, one after the other. */
export function layColumns(features: readonly ReadColumn[]): readonly FeatureColumns[] {
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

/**
 * Where the weights of the columns are held, and how hard: each feature by its own strength, in the order of the
 * features.
 */
export function holdColumns(
  features: readonly FeatureColumns[],
  strengths: readonly number[],
): { readonly columns: number; readonly penalty: Float64Array; readonly prior: Float64Array } {
  const columns = features.reduce((total, { size }) => total + size, 0);
  const penalty = new Float64Array(columns * columns);
  const prior = new Float64Array(columns);
  features.forEach((own, place) => {
    const { feature, bins, first, size } = own;
    publishedPoints(feature, bins).forEach((points, bin) => {
      prior[first + bin] = (points * taken[rankingRules[feature].origin]) / pointsOfLogOdds;
    });
    const shape = penaltyShape(own);
    const strength = strengths[place] ?? 1;
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        penalty[(first + row) * columns + first + column] = strength * (shape[row * size + column] ?? 0);
      }
    }
    if (!rankingRules[feature].isNoneTelling) {
      penalty[(first + size - 1) * (columns + 1)] = hardly;
    }
  });
  return { columns, penalty, prior };
}

/** How the bins of a feature are held at strength 1, `size` by `size`; one that tells nothing is not among them. */
export function penaltyShape({ feature, bins, size }: FeatureColumns): Float64Array {
  const shape = new Float64Array(size * size);
  const add = (a: number, b: number, by: number): void => {
    shape[a * size + b] = (shape[a * size + b] ?? 0) + by;
  };
  const none = size - 1;
  for (let bin = 0; bin < none; bin++) {
    add(bin, bin, 1);
    if (bins.kind === 'categories' || bin + 1 === none) continue;
    add(bin, bin, alike);
    add(bin + 1, bin + 1, alike);
    add(bin, bin + 1, -alike);
    add(bin + 1, bin, -alike);
  }
  if (rankingRules[feature].isNoneTelling) add(none, none, 1);
  return shape;
}
