import type { ImportDraft } from '#core/domain/import-draft.ts';
import type { ImportKnowledge } from '#core/domain/import-progress.ts';
import type { ImportStep, ImportStepAnswer } from '#core/domain/import-step.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';

/** What an import asks of the world. */
export interface ImportVerbs {
  /** Takes one step in finding companies in HubSpot. */
  readonly step: (step: ImportStep) => Promise<Outcome<ImportStepAnswer>>;
  /** What the local copy knows. */
  readonly readKnowledge: () => Promise<ImportKnowledge>;
  /** Marks companies as target accounts; resolves once that is durable. */
  readonly mark: (groupId: string, companyIds: readonly CompanyId[]) => Promise<Outcome<null>>;
  readonly undo: (groupId: string) => Promise<Outcome<null>>;
  readonly retryChanges: (seqs: readonly number[]) => void;
  readonly discardChanges: (seqs: readonly number[]) => void;
  /** The import that was kept, if there is one. */
  readonly readDraft: () => Promise<ImportDraft | undefined>;
  /** Keeps the import; undefined forgets it. */
  readonly keepDraft: (draft: ImportDraft | undefined) => Promise<void>;
  readonly newGroupId: () => string;
  readonly openTargetAccounts: () => void;
  readonly openOptions: () => void;
}
