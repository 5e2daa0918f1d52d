import type { Checkpoint } from '#core/domain/checkpoint.ts';
import type { Company } from '#core/domain/company.ts';
import type { Deal } from '#core/domain/deal.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import { publish } from '#core/platform/notices.ts';
import { metaIn, putMeta, readMeta } from './meta.ts';
import { keepDealsOf } from './open-deals.ts';
import { companyStores, putCompanies } from './put-companies.ts';
import { requirePull } from './require-pull.ts';
import type { Database, LawfulEngagement, Write } from './schema.ts';
import { addSetAside } from './set-aside.ts';
import { write } from './write.ts';

export { finishPull } from './finish-pull.ts';

/** Where the pull under way stands, or undefined while none is. */
export const readCheckpoint = (db: Database): Promise<Checkpoint | undefined> => readMeta(db, 'checkpoint');

/**
 * Begins a pull. What an earlier one left unfinished is dropped; the last complete index stays as it is. Every
 * later write of the pull is refused once another has begun or the local copy was cleared.
 */
export async function beginPull(db: Database, checkpoint: Checkpoint): Promise<void> {
  await write(db, ['meta', 'openDeals', 'pulledEngagements', 'setAside'], async (tx) => {
    await Promise.all([
      keepDealsOf(tx, await metaIn(tx, 'completePullId')),
      tx.objectStore('pulledEngagements').clear(),
      tx.objectStore('setAside').clear(),
      putMeta(tx, 'checkpoint', checkpoint),
    ]);
  });
}

/** Stores that the pull has come to another step. */
export const saveStep = (db: Database, checkpoint: Checkpoint): Promise<void> =>
  write(db, ['meta'], (tx) => putCheckpoint(tx, checkpoint));

/**
 * Stores one page of target accounts with the checkpoint behind it. The accounts count as rows at once and as
 * part of the packed index when the pull is complete.
 */
export async function savePulledAccounts(
  db: Database,
  companies: readonly Company[],
  setAside: readonly SetAside[],
  checkpoint: Checkpoint,
): Promise<void> {
  const isFirstPull = await write(db, [...companyStores, 'setAside'], async (tx) => {
    await putCheckpoint(tx, checkpoint);
    await Promise.all([putCompanies(tx, companies, checkpoint.pullId), addSetAside(tx, setAside)]);
    return (await metaIn(tx, 'completePullId')) === undefined;
  });
  // Before the first complete pull the rows are all there is to show.
  if (isFirstPull) publish('accounts');
}

/** Stores one page of open deals with the checkpoint behind it; they are shown when the pull is complete. */
export const savePulledDeals = (
  db: Database,
  deals: readonly Deal[],
  setAside: readonly SetAside[],
  checkpoint: Checkpoint,
): Promise<void> =>
  write(db, ['openDeals', 'setAside', 'meta'], async (tx) => {
    await putCheckpoint(tx, checkpoint);
    const store = tx.objectStore('openDeals');
    const { pullId } = checkpoint;
    await Promise.all([...deals.map(async (deal) => store.put({ pullId, deal })), addSetAside(tx, setAside)]);
  });

/**
 * Stores one page of engagements of contacts with a legal basis, the latest of each company, with the checkpoint
 * behind it; they are shown when the pull is complete.
 */
export const savePulledEngagements = (
  db: Database,
  engagements: readonly LawfulEngagement[],
  checkpoint: Checkpoint,
): Promise<void> =>
  write(db, ['pulledEngagements', 'meta'], async (tx) => {
    await putCheckpoint(tx, checkpoint);
    const latest = new Map<CompanyId, LawfulEngagement>();
    for (const item of engagements) {
      const known = latest.get(item.companyId);
      if (!known || item.at > known.at) latest.set(item.companyId, item);
    }
    const store = tx.objectStore('pulledEngagements');
    await Promise.all(
      [...latest.values()].map(async (item) => {
        const known = await store.get(item.companyId);
        if (!known || item.at > known.at) await store.put(item);
      }),
    );
  });

/** Target accounts of the local copy that the pull did not show: unmarked, merged, deleted, or not indexed yet. */
export async function accountsNotSeen(db: Database, pullId: string): Promise<readonly CompanyId[]> {
  const rows = await db.getAllFromIndex('companies', 'target', 1);
  return rows.filter((row) => row.pullId !== pullId).map((row) => row.company.id);
}

async function putCheckpoint(tx: Write, checkpoint: Checkpoint): Promise<void> {
  await requirePull(tx, checkpoint.pullId);
  await putMeta(tx, 'checkpoint', checkpoint);
}
