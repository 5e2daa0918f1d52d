import type { ChangesVerbs } from '#components/status/changes-dialog.tsx';
import type { IndexVerbs } from '#components/target-accounts/index-verbs.ts';
import type { ComposerVerbs } from './composer/composer.tsx';
import type { ActivityKind } from '#core/domain/activity.ts';
import type { CompanyId, ContactId, DealId } from '#core/domain/ids.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';
import type { PagesBy } from '#core/platform/preferences.ts';

/** What a person can do in the account overview. Each verb reports its own failures. */
export interface OverviewVerbs extends ChangesVerbs, ComposerVerbs, Pick<IndexVerbs, 'setTargetAccount'> {
  /** Takes this company for the page, and remembers it. */
  readonly chooseCompany: (companyId: CompanyId) => void;
  /** Forgets which company was chosen for the page. */
  readonly chooseAgain: () => void;
  /** Remembers that the page does not belong to the company shown. */
  readonly ruleOut: () => void;
  /** Takes *Not this company* back for the companies ruled out on this page. */
  readonly ruleInAgain: () => void;
  /** Stays on the account in view, whatever page is in front. */
  readonly pin: () => void;
  /** Follows the tab again. */
  readonly unpin: () => void;
  /** Shows another account; a pin moves to it. */
  readonly showAccount: (companyId: CompanyId) => void;
  /** Back from a link that leads to no account. */
  readonly leaveLink: () => void;
  /** Asks HubSpot for the company of the page. */
  readonly lookUp: () => void;
  /** Loads a company that only the directory knows, and makes it a target account. */
  readonly makeListedTarget: (companyId: CompanyId) => void;
  /** Opens the company's record in a new tab. */
  readonly openRecord: (companyId: CompanyId) => void;
  readonly openContact: (contactId: ContactId) => void;
  readonly openDeal: (dealId: DealId) => void;
  /** Syncs the index. */
  readonly syncNow: () => void;
  /** Fetches this overview again. */
  readonly refresh: () => void;
  /** Loads older activities of a company: of one kind, else of every kind that has more. */
  readonly loadMoreActivities: (
    companyId: CompanyId,
    kind: ActivityKind | undefined,
  ) => Promise<Outcome<null>>;
  /** Loads the single page views of a company's contacts. */
  readonly loadPageEvents: (companyId: CompanyId) => Promise<Outcome<null>>;
  /** Remembers how tracked pages are gathered. */
  readonly showPagesBy: (by: PagesBy) => void;
  /** Puts the text on the clipboard; resolves to whether it worked. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly openOptions: () => void;
  readonly exploreSample: () => void;
  /** Asks for the permission to see which page the tab shows. Call it inside the click. */
  readonly allowTabs: () => void;
}
