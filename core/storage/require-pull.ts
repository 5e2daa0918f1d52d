import type { Checkpoint } from '#core/domain/checkpoint.ts';
import { metaIn } from './meta.ts';
import type { Write } from './schema.ts';
import { StorageError } from './storage-error.ts';

/** The checkpoint of the pull under way; rejects where that is not `pullId` any more. */
export async function requirePull(tx: Write, pullId: string): Promise<Checkpoint> {
  const current = await metaIn(tx, 'checkpoint');
  if (current?.pullId !== pullId) throw new StorageError('This sync was replaced by a later one.');
  return current;
}
