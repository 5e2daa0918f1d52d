import type { Connection } from '#core/domain/connection.ts';
import { publish } from '#core/platform/notices.ts';
import { putMeta, readMeta } from './meta.ts';
import type { Database } from './schema.ts';
import { write } from './write.ts';

/** Where the data comes from. */
export async function readConnection(db: Database): Promise<Connection> {
  return (await readMeta(db, 'connection')) ?? { kind: 'none' };
}

/** Stores where the data comes from. */
export async function saveConnection(db: Database, connection: Connection): Promise<void> {
  await write(db, ['meta'], (tx) => putMeta(tx, 'connection', connection), 'strict');
  publish('connection');
}
