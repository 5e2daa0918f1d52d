import type { PendingChange } from '#core/domain/change.ts';
import { publish } from '#core/platform/notices.ts';
import type { Database, Write } from './schema.ts';
import { write } from './write.ts';

/*
 * Creating an activity twice would leave two of them. So the outbox knows of each creation whether it was sent, and
 * nothing is sent that was undone meanwhile.
 */

type Entry = Omit<PendingChange, 'seq'>;

/**
 * Durable before a creation is sent. Resolves with whether it is to be sent: one that was taken out of the outbox, or
 * undone, is not.
 */
export const noteSent = (db: Database, seq: number, sentAt: number): Promise<boolean> =>
  changeEntry(db, seq, async (tx, entry) => {
    if (!entry || entry.isWithdrawn) return false;
    await tx.objectStore('outbox').put({ ...entry, sentAt }, seq);
    return true;
  });

/**
 * HubSpot does not have a creation that was sent. Resolves with whether it is still wanted: one that was undone
 * meanwhile leaves the outbox, for there is nothing to take back.
 */
export const noteNotArrived = (db: Database, seq: number): Promise<boolean> =>
  changeEntry(db, seq, async (tx, entry) => {
    const store = tx.objectStore('outbox');
    if (!entry) return false;
    if (entry.isWithdrawn) {
      await store.delete(seq);
      return false;
    }
    const { groupId, change, createdAt, delivery } = entry;
    await store.put({ groupId, change, createdAt, delivery }, seq);
    return true;
  });

/**
 * Undoes the creations of a group that HubSpot did not confirm: one that was never sent leaves the outbox, one that
 * may have arrived is marked, and looked after by whoever delivers.
 */
export async function withdrawCreations(db: Database, groupId: string): Promise<void> {
  let isAny = false;
  await write(
    db,
    ['outbox'],
    async (tx) => {
      const index = tx.objectStore('outbox').index('groupId');
      for (let cursor = await index.openCursor(groupId); cursor; cursor = await cursor.continue()) {
        const entry = cursor.value;
        if (entry.change.type !== 'create-activity' || entry.isWithdrawn) continue;
        isAny = true;
        if (entry.sentAt === undefined) await cursor.delete();
        else await cursor.update({ ...entry, isWithdrawn: true, delivery: stillToDeliver(entry) });
      }
    },
    'strict',
  );
  if (isAny) publish('outbox');
}

/** A refusal is the person's to settle, and an undone one no longer is. */
const stillToDeliver = ({ delivery }: Entry): Entry['delivery'] =>
  delivery.state === 'refused' ? { state: 'queued', wasSent: true } : delivery;

async function changeEntry<Result>(
  db: Database,
  seq: number,
  change: (tx: Write, entry: Entry | undefined) => Promise<Result>,
): Promise<Result> {
  const result = await write(
    db,
    ['outbox'],
    async (tx) => change(tx, await tx.objectStore('outbox').get(seq)),
    'strict',
  );
  publish('outbox');
  return result;
}
