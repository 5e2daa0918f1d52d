import type { Database } from '#core/storage/database.ts';
import { removeChanges, setDelivery } from '#core/storage/outbox.ts';

/** Sends a refused or waiting change again at once. */
export const retryChange = (db: Database, seq: number): Promise<void> =>
  setDelivery(db, [seq], { state: 'queued' });

/** Drops a change; what HubSpot says stands. */
export const discardChange = (db: Database, seq: number): Promise<void> => removeChanges(db, [seq]);
