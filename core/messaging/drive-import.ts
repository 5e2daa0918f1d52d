import type { ImportLine } from '#core/domain/import-list.ts';
import { matchLines, openAsks } from '#core/domain/import-progress.ts';
import type { ImportKnowledge, ImportProgress } from '#core/domain/import-progress.ts';
import { mostAsksPerStep } from '#core/domain/import-step.ts';
import type { ImportStep, ImportStepAnswer } from '#core/domain/import-step.ts';
import { askName } from '#core/domain/match-import.ts';
import type { ImportAsk } from '#core/domain/match-import.ts';
import type { Outcome } from './worker-commands.ts';

interface Drive {
  readonly lines: readonly ImportLine[];
  readonly knowledge: ImportKnowledge;
  /** Where an earlier drive got to. */
  readonly from: ImportProgress;
  readonly step: (step: ImportStep) => Promise<Outcome<ImportStepAnswer>>;
  /** Ends the drive before its next step. */
  readonly signal: AbortSignal;
  /** After each step; `left` is how many questions are known to be open. */
  readonly onProgress: (progress: ImportProgress, left: number) => void;
}

/**
 * Finds the companies of an import step by step until every line is decided, and resolves with all that was found; with
 * undefined where it was stopped. A failed step ends it; what was found before was reported. A line whose first
 * question had no answer is asked about again by its next one, in another round over all such lines.
 */
export async function driveImport(drive: Drive): Promise<Outcome<ImportProgress | undefined>> {
  const { lines, knowledge, step, signal, onProgress } = drive;
  let progress = drive.from;
  const stopped = { ok: true, value: undefined } as const;

  const take = async (next: ImportStep, queue: readonly ImportAsk[]) => {
    const outcome = await step(next);
    if (!outcome.ok) return outcome;
    const answer = outcome.value;
    const companies = [...progress.companies, ...answer.companies];
    if (answer.way === 'list') {
      const { cursor, total } = answer;
      progress = { ...progress, way: 'list', companies, cursor, total: progress.total ?? total };
    } else {
      const answered = new Set(progress.answered);
      for (const ask of queue.slice(0, answer.taken)) answered.add(askName(ask));
      progress = { ...progress, way: 'ask', companies, answered };
    }
    return undefined;
  };

  for (;;) {
    let queue = openAsks(matchLines(lines, knowledge, progress));
    if (queue.length === 0) return { ok: true, value: progress };
    while (queue.length > 0) {
      if (signal.aborted) return stopped;
      const before = progress.answered.size;
      const refused = await take(nextStep(progress, queue), queue);
      if (refused) return refused;
      queue = queue.slice(progress.answered.size - before);
      if (signal.aborted) return stopped;
      onProgress(progress, queue.length);
      if (progress.way === 'list' && progress.cursor === undefined) break;
    }
  }
}

function nextStep(progress: ImportProgress, queue: readonly ImportAsk[]): ImportStep {
  if (progress.way === 'open') return { kind: 'plan', asks: queue };
  if (progress.way === 'list' && progress.cursor !== undefined)
    return { kind: 'list', cursor: progress.cursor };
  return { kind: 'ask', asks: queue.slice(0, mostAsksPerStep) };
}
