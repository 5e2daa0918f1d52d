import type { Failure } from './failure.ts';

export type SyncStep = 'portal' | 'owners' | 'accounts' | 'deals' | 'engagement' | 'saving';

/** What the background worker is doing about freshness. */
export type SyncState =
  | { readonly state: 'idle' }
  | {
      readonly state: 'syncing';
      readonly since: number;
      readonly step: SyncStep;
      readonly done: number;
      /** Undefined until HubSpot has said how many. */
      readonly total: number | undefined;
    }
  /** `attempts` in a row have failed; the next one is at `until`. */
  | { readonly state: 'waiting'; readonly until: number; readonly attempts: number; readonly reason: Failure }
  | { readonly state: 'needs-key'; readonly reason: Failure }
  | { readonly state: 'failed'; readonly reason: Failure };

/** A sync's state with how fresh the local copy is: epoch milliseconds of the last whole pull, if any. */
export interface SyncStatus {
  readonly sync: SyncState;
  readonly completedAt: number | undefined;
  /** Records that were set aside by the last whole pull. */
  readonly setAside: number;
}
