import { dayOf } from '#core/domain/calendar-day.ts';
import type {
  DirectoryPace,
  DirectoryPass,
  DirectoryProgress,
  DirectoryRest,
} from '#core/domain/directory.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { nextMidnight } from '#core/hubspot/next-midnight.ts';
import { directoryBudget } from '#core/platform/directory-budget.ts';
import { withLock } from '#core/platform/locks.ts';
import { preferences } from '#core/platform/preferences.ts';
import {
  clearDirectory,
  deleteDirectory,
  directoryDatabase,
  type DirectoryDatabase,
} from '#core/storage/directory-database.ts';
import {
  foldDirectory,
  readDirectoryProgress,
  replaceDirectory,
  saveDirectoryPage,
  saveDirectoryProgress,
} from '#core/storage/directory-store.ts';
import {
  beginPass,
  finishPass,
  newDirectory,
  nextDirectoryStep,
  type DirectoryStep,
} from './directory-step.ts';
import { tryAgainAt } from './try-again-at.ts';

/** Held for each step, so that turning the directory off waits for a page that is on its way. */
const directoryLock = 'bullseye-directory';

const hourMs = 60 * 60_000;
/** What only a person can help with is tried again after so long all the same. */
const helplessMs = 24 * hourMs;

interface DirectoryWorld {
  readonly client: HubSpotClient;
  readonly portalId: string;
  /** IANA time zone of the portal, whose days HubSpot counts; undefined before it is known. */
  readonly timeZone: string | undefined;
  readonly now: () => number;
  /** The last sync has just gone through. */
  readonly isWell: boolean;
  readonly describe: (error: unknown) => Failure;
  /** In [0, 1). */
  readonly random: () => number;
}

/**
 * Takes one step in reading the directory, one request at most, and resolves with what it was; `nothing` and `rest`
 * leave nothing to do for now. Each step is one transaction: killed anywhere, the next call goes on. It never rejects
 * for what HubSpot answers: that becomes a rest with its reason.
 */
export const stepDirectory = (world: DirectoryWorld): Promise<DirectoryStep> =>
  withLock(directoryLock, async () => {
    const pace = await preferences.directory.getValue();
    if (pace === 'off') return 'nothing';
    const db = await directoryDatabase();
    const stored = await readDirectoryProgress(db);
    const isOurs = stored?.portalId === world.portalId;
    const progress = stored && isOurs ? stored : newDirectory(world.portalId, world.now());
    try {
      const step = nextDirectoryStep(progress, await momentOf(world, pace));
      await carryOut[step](db, progress, world);
      return step;
    } catch (error) {
      await saveDirectoryProgress(db, { ...progress, rest: restAfter(error, progress, world) });
      return 'rest';
    }
  });

/** Deletes the directory, once no step is under way. */
export const forgetDirectory = (): Promise<void> =>
  withLock(directoryLock, async () => {
    if ((await preferences.directory.getValue()) === 'off') await deleteDirectory();
  });

async function momentOf({ now, timeZone, isWell }: DirectoryWorld, pace: DirectoryPace) {
  const { dayOn, requests } = await directoryBudget.getValue();
  const spent = dayOn === dayOf(now(), timeZone ?? 'UTC') ? requests : 0;
  return { pace, spent, now: now(), isWell };
}

const carryOut: Record<
  DirectoryStep,
  (db: DirectoryDatabase, progress: DirectoryProgress, world: DirectoryWorld) => Promise<void>
> = {
  /** One that another portal left behind goes first. */
  begin: async (db, progress, { now }) => {
    if (progress.segments === 0) await clearDirectory(db);
    await saveDirectoryProgress(db, beginPass(progress, now()));
  },

  read: async (db, progress, world) => {
    const { pass } = progress;
    if (!pass) return;
    await spendRequest(world);
    const { items, setAside, total, cursor } = await world.client.readDirectory(pass.since, pass.cursor);
    const next: DirectoryPass = {
      ...pass,
      cursor,
      isRead: cursor === undefined,
      companies: pass.companies + items.length,
      total,
      leftOut: pass.leftOut + setAside.length,
      waitingPages: pass.waitingPages + 1,
    };
    await saveDirectoryPage(db, items, { ...progress, pass: next, rest: undefined });
  },

  fold: (db) => foldDirectory(db),
  finish: (db, progress, { now }) => replaceDirectory(db, finishPass(progress, now())),
  rest: (db, progress, world) => saveDirectoryProgress(db, { ...progress, rest: untilTomorrow(world) }),
  nothing: async () => undefined,
};

function restAfter(
  error: unknown,
  { rest }: DirectoryProgress,
  { describe, now }: DirectoryWorld,
): DirectoryRest {
  const reason = describe(error);
  const attempts = (rest?.attempts ?? 0) + 1;
  return { until: tryAgainAt(reason, attempts, now()) ?? now() + helplessMs, attempts, reason };
}

/** Before the request, so that a worker that dies over and over spends no more. */
async function spendRequest({ now, timeZone }: DirectoryWorld): Promise<void> {
  const today = dayOf(now(), timeZone ?? 'UTC');
  const { dayOn, requests } = await directoryBudget.getValue();
  await directoryBudget.setValue({ dayOn: today, requests: dayOn === today ? requests + 1 : 1 });
}

/**
 * The next day's budget is spent from some moment between 6 and 16 o'clock on: machines that wait for the same
 * midnight would all come at once.
 */
const untilTomorrow = ({ now, timeZone, random }: DirectoryWorld): DirectoryRest => ({
  until: nextMidnight(now(), timeZone) + 6 * hourMs + Math.floor(random() * 10 * hourMs),
  attempts: 0,
  reason: undefined,
});
