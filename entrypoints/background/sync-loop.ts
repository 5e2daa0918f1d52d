import type { PendingChange } from '#core/domain/change.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import { clearAlarm, setAlarm, setRepeatingAlarm } from '#core/platform/alarms.ts';
import { describeError } from '#core/platform/describe-error.ts';
import { keepAwake } from '#core/platform/keep-awake.ts';
import { log, unattended } from '#core/platform/log.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readConnection } from '#core/storage/connection.ts';
import { countRows } from '#core/storage/count-rows.ts';
import { readPending, resumeWaiting } from '#core/storage/outbox.ts';
import { rebuildSnapshot } from '#core/storage/rebuild-snapshot.ts';
import { readSyncStatus } from '#core/storage/sync-status.ts';
import { checkOverviewAccess } from '#core/sync/check-overview-access.ts';
import { pushOutbox } from '#core/sync/push-outbox.ts';
import { runSync } from '#core/sync/run-sync.ts';
import { warmOverviews } from '#core/sync/warm-overviews.ts';
import { tickMs, wakeAt, whatIsDue } from '#core/sync/what-is-due.ts';
import type { Connections } from './connections.ts';
import { createDirectoryPass } from './directory-pass.ts';
import { runRulesOn } from './rule-pass.ts';
import { createSuggestionPass } from './suggestion-pass.ts';

/** If the worker dies during work, it is woken after this long to go on. */
const resumeAfterMs = 45_000;

/** When things are synced. Every method may be called at any time and as often as one likes. */
export interface SyncLoop {
  /** A whole sync, unless one is running; `isAsked` by a person, who gets the lists of other companies fresh, too. */
  sync(isAsked?: boolean): Promise<void>;
  /** Delivers what is due in the outbox. */
  push(): Promise<void>;
  /** Looks for candidates, because a person asked or another score counts, and ranks them. */
  look(): Promise<void>;
  /** Makes sure that the outbox is delivered even if the worker dies right now. */
  expectPush(): Promise<void>;
  /** What the browser wakes the worker for now and then: whatever is due, a fresh index too. */
  tick(): Promise<void>;
  /** Goes on with what a killed worker left undone, or what waited for its time. */
  resume(): Promise<void>;
  /** Goes on reading the directory of all companies, or deletes it where it was turned off. */
  readDirectory(): Promise<void>;
  /** Sets the repeating alarm. */
  schedule(): Promise<void>;
}

/** Whether a change, once it reaches HubSpot, is about who is a prospect or recommended. */
const isOfLists = ({ change }: PendingChange): boolean =>
  change.type === 'set-target-account' || change.type === 'set-recommendation';

/** Drives syncs over the connection there is; without one, nothing happens. */
export function createSyncLoop(connections: () => Connections): SyncLoop {
  const now = () => Date.now();
  /** Pieces of work under way in this worker. */
  let atWork = 0;

  const suggestions = createSuggestionPass(connections);

  const wakeAgain = () => setAlarm('resume', now() + resumeAfterMs, now());

  const whileAwake = async (work: () => Promise<unknown>) => {
    atWork += 1;
    // The alarm is put off with every beat: it goes off only where the worker is dead.
    const rest = keepAwake(wakeAgain);
    try {
      await wakeAgain();
      await work();
    } finally {
      rest();
      atWork -= 1;
      if (atWork === 0) await planWaking();
    }
  };

  const situation = async () => {
    const db = await connections().database();
    const [connection, status, pending, counts] = await Promise.all([
      readConnection(db),
      readSyncStatus(db),
      readPending(db),
      countRows(db),
    ]);
    return connection.kind === 'none' ? undefined : { status, pending, counts, now: now() };
  };

  const planWaking = async () => {
    const present = await situation();
    // Work that began meanwhile has an alarm of its own.
    if (atWork > 0) return;
    const at = present && wakeAt(present);
    if (at === undefined) await clearAlarm('resume');
    else await setAlarm('resume', at, now());
  };

  const doWhatIsDue = async (isTick: boolean) => {
    const present = await situation();
    const due = present && whatIsDue(present, isTick);
    if (due === 'sync') return loop.sync();
    unattended('Going on with the directory', readDirectory(false));
    if (due === 'push') return loop.push();
    await rebuildSnapshot(await connections().database());
    if (atWork === 0) await planWaking();
  };

  const readDirectory = createDirectoryPass(connections, whileAwake);

  /** Where HubSpot is out of reach, or does not allow it, the panel says so when a person asks for an overview. */
  const warmOwnAccounts = async () => {
    const ownerId = await preferences.ownerId.getValue();
    try {
      await connections().withPortal(async ({ db, client }) => {
        await checkOverviewAccess({ db, client });
        await warmOverviews({ db, client, now, ownerId });
      });
    } catch (error) {
      if (!(error instanceof HubSpotError)) throw error;
      log.info(`Keeping own accounts warm waits: ${error.failure.kind}`);
    }
  };

  const loop: SyncLoop = {
    sync: (isAsked = false) =>
      whileAwake(async () => {
        for (;;) {
          const gdpr = await preferences.gdpr.getValue();
          const state = await connections().withPortal(async ({ db, client }) => {
            // Whoever asks for a sync takes the network for there.
            await resumeWaiting(db, 'offline');
            return runSync({ db, client, now, gdpr, describe: describeError });
          });
          if (state?.state === 'idle' && (await runRulesOn(connections()))) await loop.push();
          if (state?.state === 'idle') await warmOwnAccounts();
          // Last: everything else is waited for more.
          if (state?.state === 'idle') await suggestions.look(isAsked);
          // The privacy setting counts at once, whether or not HubSpot answers.
          else if (state) await suggestions.learn();
          unattended('Reading the directory', readDirectory(state?.state === 'idle'));
          // A setting that was changed meanwhile found this sync running, and left it to it.
          if (!state || gdpr === (await preferences.gdpr.getValue())) return;
        }
      }),

    push: () =>
      whileAwake(async () => {
        const isSettled = await connections().withPortal(async ({ db, client }) => {
          const before = (await readPending(db)).filter(isOfLists).length;
          await pushOutbox({ db, client, now });
          await rebuildSnapshot(db);
          return (await readPending(db)).filter(isOfLists).length < before;
        });
        if (isSettled) await suggestions.rank();
      }),

    look: () => whileAwake(() => suggestions.look(true)),

    expectPush: wakeAgain,
    tick: () => doWhatIsDue(true),
    resume: () => doWhatIsDue(false),
    readDirectory: () => readDirectory(false),
    schedule: () => setRepeatingAlarm('sync', tickMs / 60_000),
  };
  return loop;
}
