import { readMeta } from './meta.ts';
import type { StoredIndex } from './packed-index.ts';
import { readRows } from './read-rows.ts';
import type { Database } from './schema.ts';
import { noSnapshot, readSnapshot } from './snapshot-store.ts';
import { unpackSound } from './unpack-index.ts';

/**
 * What the index is computed from as HubSpot last said it, nothing overlaid: the packed snapshot where it is the
 * present one, else the rows. `openRows` is called only where the snapshot does not answer by itself.
 */
export async function readIndexData(openRows: () => Promise<Database>): Promise<StoredIndex> {
  const snapshot = await readSnapshot().catch(() => noSnapshot);
  const isPresent = snapshot.generation !== undefined && snapshot.generation === snapshot.expected;
  if (isPresent) return unpackSound(snapshot.packed) ?? readRows(await openRows());
  const db = await openRows();
  const isStillRight =
    snapshot.generation !== undefined && snapshot.generation === (await readMeta(db, 'generation'));
  return (isStillRight ? unpackSound(snapshot.packed) : undefined) ?? readRows(db);
}
