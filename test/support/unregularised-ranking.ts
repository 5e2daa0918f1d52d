import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import { binFinder } from '#core/domain/ranking/feature-bins.ts';
import { layColumns } from '#core/domain/ranking/feature-columns.ts';
import { fitBins } from '#core/domain/ranking/fit-bins.ts';
import { fitWeights, logOdds, type WeightProblem } from '#core/domain/ranking/fit-weights.ts';
import { rankingRules } from '#core/domain/ranking/ranking-rules.ts';
import { sampleRanking } from '#core/domain/ranking/ranking-sample.ts';
import { rankingFeatures } from '#core/domain/ranking/ranking.ts';
import { readFeature } from '#core/domain/ranking/read-feature.ts';
import { finishSteps } from '#core/domain/run-steps.ts';

/** Hardly anything: it only keeps the matrix whole where bins are empty or tell all. */
const hardly = 1e-4;

/**
 * What a company scores by a logistic regression on the same examples and bins that nothing holds: no penalty, no
 * published points, no caps. All features at once, or in the two stages of ours.
 */
export function fitUnregularised(
  companies: readonly ProfiledCompany[],
  now: number,
  isStaged: boolean,
): (company: ProfiledCompany) => number {
  const { rows } = finishSteps(sampleRanking(companies));
  const weights = Float64Array.from(rows, ({ weight }) => weight);
  const isGood = Uint8Array.from(rows, (row) => (row.isGood ? 1 : 0));
  const used = rankingFeatures.filter((feature) => feature !== 'score');
  const isFirst = (feature: (typeof used)[number]) => rankingRules[feature].origin === 'nature';
  const stages = isStaged ? [used.filter(isFirst), used.filter((feature) => !isFirst(feature))] : [used];
  let offset = new Float64Array(rows.length);
  const scorers: ((company: ProfiledCompany) => number)[] = [];
  for (const features of stages) {
    const laid = layColumns(
      features.map((feature) => {
        const values = rows.map(({ profiled }) => readFeature(feature, profiled, now, undefined));
        return { feature, bins: fitBins(feature, values), values };
      }),
    );
    const columns = laid.reduce((total, { size }) => total + size, 0);
    const penalty = new Float64Array(columns * columns);
    for (let column = 0; column < columns; column++) penalty[column * columns + column] = hardly;
    const problem: WeightProblem = {
      columns,
      active: laid.map(({ columnOf }) => columnOf),
      isGood,
      offset,
      penalty,
      prior: new Float64Array(columns),
    };
    const { values } = finishSteps(fitWeights(problem, weights));
    offset = Float64Array.from(rows, (_, row) => logOdds(problem, values, row));
    const finders = laid.map(({ bins }) => binFinder(bins));
    scorers.push((company) =>
      laid.reduce((sum, { feature, first }, place) => {
        const bin = finders[place]?.(readFeature(feature, company, now, undefined)) ?? 0;
        return sum + (values[1 + first + bin] ?? 0);
      }, 0),
    );
  }
  return (company) => scorers.reduce((sum, score) => sum + score(company), 0);
}
