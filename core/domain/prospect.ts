import type { CompanyId } from './ids.ts';

/** A fresh sign of life of a company that is no target account yet. Times are epoch milliseconds. */
export type Signal =
  /** A contact of it was on our site. `pageViews` and `visits` are of all time. */
  | {
      readonly kind: 'site-visit';
      readonly at: number;
      readonly pageViews: number;
      readonly visits: number;
    }
  /** Somebody of it was on our site, told by HubSpot's buyer intent; counts are of the last 30 days. */
  | {
      readonly kind: 'intent';
      readonly at: number | undefined;
      readonly pageViews: number | undefined;
      readonly visitors: number | undefined;
    }
  /** A contact of it engaged; `type` is HubSpot's constant. */
  | { readonly kind: 'engagement'; readonly at: number; readonly type: string | undefined }
  /** Deals are open; `value` is in company currency. */
  | { readonly kind: 'open-deals'; readonly deals: number; readonly value: number }
  /** The score that the person chose reaches what they ask of it. */
  | {
      readonly kind: 'score';
      readonly property: string;
      readonly value: number;
      readonly atLeast: number;
    };

/** A score property and the least that makes a company a prospect. */
export interface ProspectScore {
  readonly property: string;
  readonly atLeast: number;
}

export const isSameScore = (a: ProspectScore | undefined, b: ProspectScore | undefined): boolean =>
  a?.property === b?.property && a?.atLeast === b?.atLeast;

/** A company that is no target account and shows at least one fresh signal. */
export interface Prospect {
  readonly companyId: CompanyId;
  /** The strongest first. */
  readonly signals: readonly Signal[];
  /** How strong they are together; only for comparing. */
  readonly strength: number;
  /** The newest of them that has a time. */
  readonly latestAt: number | undefined;
}
