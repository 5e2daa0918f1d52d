import { withLock } from '#core/platform/locks.ts';
import type { Database } from '#core/storage/database.ts';
import { removeChanges, setDelivery } from '#core/storage/outbox.ts';
import { commandLock } from './command-lock.ts';

/** Sends refused or waiting changes again at once. */
export const retryChange = (db: Database, ...seqs: readonly number[]): Promise<void> =>
  withLock(commandLock, () => setDelivery(db, seqs, { state: 'queued', wasSent: true }));

/** Drops changes; what HubSpot says stands. */
export const discardChange = (db: Database, ...seqs: readonly number[]): Promise<void> =>
  withLock(commandLock, () => removeChanges(db, seqs));
