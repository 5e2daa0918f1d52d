import type { CompanyId } from '#core/domain/ids.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';

/** What a person can do on the index. */
export interface IndexVerbs {
  /** Marks or unmarks companies; resolves once that is durable, or with the reason why it is not. */
  readonly setTargetAccount: (
    companyIds: readonly CompanyId[],
    value: boolean,
  ) => Promise<{ readonly groupId: string; readonly outcome: Outcome<null> }>;
  readonly undo: (groupId: string) => void;
  readonly syncNow: () => void;
  readonly retryChanges: (seqs: readonly number[]) => void;
  readonly discardChanges: (seqs: readonly number[]) => void;
  /** Opens the side panel on the company. Called synchronously in the click, as the browser demands. */
  readonly openOverview: (companyId: CompanyId) => void;
  /** Opens the company's record in a new tab. */
  readonly openRecord: (companyId: CompanyId) => void;
  /** Opens the company's record in a new tab at the form for a new note or task. */
  readonly openRecordForm: (companyId: CompanyId, form: 'note' | 'task') => void;
  /** Opens the index as a full page. */
  readonly openInTab: () => void;
  readonly openOptions: () => void;
  readonly exploreSample: () => void;
  /** Asks HubSpot for the company of the page in the tab. */
  readonly lookUpThisPage: () => void;
}
