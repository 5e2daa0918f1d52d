import { resetExtension } from './fake-extension.ts';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '#entrypoints/background/index.ts';
import { workerCommands } from '#core/messaging/send-command.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import {
  createSamplePortal,
  type SamplePortal,
  type SamplePortalOptions,
} from '#core/sample-portal/sample-portal.ts';
import { readCandidatePass } from '#core/storage/candidates.ts';
import { openDatabase, type Database } from '#core/storage/database.ts';
import { storeNames } from '#core/storage/schema.ts';
import { readSnapshot } from '#core/storage/snapshot-store.ts';
import { readSyncStatus } from '#core/storage/sync-status.ts';
import { testKey } from './hubspot-harness.ts';

/** A key that opens another portal, which holds the same companies. */
export const otherKey = 'pat-eu1-00000000-1111-2222-3333-555555555555';
export const otherPortalId = '77000001';

/** A browser with the extension's background, as pages meet it, and HubSpot at the other end. */
export interface BackgroundWorld {
  readonly portal: SamplePortal;
  /** The page's own connection to the local copy. */
  readonly db: Database;
  readonly ask: WorkerCommands;
  /** Starts the background worker; one that ran before is gone with its listeners and what it held in memory. */
  start(): void;
  /** Whether the browser lets us reach HubSpot. */
  isGranted: boolean;
  /** Called with each request before HubSpot gets it. */
  onRequest: (request: Request) => Promise<void> | void;
  /** Lets the alarm of this name go off. */
  ring(name: string): Promise<void>;
  /** The browser tells the worker that there is a network again. */
  reconnect(): void;
  alarm(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
  /** Resolves when no sync is running and the last one ended in this state. */
  ended(state?: string): Promise<void>;
  /** Resolves when the candidates were looked at, too, which goes on behind a sync: no request follows. */
  quiet(): Promise<void>;
  /** Keys of what is left in the local copy, the snapshot and the settings. */
  leftBehind(): Promise<Record<string, unknown>>;
}

/** Waits until `expectation` holds: the worker does on its own time what nobody waits for, with rests in between. */
export const eventually = (expectation: () => Promise<void> | void): Promise<void> =>
  vi.waitFor(expectation, { timeout: 30_000, interval: 5 });

/**
 * Resolves once the workers of the worlds before, which are in this process still, let go of the locks: a world in which
 * candidates are looked for begins behind it.
 */
export const workersAtRest = (): Promise<void> =>
  eventually(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    if (held.length + pending.length > 0) throw new Error('Another world is still at work');
  });

const origin = 'chrome-extension://test-extension-id';
const sender = { id: 'test-extension-id', url: `${origin}/popup.html` };

/** What the fake browser lacks of context menu, keys and side panel: nobody uses them unless a test does. */
function fakeSurfaces(): void {
  const silent = { addListener: () => undefined };
  Reflect.set(fakeBrowser, 'contextMenus', {
    onClicked: silent,
    removeAll: async () => undefined,
    create: () => undefined,
  });
  Reflect.set(fakeBrowser, 'commands', { onCommand: silent });
  Reflect.set(fakeBrowser.i18n, 'getMessage', (name: string) => name);
}

export async function createBackgroundWorld(
  options: Partial<SamplePortalOptions> = {},
): Promise<BackgroundWorld> {
  resetExtension();
  // What the worker logs is asked for by the tests that care.
  vi.spyOn(console, 'debug').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
  vi.stubGlobal('location', { origin });
  const scope = new EventTarget();
  vi.stubGlobal('addEventListener', scope.addEventListener.bind(scope));
  const portal = createSamplePortal({
    seed: 7,
    now: Date.now(),
    size: { targetAccounts: 5, companies: 8 },
    keys: { [testKey]: { scopes: 'all' }, [otherKey]: { scopes: 'all' } },
    indexLagMs: 0,
    ...options,
  });
  const granted: ((added: { origins: string[] }) => void)[] = [];
  const world: BackgroundWorld = {
    portal,
    db: await openDatabase(),
    ask: workerCommands(
      (message) =>
        new Promise((resolve) => {
          void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
        }),
    ),
    start() {
      fakeBrowser.runtime.onMessage.removeAllListeners();
      fakeBrowser.runtime.onInstalled.removeAllListeners();
      fakeBrowser.runtime.onStartup.removeAllListeners();
      fakeBrowser.alarms.onAlarm.removeAllListeners();
      background.main();
    },
    isGranted: true,
    onRequest: () => {},
    async ring(name) {
      await fakeBrowser.alarms.onAlarm.trigger({
        name,
        scheduledTime: Date.now(),
        persistAcrossSessions: true,
      });
    },
    reconnect: () => void scope.dispatchEvent(new Event('online')),
    alarm: (name) => fakeBrowser.alarms.get(name),
    ended: (state = 'idle') =>
      eventually(async () => {
        const { sync, completedAt } = await readSyncStatus(world.db);
        if (sync.state !== state) throw new Error(`It is ${JSON.stringify(sync)}`);
        if (state === 'idle' && completedAt === undefined) throw new Error('Nothing was ever synced');
      }),
    quiet: () =>
      eventually(async () => {
        if ((await readCandidatePass(world.db))?.step !== 'modified') throw new Error('It is still looking');
      }),
    async leftBehind() {
      const keys = await Promise.all(
        storeNames.map(async (name) => [name, (await world.db.getAllKeys(name)).map(String)] as const),
      );
      const { generation, packed } = await readSnapshot();
      return {
        // The generation is a random token, which says nothing of what there was.
        ...Object.fromEntries(keys.filter(([, own]) => own.some((key) => key !== 'generation'))),
        ...(generation === undefined && packed === undefined ? {} : { snapshot: true }),
        ...(await fakeBrowser.storage.local.get()),
      };
    },
  };
  Reflect.set(fakeBrowser.permissions, 'contains', async () => world.isGranted);
  Reflect.set(fakeBrowser.permissions, 'onAdded', {
    addListener: (listener: (added: { origins: string[] }) => void) => granted.push(listener),
  });
  fakeSurfaces();
  Reflect.set(fakeBrowser.runtime, 'getPlatformInfo', async () => ({ os: 'linux' }));
  vi.stubGlobal('fetch', async (request: Request) => {
    await world.onRequest(request);
    request.signal.throwIfAborted();
    const answer = await portal.fetch(request);
    const isOther = request.headers.get('authorization') === `Bearer ${otherKey}`;
    if (!isOther || !request.url.includes('account-info')) return answer;
    const details: unknown = await answer.json();
    return Response.json({ ...Object(details), portalId: Number(otherPortalId) });
  });
  return world;
}
