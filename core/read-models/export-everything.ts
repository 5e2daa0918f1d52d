import { writeJsonLine } from '#core/domain/export-json-lines.ts';
import { readConnection } from '#core/storage/connection.ts';
import type { Database } from '#core/storage/database.ts';
import { storedRecords } from '#core/storage/stored-records.ts';

/**
 * Everything cached as JSON Lines, in pieces of whole lines: a first line of type *export*, then one record a line
 * with its type. `now` is epoch milliseconds. Never the key. Rejects with the browser's storage error.
 */
export async function* exportEverything(db: Database, now: number): AsyncGenerator<string> {
  const connection = await readConnection(db);
  const portalId = connection.kind === 'none' ? undefined : connection.portalId;
  yield writeJsonLine({ type: 'export', format: 1, exportedAt: now, portalId });
  for await (const records of storedRecords(db)) yield records.map(writeJsonLine).join('');
}
