import { candidateSteps, type CandidatePass, type CandidateStep } from '#core/domain/candidate-pass.ts';
import { freshDays } from '#core/domain/fresh-signals.ts';
import type { ProspectScore } from '#core/domain/prospect.ts';
import type { CandidateSearch, Page } from '#core/hubspot/hubspot-client.ts';
import { dayMs, mostCandidates } from '#core/domain/candidate-budget.ts';

/** Pages that a question is worth; the rest of what it finds comes with *all*. */
const mostPages: Readonly<Record<CandidateStep, number>> = {
  // 2,000 examples teach as much as more of them would.
  targets: 10,
  fresh: 15,
  won: 5,
  probable: 5,
  all: mostCandidates / 200,
  // 2,000 companies that were not seen again.
  gone: 20,
  modified: Infinity,
};

/** A whole pass is made anew after this long: only that shows what was deleted or merged. */
const wholeEveryMs = 7 * dayMs;
/** What was modified is looked for this often by itself: at most 48 of the day's requests, where a page is enough. */
export const lookEveryMs = 30 * 60_000;
/** The search index lags, and this machine's clock may be wrong. */
const overlapMs = 60 * 60_000;

/** The pass to go on with, or a new one where there is none, it is old, or another score is asked for. */
export function presentPass(
  stored: CandidatePass | undefined,
  score: ProspectScore | undefined,
  now: number,
): CandidatePass {
  const isOld = stored?.step === 'modified' && Math.abs(now - stored.startedAt) >= wholeEveryMs;
  if (stored && !isOld && stored.score?.property === score?.property) return { ...stored, score };
  return {
    passId: crypto.randomUUID(),
    startedAt: now,
    step: 'targets',
    cursor: undefined,
    pages: 0,
    askedAt: now,
    modifiedTo: now,
    score,
    targets: undefined,
    others: undefined,
    completedAt: stored?.completedAt,
    requests: stored?.requests ?? { dayAt: 0, inDay: 0 },
    waiting: undefined,
  };
}

/** Whether there is anything to ask now; `isAsked` where a person wants it. */
export function isLookDue(pass: CandidatePass, now: number, isAsked: boolean): boolean {
  if (pass.step !== 'modified' || pass.cursor !== undefined || isAsked) return true;
  return now - pass.modifiedTo >= lookEveryMs || pass.modifiedTo > now;
}

/** The question of the present step, which is not `gone`. */
export const searchOf = (
  pass: CandidatePass & { readonly step: Exclude<CandidateStep, 'gone'> },
  given: { readonly gdpr: boolean; readonly properties: ReadonlySet<string> },
): CandidateSearch => ({
  ...given,
  kind: pass.step,
  score: pass.score,
  since: pass.step === 'modified' ? pass.modifiedTo - overlapMs : pass.askedAt - freshDays * dayMs,
});

/** The pass after one more page of its step. A look for what was modified that is through waits for the next. */
export function following(
  pass: CandidatePass,
  page: Pick<Page<unknown>, 'cursor' | 'total'>,
  now: number,
): CandidatePass {
  const pages = pass.pages + 1;
  const isFirst = pass.pages === 0;
  const counted = {
    targets: pass.step === 'targets' && isFirst ? page.total : pass.targets,
    others: pass.step === 'all' && isFirst ? page.total : pass.others,
  };
  const here = { ...pass, ...counted, waiting: undefined };
  if (page.cursor !== undefined && pages < mostPages[pass.step])
    return { ...here, cursor: page.cursor, pages };
  const fresh = { ...here, cursor: undefined, pages: 0, askedAt: now };
  switch (pass.step) {
    case 'modified':
      return { ...fresh, modifiedTo: pass.askedAt };
    case 'gone':
      return { ...fresh, step: 'modified', modifiedTo: pass.startedAt, completedAt: now };
    default:
      return { ...fresh, step: candidateSteps[candidateSteps.indexOf(pass.step) + 1] ?? 'gone' };
  }
}
