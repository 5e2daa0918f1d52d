import type { OverviewAccess } from '#core/domain/overview-access.ts';
import { publish } from '#core/platform/notices.ts';
import { metaIn, putMeta, readMeta } from './meta.ts';
import type { Database, Write } from './schema.ts';
import { write } from './write.ts';

/** Whether the key may read overviews, as far as is known. */
export const readOverviewAccess = (db: Database): Promise<OverviewAccess | undefined> =>
  readMeta(db, 'overviewAccess');

/** Stores it; undefined where it is not known, as with another key. */
export async function saveOverviewAccess(db: Database, access: OverviewAccess | undefined): Promise<void> {
  if (await write(db, ['meta'], (tx) => putOverviewAccess(tx, access))) publish('connection');
}

/** The same within a transaction over `meta`; resolves with whether screens have to know: barred now, or no more. */
export async function putOverviewAccess(tx: Write, access: OverviewAccess | undefined): Promise<boolean> {
  const before = await metaIn(tx, 'overviewAccess');
  if (before !== access) await putMeta(tx, 'overviewAccess', access);
  return (before === 'barred') !== (access === 'barred');
}
