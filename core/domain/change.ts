import type { ActivityDraft } from './activity-draft.ts';
import type { ActivityId, CompanyId } from './ids.ts';
import type { Failure } from './failure.ts';
import type { Recommendation } from './recommendation.ts';

/** What a person changes. */
export type Change = SetTargetAccount | SetRecommendation | CreateActivity | ArchiveActivity;

/** Sending it twice leaves what sending it once leaves. */
export interface SetTargetAccount {
  readonly type: 'set-target-account';
  readonly companyId: CompanyId;
  readonly value: boolean;
}

/**
 * Decides about a recommended company, or takes that back; `before` is what stood when the person did. Harmless
 * twice. It says nothing of *Target account*, nor that of this: HubSpot keeps both apart, so that a dismissed company
 * which was a target account for a while is still dismissed afterwards.
 */
export interface SetRecommendation {
  readonly type: 'set-recommendation';
  readonly companyId: CompanyId;
  readonly value: Recommendation;
  readonly before: Recommendation;
}

/** Logs an activity with the company. Sent twice it would be there twice: see `PendingChange.sentAt`. */
export interface CreateActivity {
  readonly type: 'create-activity';
  readonly companyId: CompanyId;
  readonly draft: ActivityDraft;
}

/** Takes back an activity that was made here; `draft` is what it was made of, and says its kind. Harmless twice. */
export interface ArchiveActivity {
  readonly type: 'archive-activity';
  readonly companyId: CompanyId;
  readonly activityId: ActivityId;
  readonly draft: ActivityDraft;
}

/** Where a change stands on its way to HubSpot. */
export type Delivery =
  /** With `wasSent` HubSpot may have carried it out, though nobody heard the answer; so may all that wait. */
  | { readonly state: 'queued'; readonly wasSent?: true }
  /** `until` is Infinity where nothing but another key helps. */
  | { readonly state: 'waiting'; readonly until: number; readonly attempts: number; readonly reason: Failure }
  | { readonly state: 'refused'; readonly reason: Failure };

/** An outbox entry: durable before the screen says so, gone in the transaction that stores HubSpot's answer. */
export interface PendingChange {
  /** Order of arrival; entries of one record are delivered in this order. */
  readonly seq: number;
  /** One click is one group: undo takes the whole group back. */
  readonly groupId: string;
  readonly change: Change;
  readonly createdAt: number;
  readonly delivery: Delivery;
  /**
   * Of a `create-activity`: when it was sent, for as long as nobody knows what became of it. HubSpot may have it,
   * so it is looked for before it is sent again, however it waits or was refused since.
   */
  readonly sentAt?: number;
  /** Of a `create-activity` that was undone with `sentAt`: it is archived if it arrived, and never sent again. */
  readonly isWithdrawn?: true;
}
