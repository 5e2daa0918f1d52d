import type { Failure } from '#core/domain/failure.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Database } from '#core/storage/database.ts';

/** How the changes of one click fare. */
export interface ChangeGroup {
  /** Reached HubSpot. */
  readonly delivered: number;
  /** On their way. */
  readonly waiting: number;
  readonly refused: readonly RefusedChange[];
}

export interface RefusedChange {
  readonly seq: number;
  readonly companyId: CompanyId;
  readonly reason: Failure;
}

/** How the changes of one group fare, those refused one by one. */
export async function readChangeGroup(db: Database, groupId: string): Promise<ChangeGroup> {
  const tx = db.transaction(['outbox', 'history']);
  const outbox = tx.objectStore('outbox').index('groupId');
  const [seqs, entries, delivered] = await Promise.all([
    outbox.getAllKeys(groupId),
    outbox.getAll(groupId),
    tx.objectStore('history').index('groupId').count(groupId),
  ]);
  const refused = entries.flatMap(({ delivery, change }, position) => {
    const seq = seqs[position];
    return delivery.state === 'refused' && seq !== undefined
      ? [{ seq, companyId: change.companyId, reason: delivery.reason }]
      : [];
  });
  return { delivered, waiting: entries.length - refused.length, refused };
}
