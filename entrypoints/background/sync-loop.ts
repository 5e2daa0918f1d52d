import { clearAlarm, setAlarm, setRepeatingAlarm } from '#core/platform/alarms.ts';
import { describeError } from '#core/platform/describe-error.ts';
import { keepAwake } from '#core/platform/keep-awake.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readPending } from '#core/storage/outbox.ts';
import { readCheckpoint } from '#core/storage/pull.ts';
import { rebuildSnapshot } from '#core/storage/rebuild-snapshot.ts';
import { pushOutbox } from '#core/sync/push-outbox.ts';
import { runSync } from '#core/sync/run-sync.ts';
import type { Connections } from './connections.ts';

/** Whole pulls this often keep a rep's day below 400 requests. */
const everyMinutes = 15;
/** If the worker dies during work, it is woken after this long to go on. */
const resumeAfterMs = 45_000;

/** When things are synced. Every method may be called at any time and as often as one likes. */
export interface SyncLoop {
  /** A whole sync, unless one is running. */
  sync(): Promise<void>;
  /** Delivers what is due in the outbox. */
  push(): Promise<void>;
  /** Makes sure that the outbox is delivered even if the worker dies right now. */
  expectPush(): Promise<void>;
  /** Goes on with what a killed worker left undone. */
  resume(): Promise<void>;
  /** Sets the repeating alarm. */
  schedule(): Promise<void>;
}

/** Drives syncs over the connection there is; without one, nothing happens. */
export function createSyncLoop(connections: () => Connections): SyncLoop {
  const now = () => Date.now();

  const wakeAgain = () => setAlarm('resume', now() + resumeAfterMs, now());

  const whileAwake = async (work: () => Promise<number | undefined>) => {
    await wakeAgain();
    const rest = keepAwake();
    try {
      const next = await work();
      if (next === undefined) await clearAlarm('resume');
      else await setAlarm('resume', next, now());
    } finally {
      rest();
    }
  };

  const loop: SyncLoop = {
    sync: () =>
      whileAwake(async () => {
        const db = await connections().database();
        const session = await connections().session();
        if (!session) return undefined;
        const gdpr = await preferences.gdpr.getValue();
        const state = await runSync({ db, client: session.client, now, gdpr, describe: describeError });
        return state?.state === 'waiting' ? state.until : undefined;
      }),

    push: () =>
      whileAwake(async () => {
        const db = await connections().database();
        const session = await connections().session();
        if (!session) return undefined;
        const next = await pushOutbox({ db, client: session.client, now });
        await rebuildSnapshot(db);
        return next;
      }),

    expectPush: wakeAgain,

    resume: async () => {
      const db = await connections().database();
      if (await readCheckpoint(db)) await loop.sync();
      else if ((await readPending(db)).length > 0) await loop.push();
    },

    schedule: () => setRepeatingAlarm('sync', everyMinutes),
  };
  return loop;
}
