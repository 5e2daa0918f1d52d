import type { Connection } from '#core/domain/connection.ts';
import type { Portal } from '#core/domain/portal.ts';
import type { SyncStatus } from '#core/domain/sync-state.ts';
import { readConnection } from '#core/storage/connection.ts';
import type { Database } from '#core/storage/database.ts';
import { readPortal } from '#core/storage/reference.ts';
import { readSyncStatus } from '#core/storage/sync-status.ts';

/** What the side panel knows besides the account that it shows. */
export interface PanelFrame {
  readonly connection: Connection;
  readonly status: SyncStatus;
  readonly portal: Portal | undefined;
}

/** Reads it without the index. Rejects with the browser's storage error. */
export async function readPanelFrame(db: Database): Promise<PanelFrame> {
  const [connection, status, portal] = await Promise.all([
    readConnection(db),
    readSyncStatus(db),
    readPortal(db),
  ]);
  return { connection, status, portal };
}
