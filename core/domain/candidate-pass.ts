import type { Failure } from './failure.ts';
import type { ProspectScore } from './prospect.ts';

/** The questions of a pass in order of worth, then the companies that none of them showed; afterwards what changed. */
export const candidateSteps = ['targets', 'fresh', 'won', 'probable', 'all', 'gone', 'modified'] as const;
export type CandidateStep = (typeof candidateSteps)[number];

/** Requests that were made since a day began, epoch milliseconds. */
export interface DayOfRequests {
  readonly dayAt: number;
  readonly inDay: number;
}

/** How far looking for candidates has come: what is needed to go on after the worker was killed. */
export interface CandidatePass {
  /** Names the whole pass: companies seen by it carry it. */
  readonly passId: string;
  /** When it began, epoch milliseconds. */
  readonly startedAt: number;
  readonly step: CandidateStep;
  /** HubSpot's opaque cursor of this step; undefined at its first page. */
  readonly cursor: string | undefined;
  /** Pages of this step that are stored already. */
  readonly pages: number;
  /** When the question of this step was first asked, epoch milliseconds. */
  readonly askedAt: number;
  /** Everything modified up to here was looked at, epoch milliseconds; of use once a pass is complete. */
  readonly modifiedTo: number;
  /** The score that the pass asks for. */
  readonly score: ProspectScore | undefined;
  /** How many companies there are to look at, as far as HubSpot has said. */
  readonly targets: number | undefined;
  readonly others: number | undefined;
  /** When a whole pass was last through, epoch milliseconds. */
  readonly completedAt: number | undefined;
  readonly requests: DayOfRequests;
  /** Why it waits and until when; undefined where it does not, or only for its budget. */
  readonly waiting:
    { readonly until: number; readonly attempts: number; readonly reason: Failure } | undefined;
}
