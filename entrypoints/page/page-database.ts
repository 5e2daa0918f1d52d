import { openDatabase, type Database } from '#core/storage/database.ts';

/** The page's one connection to the local copy, opened on first use and again after the browser closed it. */
export function pageDatabase(): () => Promise<Database> {
  let database: Promise<Database> | undefined;
  return () => {
    database ??= openDatabase({ onClosed: () => (database = undefined) }).catch((error: unknown) => {
      database = undefined;
      throw error;
    });
    return database;
  };
}
