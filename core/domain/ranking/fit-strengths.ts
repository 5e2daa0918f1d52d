import { invert } from './factorise.ts';
import { type FeatureColumns, holdColumns, penaltyShape } from './feature-columns.ts';
import { fitWeights, type FittedWeights, type WeightProblem } from './fit-weights.ts';
import { rankingRules } from './ranking-rules.ts';
import type { Steps } from '../run-steps.ts';

/** Where strengths start from, and what they are drawn to as if so many bins had varied so much. */
const usual = 8;
const usualCounts = 2;
const softest = 0.3;
const hardest = 300;
const rounds = 6;

/**
 * Fits weights and, with them, how hard those of each feature are held: a feature that tells good companies from
 * others is let go, one that does not is held fast. MacKay's evidence procedure with a weak belief in the usual
 * strength; it takes no examples away, as trying on a part of them would. What we did about companies is always held
 * softest, so that it takes upon itself whatever it can explain.
 */
export function* fitStrengths(
  features: readonly FeatureColumns[],
  told: Pick<WeightProblem, 'active' | 'isGood' | 'offset'>,
  weights: Float64Array,
): Steps<FittedWeights & { readonly problem: WeightProblem }> {
  const isWork = ({ feature }: FeatureColumns): boolean => rankingRules[feature].origin === 'work';
  let strengths: readonly number[] = features.map((own) => (isWork(own) ? softest : usual));
  let start: Float64Array | undefined;
  for (let round = 0; ; round++) {
    const problem: WeightProblem = { ...told, ...holdColumns(features, strengths) };
    const fitted = yield* fitWeights(problem, weights, start);
    if (round === rounds) return { ...fitted, problem };
    start = fitted.values;
    const covariance = invert(fitted.factor, problem.columns + 1);
    strengths = strengths.map((strength, place) => {
      const own = features[place];
      return own === undefined || isWork(own)
        ? strength
        : nextStrength(own, strength, problem, fitted.values, covariance);
    });
    yield;
  }
}

/** How hard the weights of a feature would be held by how far they went and how sure that is. */
function nextStrength(
  own: FeatureColumns,
  strength: number,
  { columns, prior }: WeightProblem,
  values: Float64Array,
  covariance: Float64Array,
): number {
  const { feature, first, size } = own;
  const shape = penaltyShape(own);
  const away = (bin: number): number => (values[1 + first + bin] ?? 0) - (prior[first + bin] ?? 0);
  let moved = 0;
  let unsure = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const held = shape[row * size + column] ?? 0;
      moved += held * away(row) * away(column);
      unsure += held * (covariance[(1 + first + row) * (columns + 1) + 1 + first + column] ?? 0);
    }
  }
  const bins = rankingRules[feature].isNoneTelling ? size : size - 1;
  const learned = Math.max(0, bins - strength * unsure);
  const next = (learned + usualCounts) / (moved + usualCounts / usual);
  return Math.min(hardest, Math.max(softest, next));
}
