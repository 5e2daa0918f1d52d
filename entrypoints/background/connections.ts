import type { Connection } from '#core/domain/connection.ts';
import { brandId } from '#core/domain/ids.ts';
import { coversOverviews } from '#core/hubspot/covers-overviews.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';
import { clearDrafts } from '#core/platform/composer-drafts.ts';
import { directoryBudget } from '#core/platform/directory-budget.ts';
import { keyStore } from '#core/platform/key-store.ts';
import { clearLaneMemory } from '#core/platform/lane-memory.ts';
import { withLock, withSharedLock } from '#core/platform/locks.ts';
import { clearNegativeAnswers } from '#core/platform/negative-answers.ts';
import { clearPreferences } from '#core/platform/preferences.ts';
import { clearPanelFocus } from '#core/platform/panel-focus.ts';
import { clearPanelPlaces } from '#core/platform/panel-places.ts';
import { warmBudget } from '#core/platform/warm-budget.ts';
import { clearEverything } from '#core/storage/clear-everything.ts';
import { readConnection, saveConnection } from '#core/storage/connection.ts';
import { openDatabase, type Database } from '#core/storage/database.ts';
import { deleteDirectory } from '#core/storage/directory-database.ts';
import { resumeWaiting } from '#core/storage/outbox.ts';
import { saveOverviewAccess } from '#core/storage/overview-access.ts';
import { savePortal } from '#core/storage/reference.ts';
import { openHubSpotSession, type HubSpotSession } from './hubspot-session.ts';
import { startSample } from './sample-fetch.ts';

/** The portal there is: its local copy, and the way to it. */
interface ConnectedPortal {
  readonly db: Database;
  readonly client: HubSpotClient;
}

/** Which portal we are connected to, and the way there. */
export interface Connections {
  database(): Promise<Database>;
  /**
   * Runs `work` on the connected portal; without one it resolves with undefined. While any such work runs, the
   * connection does not change: whoever wants to change it makes its requests fail and waits for its last write.
   */
  withPortal<Result>(work: (portal: ConnectedPortal) => Promise<Result>): Promise<Result | undefined>;
  connect(key: string): Promise<Outcome<Connection>>;
  exploreSample(): Promise<Outcome<Connection>>;
  disconnect(): Promise<void>;
}

const portalLock = 'bullseye-portal';

/** `onConnected` is told of each new connection once it is durable. */
export function createConnections(onConnected: () => void): Connections {
  let database: Promise<Database> | undefined;
  let current: { readonly connection: Connection; readonly session: HubSpotSession } | undefined;
  /** Changes of the connection that wait or are under way. */
  let changes = 0;

  const open = (): Promise<Database> => {
    database ??= openDatabase({ onClosed: () => (database = undefined) }).catch((error: unknown) => {
      database = undefined;
      throw error;
    });
    return database;
  };

  const endSession = () => {
    current?.session.end();
    current = undefined;
  };

  const changePortal = <Result>(change: () => Promise<Result>): Promise<Result> => {
    changes += 1;
    endSession();
    return withLock(portalLock, async () => {
      try {
        return await change();
      } finally {
        changes -= 1;
      }
    });
  };

  /** The session of the connection there is. */
  const session = async (db: Database): Promise<HubSpotSession | undefined> => {
    const connection = await readConnection(db);
    if (connection.kind === 'none' || changes > 0) return undefined;
    const { kind, portalId } = connection;
    if (current?.connection.kind !== kind || current.connection.portalId !== portalId) {
      endSession();
      current = { connection, session: openHubSpotSession(open, kind) };
    }
    return current.session;
  };

  /** The key first: whatever happens in between, it is gone. */
  const forget = async () => {
    await keyStore.clear();
    await clearEverything(await open());
    await Promise.all([
      clearPreferences(),
      clearDrafts(),
      clearPanelFocus(),
      clearPanelPlaces(),
      clearLaneMemory(),
      clearNegativeAnswers(),
    ]);
    await Promise.all([deleteDirectory(), directoryBudget.removeValue(), warmBudget.removeValue()]);
  };

  const become = async (connection: Connection): Promise<Outcome<Connection>> => {
    await saveConnection(await open(), connection);
    onConnected();
    return { ok: true, value: connection };
  };

  const connect = async (key: string): Promise<Outcome<Connection>> => {
    const { portal, scopes } = await checkKey(open, key);
    return changePortal(async () => {
      const db = await open();
      const before = await readConnection(db);
      if (before.kind !== 'portal' || before.portalId !== portal.id) await forget();
      await keyStore.write(key);
      await savePortal(db, portal);
      await saveOverviewAccess(db, scopes && (coversOverviews(scopes) ? 'open' : 'barred'));
      await resumeWaiting(db);
      return become({ kind: 'portal', portalId: portal.id, connectedAt: Date.now() });
    });
  };

  return {
    database: open,

    withPortal: (work) =>
      withSharedLock(portalLock, async () => {
        const db = await open();
        const found = await session(db);
        return found && work({ db, client: found.client });
      }),

    connect: async (key) => {
      try {
        return await connect(key.trim());
      } catch (error) {
        if (error instanceof HubSpotError) return { ok: false, failure: error.failure };
        throw error;
      }
    },

    exploreSample: () =>
      changePortal(async () => {
        await forget();
        const portalId = await startSample(await open());
        return become({ kind: 'sample', portalId: brandId(portalId), connectedAt: Date.now() });
      }),

    disconnect: () => changePortal(forget),
  };
}

/**
 * The portal that a key opens, and its scopes where HubSpot tells; rejects with a `HubSpotError` where it opens none,
 * or no companies.
 */
async function checkKey(open: () => Promise<Database>, key: string) {
  const candidate = openHubSpotSession(open, 'portal', key);
  try {
    const portal = await candidate.client.readPortal();
    // Without companies there is no index; better said here than after the first sync.
    await candidate.client.readTargetAccounts(undefined);
    return { portal, scopes: await candidate.client.readScopes() };
  } finally {
    candidate.end();
  }
}
