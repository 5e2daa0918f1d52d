import { effect, type ReadonlySignal } from '@preact/signals';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';

/** A page that opens on older data than this asks for a sync, once. */
const oldMs = 10 * 60_000;

/** Asks the worker for a sync when what the page shows turns out to be old, and when the network is back. */
export function refreshWhenOld(
  model: ReadonlySignal<Pick<IndexReadModel, 'status' | 'connection'> | undefined>,
  commands: WorkerCommands,
  life: AbortSignal,
): void {
  const stop = effect(() => {
    const current = model.value;
    if (!current) return;
    queueMicrotask(() => stop());
    const { status, connection } = current;
    const isOld = status.completedAt === undefined || Date.now() - status.completedAt > oldMs;
    if (connection.kind !== 'none' && isOld) void commands.syncNow({ isAsked: false });
  });
  life.addEventListener('abort', stop);
  // The worker may be asleep, and hears nothing then.
  const isConnected = () => (model.peek()?.connection.kind ?? 'none') !== 'none';
  addEventListener('online', () => void (isConnected() && commands.syncNow({ isAsked: false })), {
    signal: life,
  });
}
