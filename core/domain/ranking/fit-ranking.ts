import { centrePoints, sharesOf } from './centre-points.ts';
import type { ProfiledCompany } from '../company-profile.ts';
import { type FeatureColumns, layColumns, pointsOfLogOdds, type ReadColumn } from './feature-columns.ts';
import { fewestExamples } from './fewest-examples.ts';
import { fitBins } from './fit-bins.ts';
import { fitStrengths } from './fit-strengths.ts';
import { logOdds } from './fit-weights.ts';
import { type FittedStage, measureUncertainty } from './measure-uncertainty.ts';
import { publishedPoints } from './published-points.ts';
import type { RankingModel } from './ranking-model.ts';
import { engagementFeatures, rankingRules } from './ranking-rules.ts';
import { type RankingRow, sampleRanking } from './ranking-sample.ts';
import { rankingFeatures, type RankingFeature } from './ranking.ts';
import { readFeature } from './read-feature.ts';
import { finishSteps, type Steps } from '../run-steps.ts';

export interface RankingOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The GDPR setting: leaves out what contacts did, because nobody knows whose of it is lawful. */
  readonly gdpr: boolean;
  /** A score property to compare companies by, too. */
  readonly score: string | undefined;
}

/**
 * Learns from target and won accounts what a good company is like, against all others that were looked at: a logistic
 * regression over the bins of each feature, its weights given as whole points against the average company.
 *
 * Being a target account makes us touch a company, know its people and open deals. So it goes in two stages: first
 * what companies are by nature, alone, so that this gets its full weight; then, with that given, how alive they are,
 * side by side with what we did about them, which takes upon itself all it can explain and gives hardly any points.
 *
 * The same companies in any order give the same model. The model holds no company and nobody's name.
 */
export const fitRanking = (companies: readonly ProfiledCompany[], options: RankingOptions): RankingModel =>
  finishSteps(fitRankingSteps(companies, options));

/** The same in steps of a few milliseconds. */
export function* fitRankingSteps(
  companies: readonly ProfiledCompany[],
  { now, gdpr, score }: RankingOptions,
): Steps<RankingModel> {
  const { rows, examples } = yield* sampleRanking(companies);
  const used = rankingFeatures.filter(
    (feature) => !(gdpr && engagementFeatures.has(feature)) && !(feature === 'score' && score === undefined),
  );
  const read = yield* readRows(used, rows, now, score);
  const good = examples.targetAccounts + examples.wonAccounts;
  const isLearned = Math.min(good, examples.dismissed + examples.others) >= fewestExamples;
  const isCandidate = Uint8Array.from(rows, ({ profiled }) => (profiled.company.isTargetAccount ? 0 : 1));
  const shares = (features: readonly FeatureColumns[]) => features.map((own) => sharesOf(own, isCandidate));
  const model = { madeAt: now, examples, score };
  if (!isLearned) {
    const features = layColumns(read);
    const share = shares(features);
    return {
      ...model,
      kind: 'plain',
      features: features.map((own, place) =>
        centrePoints(own, publishedPoints(own.feature, own.bins), share[place]),
      ),
      uncertainty: undefined,
    };
  }

  const weights = Float64Array.from(rows, ({ weight }) => weight);
  const isGood = Uint8Array.from(rows, (row) => (row.isGood ? 1 : 0));
  let offset = new Float64Array(rows.length);
  yield;
  const stages: FittedStage[] = [];
  for (const isFirst of [true, false]) {
    const features = layColumns(
      read.filter(({ feature }) => (rankingRules[feature].origin === 'nature') === isFirst),
    );
    yield;
    const active = features.map(({ columnOf }) => columnOf);
    const { problem, values, factor } = yield* fitStrengths(features, { active, isGood, offset }, weights);
    stages.push({ features, shares: shares(features), values, factor });
    offset = Float64Array.from(rows, (_, row) => logOdds(problem, values, row));
    yield;
  }
  return {
    ...model,
    kind: 'learned',
    features: stages.flatMap(({ features, shares: share, values }) =>
      features.map((own, place) => {
        const weightsOf = values.subarray(1 + own.first, 1 + own.first + own.size);
        return centrePoints(
          own,
          Array.from(weightsOf, (weight) => weight * pointsOfLogOdds),
          share[place],
        );
      }),
    ),
    uncertainty: measureUncertainty(stages),
  };
}

function* readRows(
  features: readonly RankingFeature[],
  rows: readonly RankingRow[],
  now: number,
  score: string | undefined,
): Steps<readonly ReadColumn[]> {
  const read: ReadColumn[] = [];
  for (const feature of features) {
    const values = rows.map(({ profiled }) => readFeature(feature, profiled, now, score));
    read.push({ feature, bins: fitBins(feature, values), values });
    yield;
  }
  return read;
}
