import {
  directoryBudgets,
  isReadAhead,
  nextPassAt,
  wholeEveryMs,
  type DirectoryPace,
  type DirectoryPass,
  type DirectoryProgress,
  type DirectoryRest,
} from '#core/domain/directory.ts';
import { retryAt } from '#core/domain/failure-retry.ts';

/** Pages of a segment, 32,000 companies: few enough to pack at once, so many that a million are 32 segments. */
export const pagesPerSegment = 160;
/** HubSpot's search index lags behind its records: changes are read from so long before the last reading began. */
const overlapMs = 15 * 60_000;
/** The end of the next day, in milliseconds. */
const longestRestMs = 48 * 60 * 60_000;

/** The next piece of work on the directory; each may be killed at any moment, and is done again then. */
export type DirectoryStep = 'begin' | 'read' | 'fold' | 'finish' | 'rest' | 'nothing';

export interface DirectoryMoment {
  readonly pace: DirectoryPace;
  readonly spent: number;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly isWell: boolean;
}

/**
 * What to do next. `spent` are today's requests. After a sync that went through (`isWell`), a failure that only a
 * person could help with is not waited out: it seems that somebody did.
 */
export function nextDirectoryStep(
  progress: DirectoryProgress,
  { pace, spent, now, isWell }: DirectoryMoment,
): DirectoryStep {
  const { pass, rest } = progress;
  if (pass && pass.waitingPages > 0 && (pass.isRead || pass.waitingPages >= pagesPerSegment)) return 'fold';
  if (pass?.isRead) return 'finish';
  if (!pass && nextPassAt(progress, now) > now) return 'nothing';
  const isHelped = isWell && rest?.reason && retryAt(rest.reason, rest.attempts, now) === undefined;
  if (isResting(rest, now) && !isHelped && !isRicher(rest.reason, pace, spent)) return 'nothing';
  if (spent >= directoryBudgets[pace]) return pass && pass.waitingPages > 0 ? 'fold' : 'rest';
  return pass ? 'read' : 'begin';
}

/** What seems longer than any rest was begun by a clock that was ahead. */
const isResting = (rest: DirectoryRest | undefined, now: number): rest is DirectoryRest =>
  rest !== undefined && rest.until > now && rest.until - now <= longestRestMs;

/** Whether it waits for the next day's budget, and the person has raised it meanwhile. */
const isRicher = (reason: unknown, pace: DirectoryPace, spent: number) =>
  reason === undefined && spent < directoryBudgets[pace];

/** A directory of which nothing was read yet. */
export const newDirectory = (portalId: string, now: number): DirectoryProgress => ({
  portalId,
  madeAt: now,
  pass: undefined,
  companies: 0,
  leftOut: 0,
  completedAt: undefined,
  changesReadAt: undefined,
  firstSegment: 0,
  segments: 0,
  layers: [],
  rest: undefined,
});

/** Begins the reading that is due: of every company, or of what changed since the last one. */
export function beginPass(progress: DirectoryProgress, now: number): DirectoryProgress {
  const { completedAt, changesReadAt, segments } = progress;
  const isWhole =
    completedAt === undefined ||
    changesReadAt === undefined ||
    now - completedAt >= wholeEveryMs ||
    isReadAhead(progress, now);
  const pass: DirectoryPass = {
    since: isWhole ? undefined : changesReadAt - overlapMs,
    startedAt: now,
    cursor: undefined,
    isRead: false,
    companies: 0,
    total: undefined,
    leftOut: 0,
    waitingPages: 0,
    firstSegment: segments,
  };
  return { ...progress, pass, layers: [...progress.layers, segments], rest: undefined };
}

/** What is known once a reading is through: one of every company takes the place of all that was read before it. */
export function finishPass(progress: DirectoryProgress, now: number): DirectoryProgress {
  const { pass } = progress;
  if (!pass) return progress;
  const read = { ...progress, pass: undefined, rest: undefined, changesReadAt: pass.startedAt };
  if (pass.since !== undefined) return read;
  const { firstSegment, companies, leftOut } = pass;
  return { ...read, completedAt: now, companies, leftOut, firstSegment, layers: [firstSegment] };
}
