import { fitWeights, logOdds, lossOf, type WeightProblem } from './fit-weights.ts';
import type { Steps } from './run-steps.ts';

/** How hard weights may be held, the hardest first. */
export const strengths = [16, 6, 2, 0.7] as const;
const folds = 4;

/**
 * The strength that tells best, over four parts, which companies of a part are good when the weights were fitted
 * without it. Parts are dealt in the order of the rows, good ones and others apart. Of equals, the hardest.
 */
export function* chooseStrength(problem: WeightProblem, weights: Float64Array): Steps<number> {
  const losses = new Float64Array(strengths.length);
  const dealt = [0, 0];
  const partOf = Uint8Array.from(problem.isGood, (good) => (dealt[good] = (dealt[good] ?? 0) + 1) % folds);
  for (let part = 0; part < folds; part++) {
    const learned = weights.map((weight, row) => (partOf[row] === part ? 0 : weight));
    let start: Float64Array | undefined;
    for (const [place, strength] of strengths.entries()) {
      const { values } = yield* fitWeights(problem, learned, strength, start);
      start = values;
      let loss = 0;
      for (let row = 0; row < partOf.length; row++) {
        if (partOf[row] !== part) continue;
        loss += (weights[row] ?? 0) * lossOf(logOdds(problem, values, row), problem.isGood[row] ?? 0);
      }
      losses[place] = (losses[place] ?? 0) + loss;
    }
  }
  return strengths[losses.indexOf(Math.min(...losses))] ?? strengths[0];
}
