import type { Failure } from '#core/domain/failure.ts';
import { mayHaveHappened } from '#core/domain/failure-retry.ts';

/** The only error that leaves this folder. */
export class HubSpotError extends Error {
  override readonly name = 'HubSpotError';
  readonly failure: Failure;
  /** Whether HubSpot may have carried out what failed so. */
  readonly mayHaveHappened: boolean;

  constructor(failure: Failure, wasSent = true) {
    super('message' in failure ? `${failure.kind}: ${failure.message}` : failure.kind);
    this.failure = failure;
    this.mayHaveHappened = wasSent && mayHaveHappened(failure);
  }
}
