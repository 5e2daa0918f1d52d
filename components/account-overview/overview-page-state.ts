import type { Company } from '#core/domain/company.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { ListedCompany, PageAddress, Recognised } from '#core/domain/page-match.ts';
import type { OverviewReadModel } from '#core/read-models/overview-read-model.ts';

/** Where *Look it up in HubSpot* stands. It is asked only when a person presses the button. */
export type LookUp =
  | { readonly state: 'not-asked' }
  | { readonly state: 'asking' }
  /** HubSpot has no company for this page. */
  | { readonly state: 'not-in-crm' }
  | { readonly state: 'failed'; readonly failure: Failure };

/** What the side panel shows. */
export type OverviewPageState =
  /** The local copy is being opened or read; `isSlow` once that takes noticeably long. */
  | { readonly kind: 'loading'; readonly isSlow: boolean }
  /** Neither a service key nor sample data. */
  | { readonly kind: 'not-connected' }
  /** The page in the tab belongs to no company. */
  | { readonly kind: 'no-company' }
  /** A link was asked about whose account, if it has one, is not in the local copy. */
  | { readonly kind: 'unknown-link' }
  /** A company could be here, but the local copy has none. */
  | {
      readonly kind: 'unknown';
      readonly address: Exclude<PageAddress, { kind: 'none' }>;
      readonly lookUp: LookUp;
      /** HubSpot's form for a new company; undefined while the portal is not known. */
      readonly createUrl: string | undefined;
      /** Companies of the CRM that its directory names for this page; not in the local copy yet. */
      readonly listed?: readonly ListedCompany[];
      /** `listed` were recognised by what the CRM has of them, so that the person may say *Not this company*. */
      readonly mayRuleOut?: boolean;
      readonly ruledOut?: readonly Recognised[];
    }
  /** More than one company has this address. */
  | {
      readonly kind: 'several';
      readonly companies: readonly Company[];
      /** Those of them that only the directory knows. */
      readonly listed?: readonly ListedCompany[];
      /** Whether one of `listed` is being loaded, or could not be. */
      readonly lookUp?: LookUp;
      readonly ruledOut?: readonly Recognised[];
    }
  /** The panel may not see which page is open. */
  | { readonly kind: 'needs-permission' }
  | {
      readonly kind: 'account';
      readonly overview: OverviewReadModel;
      /** The overview of this company is being fetched. */
      readonly refreshing: boolean;
      /** Why the latest refresh of this overview did not come through. */
      readonly failure: Failure | undefined;
      /** The companies that share this page where the person chose one of them; else empty. */
      readonly chosenAmong: readonly Recognised[];
      /** Recognised by what the CRM has of it, so that the person may say *Not this company*. */
      readonly mayRuleOut?: boolean;
      /** Companies that fit this page, too, of which the person said *Not this company*. */
      readonly ruledOut?: readonly Recognised[];
      /** The panel stays on this account; `elsewhere` is the company of the page in front where it is another. */
      readonly pinned?: { readonly elsewhere: Company | undefined };
    };

/** The state of one account's overview. */
export type AccountState = Extract<OverviewPageState, { kind: 'account' }>;
