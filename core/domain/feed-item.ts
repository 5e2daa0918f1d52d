import type { CompanyId, DealId } from './ids.ts';

/** What happened to an account, as one sync saw it compared with the one before. */
export type FeedEvent =
  | { readonly kind: 'marked' }
  | { readonly kind: 'unmarked' }
  /** Deleted in HubSpot, or merged into another record. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'engagement'; readonly at: number; readonly type: string | undefined }
  | { readonly kind: 'meeting'; readonly at: number }
  | {
      readonly kind: 'deal';
      readonly dealId: DealId;
      readonly dealName: string | undefined;
      /** Labels of the stages; undefined on the side where the deal was not open. */
      readonly from: string | undefined;
      readonly to: string | undefined;
    };

/** One line of the change feed. */
export interface FeedItem {
  readonly companyId: CompanyId;
  /** The account's name when it happened: it may be gone by now. */
  readonly companyName: string;
  /** When the sync saw it, epoch milliseconds. */
  readonly seenAt: number;
  readonly event: FeedEvent;
}
