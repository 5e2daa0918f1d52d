import { resetExtension } from './fake-extension.ts';
import { openDatabase, type Database } from '#core/storage/database.ts';

/** An empty local copy in an empty fake browser. */
export async function freshDatabase(): Promise<Database> {
  resetExtension();
  return openDatabase();
}
