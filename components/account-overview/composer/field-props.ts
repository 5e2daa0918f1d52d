import type { DraftText } from '#core/domain/kept-drafts.ts';
import type { FieldErrors } from './problem-text.ts';
import type { FilledText } from './read-draft.ts';

/** What the fields of a form are given. */
export interface FieldProps {
  readonly text: FilledText;
  readonly errors: FieldErrors;
  readonly onChange: (change: DraftText) => void;
}
