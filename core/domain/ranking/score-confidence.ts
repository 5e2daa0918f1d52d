import type { RankingModel } from './ranking-model.ts';
import type { Confidence } from './ranking.ts';

/** The standard error of a score, in points, up to which it is of high and of medium confidence. */
const highUpTo = 8;
const mediumUpTo = 13;
/** And how many good companies must have been learned from. */
const examplesForHigh = 100;
const examplesForMedium = 40;

/**
 * How far a score can be trusted: how much its points would move with other examples of the same kind, and how many
 * examples there were. What was not learned at all is of low confidence.
 * @param bins the company's bin of each feature of the model
 */
export function confidenceOf(model: RankingModel, bins: readonly number[]): Confidence {
  const error = standardError(model, bins);
  const { targetAccounts, wonAccounts } = model.examples;
  const examples = targetAccounts + wonAccounts;
  if (error <= highUpTo && examples >= examplesForHigh) return 'high';
  return error <= mediumUpTo && examples >= examplesForMedium ? 'medium' : 'low';
}

/** The standard error of a company's score, in points; infinite where nothing was learned. */
export function standardError({ uncertainty }: RankingModel, bins: readonly number[]): number {
  if (uncertainty === undefined) return Number.POSITIVE_INFINITY;
  const { offsets, columns, covariance } = uncertainty;
  let variance = 0;
  bins.forEach((bin, place) => {
    const row = ((offsets[place] ?? 0) + bin) * columns;
    bins.forEach((other, at) => {
      variance += covariance[row + (offsets[at] ?? 0) + other] ?? 0;
    });
  });
  return Math.sqrt(Math.max(0, variance));
}
