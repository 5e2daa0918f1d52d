import { centreWeights, sharesOf } from './centre-weights.ts';
import { chooseStrength } from './choose-strength.ts';
import type { ProfiledCompany } from './company-profile.ts';
import { type FeatureColumns, holdColumns, layColumns } from './feature-columns.ts';
import { fitBins } from './fit-bins.ts';
import { fitWeights, logOdds, type WeightProblem } from './fit-weights.ts';
import { measureUncertainty } from './measure-uncertainty.ts';
import { publishedPoints } from './published-points.ts';
import type { ModelFeature, RankingModel } from './ranking-model.ts';
import { engagementFeatures, rankingRules } from './ranking-rules.ts';
import { type RankingRow, sampleRanking } from './ranking-sample.ts';
import { rankingFeatures, type RankingFeature } from './ranking.ts';
import { type FeatureValue, readFeature } from './read-feature.ts';
import { finishSteps, type Steps } from './run-steps.ts';

export interface RankingOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The GDPR setting: leaves out what contacts did, because nobody knows whose of it is lawful. */
  readonly gdpr: boolean;
  /** A score property to compare companies by, too. */
  readonly score: string | undefined;
}

/** Fewer good companies, or fewer others, and nothing is learned: the published points hold. */
export const fewestExamples = 20;

/**
 * How hard the weights of the second stage are held. Not chosen by trying: what was held back for trying was worked on
 * as the rest was, so the softest would always seem best.
 */
const secondStrength = 2;

/**
 * Learns from target and won accounts what a good company is like, against all others that were looked at. First from
 * what they are by nature alone, so that this gets its full weight; then, with that given, from how alive they are,
 * side by side with what we did about them, so that our own work is not taken for their interest. Weights start from
 * the published points and move as far as the examples say. The same companies in any order give the same model.
 */
export const fitRanking = (companies: readonly ProfiledCompany[], options: RankingOptions): RankingModel =>
  finishSteps(fitRankingSteps(companies, options));

/** The same in steps of a few milliseconds. */
export function* fitRankingSteps(
  companies: readonly ProfiledCompany[],
  { now, gdpr, score }: RankingOptions,
): Steps<RankingModel> {
  const { rows, examples } = sampleRanking(companies);
  yield;
  const used = rankingFeatures.filter(
    (feature) => !(gdpr && engagementFeatures.has(feature)) && !(feature === 'score' && score === undefined),
  );
  const read = yield* readRows(used, rows, now, score);
  const good = examples.targetAccounts + examples.wonAccounts;
  const model = { madeAt: now, examples, score };
  if (Math.min(good, examples.dismissed + examples.others) < fewestExamples) {
    return { ...model, kind: 'plain', features: read.map(asPublished), uncertainty: undefined };
  }

  const stageOf = (isFirst: boolean) =>
    layColumns(read.filter(({ feature }) => (rankingRules[feature].origin === 'nature') === isFirst));
  const weights = Float64Array.from(rows, ({ weight }) => weight);
  const isGood = Uint8Array.from(rows, (row) => (row.isGood ? 1 : 0));
  const isCandidate = Uint8Array.from(rows, ({ profiled }) => (profiled.company.isTargetAccount ? 0 : 1));

  const nature = stageOf(true);
  const first = problemOf(nature, isGood, new Float64Array(rows.length));
  const strength = yield* chooseStrength(first, weights);
  const firstFit = yield* fitWeights(first, weights, strength);

  const rest = stageOf(false);
  const second = problemOf(
    rest,
    isGood,
    Float64Array.from(rows, (_, row) => logOdds(first, firstFit.values, row)),
  );
  const secondFit = yield* fitWeights(second, weights, secondStrength);

  const stages = [
    { features: nature, ...firstFit },
    { features: rest, ...secondFit },
  ].map((stage) => ({ ...stage, shares: stage.features.map((feature) => sharesOf(feature, isCandidate)) }));
  const features = stages.flatMap(({ features: own, values, shares }) =>
    own.map((feature, place) =>
      centreWeights(
        feature,
        values.subarray(1 + feature.first, 1 + feature.first + feature.size),
        shares[place] ?? new Float64Array(feature.size),
      ),
    ),
  );
  yield;
  return { ...model, kind: 'learned', features, uncertainty: measureUncertainty(stages) };
}

interface ReadFeature {
  readonly feature: RankingFeature;
  readonly bins: ModelFeature['bins'];
  readonly values: readonly FeatureValue[];
}

function* readRows(
  features: readonly RankingFeature[],
  rows: readonly RankingRow[],
  now: number,
  score: string | undefined,
): Steps<readonly ReadFeature[]> {
  const read: ReadFeature[] = [];
  for (const feature of features) {
    const values = rows.map(({ profiled }) => readFeature(feature, profiled, now, score));
    read.push({ feature, bins: fitBins(feature, values), values });
    yield;
  }
  return read;
}

const problemOf = (
  features: readonly FeatureColumns[],
  isGood: Uint8Array,
  offset: Float64Array,
): WeightProblem => ({
  ...holdColumns(features),
  active: features.map(({ columnOf }) => columnOf),
  isGood,
  offset,
});

function asPublished({ feature, bins }: ReadFeature): ModelFeature {
  const points = publishedPoints(feature, bins);
  return { feature, bins, points, exact: points };
}
