import { batch, signal as createSignal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '#core/domain/failure.ts';
import { describeError } from '#core/platform/describe-error.ts';
import { subscribe, type Topic } from '#core/platform/notices.ts';

export interface Live<Value> {
  /** What was read last; undefined until the first reading. It stays when a later reading fails. */
  readonly value: ReadonlySignal<Value | undefined>;
  /** Why the last reading failed; undefined when it did not. */
  readonly failure: ReadonlySignal<Failure | undefined>;
}

/**
 * Reads at once and again after each notice of `topics`, until `signal` aborts. Never two readings at a time:
 * however many notices come during one, exactly one more follows it. With `known`, a reading that still holds, the
 * first one is spared.
 */
export function live<Value>(
  read: () => Promise<Value>,
  topics: readonly Topic[],
  signal: AbortSignal,
  known?: Value,
): Live<Value> {
  const value = createSignal<Value | undefined>(known);
  const failure = createSignal<Failure | undefined>(undefined);
  let isReading = false;
  let isStale = false;

  const readOnce = async () => {
    try {
      const latest = await read();
      if (signal.aborted) return;
      batch(() => {
        value.value = latest;
        failure.value = undefined;
      });
    } catch (error) {
      if (!signal.aborted) failure.value = describeError(error);
    }
  };

  const refresh = async () => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale && !signal.aborted) {
      isStale = false;
      await readOnce();
    }
    isReading = false;
  };

  subscribe((topic) => {
    if (topics.includes(topic)) void refresh();
  }, signal);
  if (!signal.aborted && known === undefined) void refresh();
  return { value, failure };
}
