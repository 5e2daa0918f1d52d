import type { ChangesVerbs } from '#components/status/changes-dialog.tsx';
import type { IndexVerbs } from '#components/target-accounts/index-verbs.ts';
import type { ComposerVerbs } from './composer/composer.tsx';
import type { CompanyId, ContactId, DealId } from '#core/domain/ids.ts';

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
  /** Opens the company's record in a new tab. */
  readonly openRecord: (companyId: CompanyId) => void;
  readonly openContact: (contactId: ContactId) => void;
  readonly openDeal: (dealId: DealId) => void;
  /** Syncs the index. */
  readonly syncNow: () => void;
  /** Fetches this overview again. */
  readonly refresh: () => void;
  readonly openOptions: () => void;
  readonly exploreSample: () => void;
  /** Asks for the permission to see which page the tab shows. Call it inside the click. */
  readonly allowTabs: () => void;
}
