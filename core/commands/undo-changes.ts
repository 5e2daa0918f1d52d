import type { PendingChange } from '#core/domain/change.ts';
import { undoGroupId } from '#core/domain/change-groups.ts';
import { inverseChange } from '#core/domain/overlay-changes.ts';
import { withFreeLock, withLock } from '#core/platform/locks.ts';
import { withdrawCreations } from '#core/storage/creations.ts';
import type { Database } from '#core/storage/database.ts';
import { appendChanges, readHistory, readPending, removeChanges } from '#core/storage/outbox.ts';
import type { DeliveredChange } from '#core/storage/schema.ts';
import { commandLock } from './command-lock.ts';

interface Undo {
  readonly groupId: string;
  /** The lock under which changes are delivered. */
  readonly outboxLock: string;
  readonly now: number;
}

/**
 * Takes a group of changes back. What was never sent, or was refused, is taken out of the outbox; what has reached
 * HubSpot, or may have, is followed by its inverse. A creation of which nobody knows is archived once it is found.
 * Undoing twice does nothing more.
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
  // In this order: a change that is settled in between is found in both, and none is missed; a creation that is
  // settled later sees that it was withdrawn.
  await withdrawCreations(db, undo.groupId);
  const pending = (await readPending(db)).filter(
    ({ groupId, change }) => groupId === undo.groupId && change.type !== 'create-activity',
  );
  const delivered = (await readHistory(db)).filter((entry) => entry.groupId === undo.groupId);
  const reached = pending.filter(on.mayBeUnderWay ? isOnItsWay : mayHaveReached);
  const bySeq = new Map([...reached, ...delivered].map((entry) => [entry.seq, inverseOf(entry)]));
  const inverses = [...bySeq.values()].filter((change) => change !== undefined);
  // First, so that nothing is lost in between.
  if (inverses.length > 0) await appendChanges(db, undoGroupId(undo.groupId), inverses, undo.now);
  const leaving = on.mayBeUnderWay ? pending.filter((entry) => !isOnItsWay(entry)) : pending;
  await removeChanges(
    db,
    leaving.map(({ seq }) => seq),
  );
}

const inverseOf = ({ change, result }: Pick<DeliveredChange, 'change' | 'result'>) =>
  inverseChange(change, { activityId: result?.activityId });

const isOnItsWay = ({ delivery }: PendingChange): boolean => delivery.state !== 'refused';

const mayHaveReached = ({ delivery }: PendingChange): boolean =>
  delivery.state === 'waiting' || (delivery.state === 'queued' && delivery.wasSent === true);
