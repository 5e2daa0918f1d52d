import type { DraftField, DraftKind, DraftProblem } from '#core/domain/activity-draft.ts';
import type { Messages } from '#components/locale/en.ts';

export type FieldErrors = Readonly<Partial<Record<DraftField, string>>>;

/** What is wrong with each field, in a sentence. */
export const fieldErrors = (
  kind: DraftKind,
  problems: readonly DraftProblem[],
  messages: Messages,
): FieldErrors =>
  Object.fromEntries(
    problems.map((problem) => [problem.field, problemText(kind, problem, messages.composer.problems)]),
  );

function problemText(
  kind: DraftKind,
  { field, problem }: DraftProblem,
  texts: Messages['composer']['problems'],
): string {
  switch (problem) {
    case 'empty':
      return field === 'title' ? texts.titleEmpty : texts.noteEmpty;
    case 'too-long':
      return texts.tooLong;
    case 'not-a-time':
      return kind === 'task' ? texts.noDueTime : texts.noCallTime;
    case 'in-the-future':
      return texts.inTheFuture;
    case 'not-a-duration':
      return texts.noDuration;
  }
}
