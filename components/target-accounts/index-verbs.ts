import type { CompanyFinder } from '#components/select-accounts/create-company-search.ts';
import type { ChangesVerbs } from '#components/status/changes-dialog.tsx';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';

/** What a person can do on the index. */
export interface IndexVerbs extends ChangesVerbs, CompanyFinder {
  /** Marks or unmarks companies; resolves once that is durable, or with the reason why it is not. */
  readonly setTargetAccount: (
    companyIds: readonly CompanyId[],
    value: boolean,
  ) => Promise<{ readonly groupId: string; readonly outcome: Outcome<null> }>;
  readonly syncNow: () => void;
  /** Opens the account overview, or the record where the key may not read what an overview needs; likewise. */
  readonly openAccount: (companyId: CompanyId) => void;
  /** Opens the side panel on the company. Called synchronously in the click, as the browser demands. */
  readonly openOverview: (companyId: CompanyId) => void;
  /** Opens the company's record in a new tab. */
  readonly openRecord: (companyId: CompanyId) => void;
  /** Opens the company's record in a new tab at the form for a new note or task. */
  readonly openRecordForm: (companyId: CompanyId, form: 'note' | 'task') => void;
  /** Opens the index as a full page. */
  readonly openInTab: () => void;
  /** Opens the page that imports a list of companies. */
  readonly openImport: () => void;
  readonly openOptions: () => void;
  readonly exploreSample: () => void;
  /** Hands the person a file. */
  readonly saveFile: (file: SavedFile) => void;
  /** Hands the person everything cached as JSON Lines, under this name. */
  readonly exportEverything: (name: string) => Promise<Outcome<null>>;
  /** Copies the full page's address with the present view in it; false where the browser refuses. */
  readonly copyLink: () => Promise<boolean>;
  /** Asks HubSpot for the company of the page in the tab. */
  readonly lookUpThisPage: () => void;
  /** Loads this company, which only the directory knows, and makes it a target account. */
  readonly makeListedTarget: (companyId: CompanyId) => void;
  /** Takes this one of several companies for the page in the tab, and remembers it. */
  readonly chooseForThisPage: (companyId: CompanyId) => void;
  /** Forgets which company was chosen for the page in the tab. */
  readonly chooseAgain: () => void;
}

export interface SavedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}
