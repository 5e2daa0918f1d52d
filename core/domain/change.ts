import type { CompanyId } from './ids.ts';
import type { Failure } from './failure.ts';

/** What a person changes. Each is idempotent at HubSpot: sending it twice leaves what sending it once leaves. */
export interface Change {
  readonly type: 'set-target-account';
  readonly companyId: CompanyId;
  readonly value: boolean;
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
}
