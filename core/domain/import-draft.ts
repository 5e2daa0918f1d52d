import type { CompanyId, PortalId } from './ids.ts';
import type { ReadingChoice, Separator } from './import-list.ts';
import type { ImportProgress } from './import-progress.ts';

/** An import as it is kept, so that closing its page loses nothing. Plain data. */
export interface ImportDraft {
  /** It means nothing in another portal. */
  readonly portalId: PortalId;
  /** Of the file; undefined for pasted text. */
  readonly fileName: string | undefined;
  readonly text: string;
  readonly separator: Separator;
  readonly choice: ReadingChoice;
  readonly progress: ImportProgress;
  /** The companies chosen where several fit, by position of the line. */
  readonly chosen: ReadonlyMap<number, CompanyId>;
  /** The changes, once confirmed. */
  readonly marked:
    { readonly groupId: string; readonly companies: number; readonly isUndone: boolean } | undefined;
}
