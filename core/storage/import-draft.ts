import type { ImportDraft } from '#core/domain/import-draft.ts';
import { metaIn, putMeta, readMeta } from './meta.ts';
import type { Database } from './schema.ts';
import { write } from './write.ts';

/** The import under way, if there is one. */
export const readImportDraft = (db: Database): Promise<ImportDraft | undefined> =>
  readMeta(db, 'importDraft');

/** Keeps the import, unless its portal is not the connected one any more: what was forgotten stays forgotten. */
export async function saveImportDraft(db: Database, draft: ImportDraft): Promise<void> {
  await write(db, ['meta'], async (tx) => {
    const connection = await metaIn(tx, 'connection');
    const isConnected = connection && connection.kind !== 'none' && connection.portalId === draft.portalId;
    if (isConnected) await putMeta(tx, 'importDraft', draft);
  });
}

/** Forgets the import. */
export async function removeImportDraft(db: Database): Promise<void> {
  await write(db, ['meta'], (tx) => putMeta(tx, 'importDraft', undefined));
}
