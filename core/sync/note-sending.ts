import type { PendingChange } from '#core/domain/change.ts';
import type { Database } from '#core/storage/database.ts';
import { setDelivery } from '#core/storage/outbox.ts';

/**
 * Durable before a request that may be repeated: should the worker die now, undo must not take for unsent what
 * HubSpot has.
 */
export async function noteSending(db: Database, batch: readonly PendingChange[]): Promise<void> {
  const unsent = batch.filter(({ delivery }) => delivery.state === 'queued' && !delivery.wasSent);
  if (unsent.length === 0) return;
  await setDelivery(
    db,
    unsent.map(({ seq }) => seq),
    { state: 'queued', wasSent: true },
  );
}
