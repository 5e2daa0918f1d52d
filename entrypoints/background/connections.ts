import type { Connection } from '#core/domain/connection.ts';
import { brandId } from '#core/domain/ids.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';
import { describeError } from '#core/platform/describe-error.ts';
import { keyStore } from '#core/platform/key-store.ts';
import { withLock } from '#core/platform/locks.ts';
import { clearPreferences } from '#core/platform/preferences.ts';
import { panelFocus } from '#core/platform/panel-focus.ts';
import { clearEverything } from '#core/storage/clear-everything.ts';
import { readConnection, saveConnection } from '#core/storage/connection.ts';
import { openDatabase, type Database } from '#core/storage/database.ts';
import { resumeWaiting } from '#core/storage/outbox.ts';
import { savePortal } from '#core/storage/reference.ts';
import { syncLock } from '#core/sync/run-sync.ts';
import { outboxLock } from '#core/sync/push-outbox.ts';
import { openHubSpotSession, type HubSpotSession } from './hubspot-session.ts';
import { startSample } from './sample-fetch.ts';

/** Which portal we are connected to, and the way there. */
export interface Connections {
  database(): Promise<Database>;
  /** The way to HubSpot, or undefined while nothing is connected. */
  session(): Promise<HubSpotSession | undefined>;
  connect(key: string): Promise<Outcome<Connection>>;
  exploreSample(): Promise<Outcome<Connection>>;
  disconnect(): Promise<void>;
}

/** `onConnected` is told after each new connection is durable. */
export function createConnections(onConnected: () => void): Connections {
  let database: Promise<Database> | undefined;
  let current: { readonly connection: Connection; readonly session: HubSpotSession } | undefined;

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

  const forget = async () => {
    endSession();
    await withLock(syncLock, () =>
      withLock(outboxLock, async () => {
        await clearEverything(await open());
        await Promise.all([keyStore.clear(), clearPreferences(), panelFocus.removeValue()]);
      }),
    );
  };

  const become = async (connection: Connection): Promise<Outcome<Connection>> => {
    await saveConnection(await open(), connection);
    onConnected();
    return { ok: true, value: connection };
  };

  return {
    database: open,

    session: async () => {
      const db = await open();
      const connection = await readConnection(db);
      if (connection.kind === 'none') return undefined;
      if (
        current?.connection.kind !== connection.kind ||
        current.connection.portalId !== connection.portalId
      ) {
        endSession();
        current = { connection, session: openHubSpotSession(db, connection.kind) };
      }
      return current.session;
    },

    connect: async (rawKey) => {
      const key = rawKey.trim();
      const db = await open();
      const candidate = openHubSpotSession(db, 'portal', key);
      try {
        const portal = await candidate.client.readPortal();
        // Without companies there is no index; better said here than after the first sync.
        await candidate.client.readTargetAccounts(undefined);
        const before = await readConnection(db);
        const isSame = before.kind === 'portal' && before.portalId === portal.id;
        if (isSame) endSession();
        else await forget();
        await keyStore.write(key);
        await savePortal(db, portal);
        await resumeWaiting(db);
        return await become({ kind: 'portal', portalId: portal.id, connectedAt: Date.now() });
      } catch (error) {
        if (error instanceof HubSpotError) return { ok: false, failure: describeError(error) };
        throw error;
      } finally {
        candidate.end();
      }
    },

    exploreSample: async () => {
      await forget();
      const portalId = await startSample(await open());
      return become({ kind: 'sample', portalId: brandId(portalId), connectedAt: Date.now() });
    },

    disconnect: forget,
  };
}
