import type { CompanyId } from '#core/domain/ids.ts';
import { withLock } from '#core/platform/locks.ts';
import type { IndexStep } from './change-index.ts';
import { indexLock } from './index-lock.ts';
import { readMeta } from './meta.ts';
import { packIndex } from './pack-index.ts';
import { patchIndex } from './patch-index.ts';
import type { StoredIndex } from './packed-index.ts';
import { readRows } from './read-rows.ts';
import type { Database } from './schema.ts';
import {
  expectGeneration,
  noSnapshot,
  readSnapshot,
  writeSnapshot,
  type StoredSnapshot,
} from './snapshot-store.ts';
import { unpackSound } from './unpack-index.ts';

/** A step of the index with the companies that it may have changed; it changed nothing else. */
interface CompaniesStep extends IndexStep {
  readonly touched: readonly CompanyId[];
}

/**
 * Brings the packed snapshot up to the rows; cheap where it is already. To be called by the background worker
 * after the index changed, and when it starts. A snapshot that can't be stored fails nothing: without it
 * everything stays right and is only slower to read. There is none before the first complete pull, while the
 * rows are growing. Where `step` is all that the snapshot lacks, only its companies are read.
 */
export const rebuildSnapshot = (db: Database, step?: CompaniesStep): Promise<void> =>
  withLock(indexLock, async () => {
    const [present, complete, snapshot] = await Promise.all([
      readMeta(db, 'generation'),
      readMeta(db, 'completePullId'),
      readSnapshot().catch(() => noSnapshot),
    ]);
    if (present === undefined || complete === undefined) return;
    if (snapshot.generation === present && snapshot.expected === present) return;
    const isPacked = snapshot.generation === present;
    const packed = isPacked ? undefined : packIndex(await presentIndex(db, snapshot, present, step));
    try {
      if (packed) await writeSnapshot(present, packed);
      if (snapshot.expected !== present) await expectGeneration(present);
    } catch {
      // Readers find the tokens apart and go to the rows.
    }
  });

async function presentIndex(
  db: Database,
  { generation, packed }: StoredSnapshot,
  present: string,
  step: CompaniesStep | undefined,
): Promise<StoredIndex> {
  const lacksOnlyStep =
    generation !== undefined && step?.before === generation && step.generation === present;
  const before = lacksOnlyStep ? unpackSound(packed) : undefined;
  return before && step ? patchIndex(db, before, step.touched) : readRows(db);
}
