import type { Failure } from '#core/domain/failure.ts';

/** The only error that leaves this folder. */
export class HubSpotError extends Error {
  override readonly name = 'HubSpotError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super('message' in failure ? `${failure.kind}: ${failure.message}` : failure.kind);
    this.failure = failure;
  }
}
