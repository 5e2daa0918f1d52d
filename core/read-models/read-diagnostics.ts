import type { Connection } from '#core/domain/connection.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { Portal } from '#core/domain/portal.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { SyncStatus } from '#core/domain/sync-state.ts';
import { readConnection } from '#core/storage/connection.ts';
import { countRows, type RowCounts } from '#core/storage/count-rows.ts';
import type { Database } from '#core/storage/database.ts';
import { readOwners, readPortal } from '#core/storage/reference.ts';
import { readSetAside } from '#core/storage/set-aside.ts';
import { readSyncStatus } from '#core/storage/sync-status.ts';

/** What there is to say about the connection and the local copy. */
export interface Diagnostics {
  readonly connection: Connection;
  readonly portal: Portal | undefined;
  readonly owners: readonly Owner[];
  readonly status: SyncStatus;
  readonly setAside: readonly SetAside[];
  readonly counts: RowCounts;
  /** Changes that HubSpot has not received yet. */
  readonly pendingCount: number;
  /** What the browser says that the extension stores, in bytes; undefined where it does not say. */
  readonly storageBytes: number | undefined;
}

/** Reads connection, freshness, records that could not be read, and how much is stored. */
export async function readDiagnostics(db: Database): Promise<Diagnostics> {
  const [connection, portal, owners, status, setAside, counts, storageBytes] = await Promise.all([
    readConnection(db),
    readPortal(db),
    readOwners(db),
    readSyncStatus(db),
    readSetAside(db),
    countRows(db),
    estimateBytes(),
  ]);
  const { pending } = counts;
  return { connection, portal, owners, status, setAside, counts, pendingCount: pending, storageBytes };
}

async function estimateBytes(): Promise<number | undefined> {
  try {
    return (await navigator.storage.estimate()).usage;
  } catch {
    // The figure is a courtesy; a browser that withholds it withholds nothing else.
    return undefined;
  }
}
