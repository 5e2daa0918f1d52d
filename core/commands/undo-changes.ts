import type { PendingChange } from '#core/domain/change.ts';
import { undoGroupId } from '#core/domain/change-groups.ts';
import { inverseChange } from '#core/domain/overlay-changes.ts';
import { withFreeLock, withLock } from '#core/platform/locks.ts';
import type { Database } from '#core/storage/database.ts';
import { appendChanges, readHistory, readPending, removeChanges } from '#core/storage/outbox.ts';
import { commandLock } from './command-lock.ts';

interface Undo {
  readonly groupId: string;
  /** The lock under which changes are delivered. */
  readonly outboxLock: string;
  readonly now: number;
}

/**
 * Takes a group of changes back. What was never sent, or was refused, is taken out of the outbox; what has reached
 * HubSpot, or may have, is followed by its inverse. Undoing twice does nothing more.
 */
export const undoChanges = (db: Database, undo: Undo): Promise<void> =>
  withLock(commandLock, async () => {
    const isDone = await withFreeLock(undo.outboxLock, async () => {
      await takeBack(db, undo, { mayBeUnderWay: false });
      return true;
    });
    if (!isDone) await takeBack(db, undo, { mayBeUnderWay: true });
  });

async function takeBack(db: Database, undo: Undo, on: { readonly mayBeUnderWay: boolean }): Promise<void> {
  // In this order: a change that is settled in between is found in both, and none is missed.
  const pending = (await readPending(db)).filter((entry) => entry.groupId === undo.groupId);
  const delivered = (await readHistory(db)).filter((entry) => entry.groupId === undo.groupId);
  const reached = pending.filter(on.mayBeUnderWay ? isOnItsWay : mayHaveReached);
  const bySeq = new Map([...delivered, ...reached].map(({ seq, change }) => [seq, change]));
  const inverses = [...bySeq.values()].map((change) => inverseChange(change));
  // First, so that nothing is lost in between.
  if (inverses.length > 0) await appendChanges(db, undoGroupId(undo.groupId), inverses, undo.now);
  const leaving = on.mayBeUnderWay ? pending.filter((entry) => !isOnItsWay(entry)) : pending;
  await removeChanges(
    db,
    leaving.map(({ seq }) => seq),
  );
}

const isOnItsWay = ({ delivery }: PendingChange): boolean => delivery.state !== 'refused';

const mayHaveReached = ({ delivery }: PendingChange): boolean =>
  delivery.state === 'waiting' || (delivery.state === 'queued' && delivery.wasSent === true);
