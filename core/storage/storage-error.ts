import type { Failure } from '#core/domain/failure.ts';

/** The local copy could not be opened or may not be written the way it was asked. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly failure: Failure;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = { kind: 'storage', message };
  }
}
