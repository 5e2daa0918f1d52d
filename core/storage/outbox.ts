import type { Change, Delivery, PendingChange } from '#core/domain/change.ts';
import type { Company } from '#core/domain/company.ts';
import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import type { FailureKind } from '#core/domain/failure.ts';
import { publish } from '#core/platform/notices.ts';
import { changeIndex } from './change-index.ts';
import { knowOwnMarks } from './know-own-marks.ts';
import { putMeta } from './meta.ts';
import { putProfiles } from './profiles.ts';
import { companyStores, putCompanies } from './put-companies.ts';
import type { Database, DeliveredChange, Write } from './schema.ts';
import { write } from './write.ts';

/** So many of the last delivered changes can be undone at least; a group that reaches further back stays whole. */
export const historyLimit = 5_000;

/**
 * Puts the changes of one click into the outbox, in their order; they survive a power cut when it resolves. A
 * group that is in the outbox or was delivered already is not put in again: then it resolves with nothing.
 */
export async function appendChanges(
  db: Database,
  groupId: string,
  changes: readonly Change[],
  now: number,
): Promise<readonly PendingChange[]> {
  const appended = await write(
    db,
    ['outbox', 'history'],
    async (tx) => {
      const store = tx.objectStore('outbox');
      const [pending, delivered] = await Promise.all([
        store.index('groupId').count(groupId),
        tx.objectStore('history').index('groupId').count(groupId),
      ]);
      if (pending + delivered > 0) return [];
      const entries = changes.map((change) => ({
        groupId,
        change,
        createdAt: now,
        delivery: { state: 'queued' } as const,
      }));
      const seqs = await Promise.all(entries.map(async (entry) => store.add(entry)));
      return entries.flatMap((entry, position) => {
        const seq = seqs[position];
        return seq === undefined ? [] : [{ ...entry, seq }];
      });
    },
    'strict',
  );
  if (appended.length > 0) publish('outbox');
  return appended;
}

/** What has not reached HubSpot, in the order of arrival. */
export async function readPending(db: Database): Promise<readonly PendingChange[]> {
  const store = db.transaction('outbox').store;
  const [seqs, entries] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return entries.flatMap((entry, position) => {
    const seq = seqs[position];
    return seq === undefined ? [] : [{ ...entry, seq }];
  });
}

/** Stores how the delivery of these changes stands; those that are gone stay gone. */
export async function setDelivery(db: Database, seqs: readonly number[], delivery: Delivery): Promise<void> {
  await write(
    db,
    ['outbox'],
    async (tx) => {
      const store = tx.objectStore('outbox');
      await Promise.all(
        seqs.map(async (seq) => {
          const entry = await store.get(seq);
          if (entry) await store.put({ ...entry, delivery }, seq);
        }),
      );
    },
    'strict',
  );
  publish('outbox');
}

/**
 * Makes every waiting change due at once, as a new key or a new connection calls for; with `kind` only those that
 * wait for that reason.
 */
export async function resumeWaiting(db: Database, kind?: FailureKind): Promise<void> {
  const waiting = (await readPending(db)).filter(
    ({ delivery }) => delivery.state === 'waiting' && (kind === undefined || delivery.reason.kind === kind),
  );
  if (waiting.length === 0) return;
  await setDelivery(
    db,
    waiting.map(({ seq }) => seq),
    { state: 'queued', wasSent: true },
  );
}

/**
 * Stores HubSpot's answer, takes what it answers out of the outbox and remembers it for undo, in one transaction:
 * no moment shows neither or both. `deliveredAt` is epoch milliseconds. Call `rebuildSnapshot` after it.
 */
export async function settleChanges(
  db: Database,
  settled: {
    readonly delivered: readonly number[];
    readonly companies: readonly Company[];
    /** Those of them whose profile came with them. */
    readonly profiled?: readonly ProfiledCompany[];
    readonly deliveredAt: number;
  },
): Promise<void> {
  const { companies, profiled = [] } = settled;
  if (settled.delivered.length + companies.length === 0) return;
  await changeIndex(db, [...companyStores, 'outbox', 'history', 'knownAccounts'], async (tx) => {
    const outbox = tx.objectStore('outbox');
    const history = tx.objectStore('history');
    await putCompanies(tx, companies);
    await putProfiles(tx, profiled);
    if (profiled.length > 0) await putMeta(tx, 'decisionsGeneration', crypto.randomUUID());
    const delivered = await Promise.all(
      settled.delivered.map(async (seq) => {
        const entry = await outbox.get(seq);
        if (!entry) return [];
        const { groupId, change, createdAt } = entry;
        const { deliveredAt } = settled;
        await Promise.all([
          history.put({ seq, groupId, change, createdAt, deliveredAt }),
          outbox.delete(seq),
        ]);
        return [change];
      }),
    );
    await knowOwnMarks(tx, delivered.flat());
    await dropOldestDelivered(tx);
    // Rows may hold the answer already from a pull under way, of which the snapshot knows nothing.
    return true;
  });
  publish('accounts');
  publish('outbox');
  if (profiled.length > 0) publish('suggestions');
}

/** Takes changes out of the outbox undelivered. */
export async function removeChanges(db: Database, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) return;
  await write(
    db,
    ['outbox'],
    async (tx) => {
      await Promise.all(seqs.map(async (seq) => tx.objectStore('outbox').delete(seq)));
    },
    'strict',
  );
  publish('outbox');
}

/** What reached HubSpot, oldest first, as far back as it is kept. */
export const readHistory = (db: Database): Promise<readonly DeliveredChange[]> => db.getAll('history');

/**
 * Forgets what was delivered longest ago, within a transaction over `history`. Only whole groups go: undo takes back
 * all of a click or nothing, however many records it was about.
 */
export async function dropOldestDelivered(tx: Write): Promise<void> {
  const store = tx.objectStore('history');
  const groups = store.index('groupId');
  for (let left = await store.count(); left > historyLimit;) {
    const oldest = await store.openCursor();
    if (!oldest) return;
    const { groupId } = oldest.value;
    left -= await groups.count(groupId);
    if (left < historyLimit) return;
    const keys = await groups.getAllKeys(groupId);
    await Promise.all(keys.map(async (seq) => store.delete(seq)));
  }
}
