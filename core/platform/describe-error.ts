import type { Failure } from '#core/domain/failure.ts';

/** Any thrown thing as a `Failure`: ours carry one, the browser's storage errors are told apart, the rest is a fault of ours. */
export function describeError(error: unknown): Failure {
  if (hasFailure(error)) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof DOMException) return { kind: 'storage', message: `${error.name}: ${message}` };
  return { kind: 'unexpected', message };
}

const hasFailure = (error: unknown): error is { readonly failure: Failure } =>
  error instanceof Error && 'failure' in error;
