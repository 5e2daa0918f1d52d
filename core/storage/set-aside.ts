import type { SetAside } from '#core/domain/set-aside.ts';
import { publish } from '#core/platform/notices.ts';
import type { Database, Write } from './schema.ts';
import { write } from './write.ts';

/** More than anybody reads; one broken property of a large portal must not fill the disk. */
export const setAsideLimit = 500;

/** Records that could not be read, oldest first. */
export const readSetAside = (db: Database): Promise<readonly SetAside[]> => db.getAll('setAside');

/** Adds records that could not be read; beyond the limit the later ones are dropped. */
export async function appendSetAside(db: Database, records: readonly SetAside[]): Promise<void> {
  await write(db, ['setAside'], (tx) => addSetAside(tx, records));
  publish('sync');
}

/** Forgets what could not be read before in favour of `records`. */
export async function replaceSetAside(db: Database, records: readonly SetAside[]): Promise<void> {
  await write(db, ['setAside'], async (tx) => {
    await tx.objectStore('setAside').clear();
    await addSetAside(tx, records);
  });
  publish('sync');
}

/** As `appendSetAside`, inside a transaction that includes the store. */
export async function addSetAside(tx: Write, records: readonly SetAside[]): Promise<void> {
  if (records.length === 0) return;
  const store = tx.objectStore('setAside');
  const room = setAsideLimit - (await store.count());
  await Promise.all(records.slice(0, Math.max(0, room)).map(async (record) => store.add(record)));
}
