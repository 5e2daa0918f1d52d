import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import { fitRankingSteps } from '#core/domain/ranking/fit-ranking.ts';
import type { Prospect, ProspectScore } from '#core/domain/prospect.ts';
import { rankCompaniesSteps } from '#core/domain/ranking/rank-companies.ts';
import type { RankedCompany } from '#core/domain/ranking/ranking.ts';
import { isEverOffered, notDecided } from '#core/domain/recommendation.ts';
import { sliceSteps, type Steps } from '#core/domain/run-steps.ts';
import { strongestFirst, viewProspects } from '#core/domain/view-prospects.ts';
import { withLock } from '#core/platform/locks.ts';
import { letOthersRun } from '#core/platform/let-others-run.ts';
import type { Database } from '#core/storage/database.ts';
import { storedProfiles } from '#core/storage/profiles.ts';
import type { StoredModel } from '#core/storage/stored-suggestions.ts';
import {
  readModel,
  readRankingInputs,
  readStoredSuggestions,
  saveSuggestions,
} from '#core/storage/suggestions.ts';
import { dayMs } from '#core/domain/candidate-budget.ts';

/** As many as the lists hold. */
const most = { prospects: 1_000, recommendations: 500 } as const;
/** After this long whatever waits has its turn, in milliseconds. */
const sliceMs = 12;

interface Refresh {
  readonly db: Database;
  readonly now: () => number;
  readonly gdpr: boolean;
  readonly score: ProspectScore | undefined;
}

/**
 * Computes the lists *Prospects* and *Recommendations* from the stored profiles, in slices, so that the worker answers
 * messages meanwhile. With `what` *fit* the ranking is learned anew where what it was learned from has changed; where
 * only decisions have, or with *rank*, the ranking there is puts companies in order again. One at a time across all
 * contexts. Nothing happens where there are no profiles. Rejects with storage failures.
 */
export const refreshSuggestions = (refresh: Refresh, what: 'fit' | 'rank'): Promise<void> =>
  withLock('bullseye-suggestions', async () => {
    const { db } = refresh;
    const [stored, lists, present] = await Promise.all([
      readModel(db),
      readStoredSuggestions(db),
      readRankingInputs(db),
    ]);
    const inputs = inputsOf(refresh, present);
    const isLearned = stored !== undefined && (what === 'rank' || stored.inputs === inputs);
    if (what === 'fit' && isLearned && lists?.decisions === present.decisions) return;
    const { companies, ...prospects } = await lookThrough(refresh);
    if (companies.length === 0) return;
    const model = isLearned ? stored : { model: await fit(refresh, companies), inputs };
    const { kind, examples, madeAt } = model.model;
    await saveSuggestions(
      db,
      {
        prospects: prospects.offered,
        recommendations: await rank(refresh, model, companies),
        dismissed: {
          prospects: prospects.dismissed,
          recommendations: await rank(refresh, model, companies.flatMap(revoked)),
        },
        decisions: present.decisions,
        ranking: { kind, examples, madeAt },
      },
      model,
    );
  });

/** Everything that a ranking comes of, as a text to compare: signals grow old by the day. */
function inputsOf(
  { now, gdpr, score }: Refresh,
  { profiles, targets }: Awaited<ReturnType<typeof readRankingInputs>>,
): string {
  const day = Math.floor(now() / dayMs);
  return JSON.stringify([profiles, targets.length, hashOf(targets), gdpr, score, day]);
}

/** FNV-1a over the ids: whether the same companies are target accounts, not which. */
function hashOf(ids: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const id of ids)
    for (let at = 0; at <= id.length; at++) hash = Math.imul(hash ^ (id.charCodeAt(at) || 0), 0x01000193);
  return hash >>> 0;
}

interface Seen {
  readonly companies: readonly ProfiledCompany[];
  readonly offered: readonly Prospect[];
  readonly dismissed: readonly Prospect[];
}

/** Reads all companies, and views prospects page by page: each is little work. */
async function lookThrough({ db, now, gdpr, score }: Refresh): Promise<Seen> {
  const companies: ProfiledCompany[] = [];
  const found = { offered: new Array<Prospect>(), dismissed: new Array<Prospect>() };
  const options = { now: now(), gdpr, score, most: most.prospects };
  for await (const page of storedProfiles(db)) {
    companies.push(...page);
    found.offered.push(...viewProspects(page, options));
    found.dismissed.push(...viewProspects(page.flatMap(revoked), options));
    await letOthersRun();
  }
  const best = (prospects: readonly Prospect[]) =>
    prospects.toSorted(strongestFirst).slice(0, most.prospects);
  return { companies, offered: best(found.offered), dismissed: best(found.dismissed) };
}

/** A company that is never offered as if that were revoked; no other. */
const revoked = (profiled: ProfiledCompany): readonly ProfiledCompany[] =>
  isEverOffered(profiled.profile.recommendation)
    ? []
    : [{ ...profiled, profile: { ...profiled.profile, recommendation: notDecided } }];

const fit = ({ now, gdpr, score }: Refresh, companies: readonly ProfiledCompany[]) =>
  inSlices(fitRankingSteps(companies, { now: now(), gdpr, score: score?.property }));

const rank = (
  { now }: Refresh,
  { model }: StoredModel,
  companies: readonly ProfiledCompany[],
): Promise<readonly RankedCompany[]> =>
  inSlices(rankCompaniesSteps(model, companies, { now: now(), most: most.recommendations }));

const inSlices = <Result>(steps: Steps<Result>): Promise<Result> =>
  sliceSteps(steps, { sliceMs, clock: () => performance.now(), pause: letOthersRun });
