import { dayOf } from '#core/domain/calendar-day.ts';
import {
  directoryBudgets,
  directoryState,
  type DirectoryChoice,
  type DirectoryState,
} from '#core/domain/directory.ts';
import { directoryBudget } from '#core/platform/directory-budget.ts';
import { preferences } from '#core/platform/preferences.ts';
import type { Database } from '#core/storage/database.ts';
import { directoryBytes, directoryDatabase, hasDirectory } from '#core/storage/directory-database.ts';
import { readDirectoryProgress } from '#core/storage/directory-store.ts';
import { readPortal } from '#core/storage/reference.ts';

/** What there is to say about the directory of all companies. */
export interface DirectoryStatus {
  readonly choice: DirectoryChoice;
  readonly state: DirectoryState;
  /** Companies read in the reading under way, or in the last whole one, and how many HubSpot says there are. */
  readonly companies: number;
  readonly total: number | undefined;
  /** Records and values that could not be read. */
  readonly leftOut: number;
  /** The reading under way is of what changed only. */
  readonly isOfChanges: boolean;
  /** Today's requests, and how many there may be; undefined while it is off. */
  readonly requests: number;
  readonly budget: number | undefined;
  /** On disk; undefined where the browser does not say. */
  readonly bytes: number | undefined;
  /** When all of it was read last, epoch milliseconds. */
  readonly completedAt: number | undefined;
}

/**
 * Reads how far the directory is; looking makes none. While it is off nobody looks into it: it may just be deleted, and
 * opening its bucket then would make it anew.
 */
export async function readDirectoryStatus(db: Database, now: number): Promise<DirectoryStatus> {
  const choice = await preferences.directory.getValue();
  const [spent, portal, progress, bytes] = await Promise.all([
    directoryBudget.getValue(),
    readPortal(db),
    choice === 'off' ? undefined : readProgress(),
    choice === 'off' ? undefined : directoryBytes(),
  ]);
  const pass = progress?.pass;
  return {
    choice,
    state: directoryState(choice, progress, now),
    companies: pass?.companies ?? progress?.companies ?? 0,
    total: pass ? pass.total : progress?.companies,
    leftOut: pass?.leftOut ?? progress?.leftOut ?? 0,
    isOfChanges: pass?.since !== undefined,
    requests: spent.dayOn === dayOf(now, portal?.timeZone ?? 'UTC') ? spent.requests : 0,
    budget: choice === 'off' ? undefined : directoryBudgets[choice],
    bytes,
    completedAt: progress?.completedAt,
  };
}

const readProgress = async () =>
  (await hasDirectory()) ? readDirectoryProgress(await directoryDatabase()) : undefined;
