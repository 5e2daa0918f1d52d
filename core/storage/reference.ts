import type { Owner } from '#core/domain/owner.ts';
import type { Pipeline, Portal } from '#core/domain/portal.ts';
import { publish } from '#core/platform/notices.ts';
import { putMeta, readMeta } from './meta.ts';
import type { Database } from './schema.ts';
import { write } from './write.ts';

/** Account details, or undefined before they were pulled. */
export const readPortal = (db: Database): Promise<Portal | undefined> => readMeta(db, 'portal');

/** Stores account details. The index shows them with its next generation. */
export async function savePortal(db: Database, portal: Portal): Promise<void> {
  await write(db, ['meta'], (tx) => putMeta(tx, 'portal', portal));
  publish('accounts');
}

/** All owners, by id. */
export const readOwners = (db: Database): Promise<readonly Owner[]> => db.getAll('owners');

/** Replaces the owners. The index shows them with its next generation. */
export async function saveOwners(db: Database, owners: readonly Owner[]): Promise<void> {
  await write(db, ['owners'], async (tx) => {
    const store = tx.objectStore('owners');
    await Promise.all([store.clear(), ...owners.map(async (owner) => store.put(owner))]);
  });
  publish('accounts');
}

/** Deal pipelines in display order. */
export async function readPipelines(db: Database): Promise<readonly Pipeline[]> {
  return (await db.getAll('pipelines')).toSorted((a, b) => a.order - b.order);
}

/** Replaces the deal pipelines. */
export async function savePipelines(db: Database, pipelines: readonly Pipeline[]): Promise<void> {
  await write(db, ['pipelines'], async (tx) => {
    const store = tx.objectStore('pipelines');
    await Promise.all([store.clear(), ...pipelines.map(async (pipeline) => store.put(pipeline))]);
  });
  publish('overview');
}
