import type { CompanyId, DealId } from './ids.ts';

/** What became of an open deal. Stages are labels, undefined where the pipelines do not know the stage. */
export type DealMove =
  | { readonly kind: 'opened'; readonly to: string | undefined }
  | { readonly kind: 'moved'; readonly from: string | undefined; readonly to: string | undefined }
  /** Not among the open deals any more; whether it was won or lost, they do not say. */
  | { readonly kind: 'closed'; readonly from: string | undefined };

/** What happened to an account, as one sync saw it compared with the one before. */
export type FeedEvent =
  | { readonly kind: 'marked' }
  | { readonly kind: 'unmarked' }
  /** Deleted in HubSpot, or merged into the record `into` where that is known. */
  | {
      readonly kind: 'gone';
      readonly into: { readonly companyId: CompanyId; readonly companyName: string | undefined } | undefined;
    }
  | {
      readonly kind: 'engagement';
      /** When they acted, epoch milliseconds, and HubSpot's constant for how. */
      readonly at: number;
      readonly type: string | undefined;
      /** Seen under the GDPR setting: a contact with a legal basis did it. */
      readonly isLawful: boolean;
    }
  /** `at`, epoch milliseconds, is when the meeting begins. */
  | { readonly kind: 'meeting'; readonly at: number }
  | {
      readonly kind: 'deal';
      readonly dealId: DealId;
      readonly dealName: string | undefined;
      readonly move: DealMove;
    };

/** One line of the change feed. */
export interface FeedItem {
  readonly companyId: CompanyId;
  /** Name or domain of the account when it happened: it may be gone by now. */
  readonly companyName: string | undefined;
  /** When the sync saw it, epoch milliseconds. */
  readonly seenAt: number;
  readonly event: FeedEvent;
}

/** A line as it is stored. `seq` grows with every line: of two, the later has the higher. */
export interface FeedLine extends FeedItem {
  readonly seq: number;
}

/** Engagement that was seen while everybody's counted is not shown under the GDPR setting. */
export const isShown = ({ event }: FeedItem, gdpr: boolean): boolean =>
  !gdpr || event.kind !== 'engagement' || event.isLawful;
