import { compareIds } from '../compare-ids.ts';
import type { ProfiledCompany } from '../company-profile.ts';
import { binFinder, reasonValueOf } from './feature-bins.ts';
import type { RankingModel } from './ranking-model.ts';
import type { RankedCompany, RankingFeature, Reason } from './ranking.ts';
import { readFeature } from './read-feature.ts';
import { isEverOffered } from '../recommendation.ts';
import { finishSteps, type Steps } from '../run-steps.ts';
import { confidenceOf } from './score-confidence.ts';

/**
 * What a company scores by a model at `now`, epoch milliseconds, and why. Features of `leaveOut` are looked at as if
 * the model did not have them: the score is less by exactly the points of their reasons.
 */
export function scoreCompany(
  model: RankingModel,
  profiled: ProfiledCompany,
  now: number,
  leaveOut?: ReadonlySet<RankingFeature>,
): RankedCompany {
  return explain(prepare(model), profiled, now, leaveOut);
}

function explain(
  prepared: PreparedModel,
  profiled: ProfiledCompany,
  now: number,
  leaveOut?: ReadonlySet<RankingFeature>,
): RankedCompany {
  const { model } = prepared;
  const bins = binsOf(prepared, profiled, now);
  const reasons: Reason[] = [];
  let score = 0;
  model.features.forEach(({ feature, bins: featureBins, points }, place) => {
    const bin = bins[place] ?? 0;
    const own = points[bin] ?? 0;
    if (own === 0 || leaveOut?.has(feature) === true) return;
    score += own;
    const value = readFeature(feature, profiled, now, model.score);
    reasons.push({ feature, value: reasonValueOf(featureBins, bin, value), points: own });
  });
  reasons.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return { companyId: profiled.company.id, score, reasons, confidence: confidenceOf(model, bins) };
}

export interface RankOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** How many at most. */
  readonly most: number;
}

/**
 * The companies that may become target accounts, the best first: by score, then by what rounding left out of it, then
 * by id. Dismissed ones are left out, and so are those snoozed without an end; who reads the list leaves out what is
 * snoozed at that moment. The same companies in any order give the same list.
 */
export const rankCompanies = (
  model: RankingModel,
  companies: Iterable<ProfiledCompany>,
  options: RankOptions,
): readonly RankedCompany[] => finishSteps(rankCompaniesSteps(model, companies, options));

const atOnce = 500;

/** The same in steps of a few milliseconds. */
export function* rankCompaniesSteps(
  model: RankingModel,
  companies: Iterable<ProfiledCompany>,
  { now, most }: RankOptions,
): Steps<readonly RankedCompany[]> {
  const prepared = prepare(model);
  let found: Scored[] = [];
  let looked = 0;
  for (const profiled of companies) {
    looked += 1;
    if (looked % atOnce === 0) yield;
    if (profiled.company.isTargetAccount || !isEverOffered(profiled.profile.recommendation)) continue;
    found.push(scoreOf(prepared, profiled, now));
    if (found.length >= Math.max(4 * most, atOnce)) {
      found = best(found, most);
      yield;
    }
  }
  const ranked: RankedCompany[] = [];
  for (const { profiled } of best(found, most)) {
    ranked.push(explain(prepared, profiled, now));
    if (ranked.length % atOnce === 0) yield;
  }
  return ranked;
}

interface Scored {
  readonly profiled: ProfiledCompany;
  readonly score: number;
  readonly exact: number;
}

const best = (found: Scored[], most: number): Scored[] =>
  found
    .sort(
      (a, b) =>
        b.score - a.score || b.exact - a.exact || compareIds(a.profiled.company.id, b.profiled.company.id),
    )
    .slice(0, most);

interface PreparedModel {
  readonly model: RankingModel;
  readonly finders: readonly ReturnType<typeof binFinder>[];
}

const prepare = (model: RankingModel): PreparedModel => ({
  model,
  finders: model.features.map(({ bins }) => binFinder(bins)),
});

const binsOf = (
  { model, finders }: PreparedModel,
  profiled: ProfiledCompany,
  now: number,
): readonly number[] =>
  finders.map((find, place) => {
    const feature = model.features[place]?.feature;
    return feature === undefined ? 0 : find(readFeature(feature, profiled, now, model.score));
  });

function scoreOf(prepared: PreparedModel, profiled: ProfiledCompany, now: number): Scored {
  let score = 0;
  let exact = 0;
  binsOf(prepared, profiled, now).forEach((bin, place) => {
    const feature = prepared.model.features[place];
    score += feature?.points[bin] ?? 0;
    exact += feature?.exact[bin] ?? 0;
  });
  return { profiled, score, exact };
}
