import { inverseChange } from '#core/domain/overlay-changes.ts';
import { withFreeLock } from '#core/platform/locks.ts';
import type { Database } from '#core/storage/database.ts';
import { appendChanges, readHistory, readPending, removeChanges } from '#core/storage/outbox.ts';

/**
 * Takes a group of changes back. What is still in the outbox and not on its way is taken out; what has reached
 * HubSpot, or may be reaching it now, is followed by its inverse. Undoing twice does nothing more.
 * `outboxLock` is the lock under which changes are delivered.
 */
export async function undoChanges(
  db: Database,
  input: { readonly groupId: string; readonly outboxLock: string; readonly now: number },
): Promise<void> {
  const takenOut = await withFreeLock(input.outboxLock, async () => {
    const own = (await readPending(db)).filter((entry) => entry.groupId === input.groupId);
    await removeChanges(
      db,
      own.map((entry) => entry.seq),
    );
    return true;
  });
  const left = takenOut ? [] : (await readPending(db)).filter((entry) => entry.groupId === input.groupId);
  const delivered = (await readHistory(db)).filter((entry) => entry.groupId === input.groupId);
  const inverses = [...delivered, ...left].map(({ change }) => inverseChange(change));
  if (inverses.length > 0) await appendChanges(db, `undo:${input.groupId}`, inverses, input.now);
}
