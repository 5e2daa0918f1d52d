import { withLock } from '#core/platform/locks.ts';
import type { Database } from '#core/storage/database.ts';
import { removeChanges, setDelivery } from '#core/storage/outbox.ts';
import { commandLock } from './command-lock.ts';

/** Sends a refused or waiting change again at once. */
export const retryChange = (db: Database, seq: number): Promise<void> =>
  withLock(commandLock, () => setDelivery(db, [seq], { state: 'queued', wasSent: true }));

/** Drops a change; what HubSpot says stands. */
export const discardChange = (db: Database, seq: number): Promise<void> =>
  withLock(commandLock, () => removeChanges(db, [seq]));
