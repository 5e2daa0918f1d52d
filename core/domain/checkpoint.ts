import type { SyncStep } from './sync-state.ts';

/** How far a whole pull of the index has come: what is needed to go on after the worker was killed. */
export interface Checkpoint {
  readonly pullId: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** The step that comes next, and where in it: HubSpot's opaque cursor, undefined at its first page. */
  readonly step: SyncStep;
  readonly cursor: string | undefined;
  /** Records of this step that are stored already. */
  readonly done: number;
  readonly total: number | undefined;
  /** The GDPR setting under which the pull began. */
  readonly gdpr: boolean;
}
