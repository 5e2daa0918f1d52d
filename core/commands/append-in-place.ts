import type { Change, PendingChange } from '#core/domain/change.ts';
import type { Database } from '#core/storage/database.ts';
import { appendChanges, removeChanges } from '#core/storage/outbox.ts';

/**
 * Puts changes of properties, all of one type, into the outbox as one group, in place of those of the same type and
 * company that were refused. A group that was put in before is not put in again. `pending` is the outbox as it was read
 * under the command lock; `now` is epoch milliseconds.
 */
export async function appendInPlace(
  db: Database,
  input: {
    readonly groupId: string;
    readonly changes: readonly Change[];
    readonly pending: readonly PendingChange[];
    readonly now: number;
  },
): Promise<void> {
  const { groupId, changes, pending, now } = input;
  if (changes.length === 0) return;
  const appended = await appendChanges(db, groupId, changes, now);
  if (appended.length === 0) return;
  const changing = new Set(changes.map(({ type, companyId }) => `${type} ${companyId}`));
  const replaced = pending.filter(
    ({ delivery, change }) =>
      delivery.state === 'refused' && changing.has(`${change.type} ${change.companyId}`),
  );
  await removeChanges(
    db,
    replaced.map(({ seq }) => seq),
  );
}
