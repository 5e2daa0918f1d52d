import { openDB } from 'idb';
import { migrations, type Migration } from './migrations.ts';
import type { BullseyeSchema, Database } from './schema.ts';
import { StorageError } from './storage-error.ts';

export type { Database } from './schema.ts';

interface Options {
  /** Called when the connection is of no more use: another version asks for the database, or the browser cut it. */
  readonly onClosed?: () => void;
  /** How long older connections of other pages may hold the database, in milliseconds. */
  readonly patienceMs?: number;
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the local copy, bringing it to the present version. One connection per context is enough. It gives way
 * to a newer version of the extension and closes with its page. Rejects with a `StorageError` where a page
 * that was left open holds an older version, with the browser's own error where IndexedDB refuses.
 */
export function openDatabase(options: Options = {}): Promise<Database> {
  const steps = options.migrations ?? migrations;
  return new Promise((resolve, reject) => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    let isLate = false;
    const opening = openDB<BullseyeSchema>('bullseye', steps.length, {
      upgrade(db, oldVersion, _newVersion, tx) {
        for (const migrate of steps.slice(oldVersion)) migrate(db, tx);
      },
      blocked() {
        patience = setTimeout(() => {
          isLate = true;
          reject(new StorageError('A page of an older version is still open and holds the local copy.'));
        }, options.patienceMs ?? 5_000);
      },
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        options.onClosed?.();
      },
      terminated: () => options.onClosed?.(),
    });
    opening.then(
      (db) => {
        clearTimeout(patience);
        if (isLate) return db.close();
        // A page that is kept or torn down slowly must not block the next version.
        if ('onpagehide' in globalThis) addEventListener('pagehide', () => db.close(), { once: true });
        resolve(db);
      },
      (error: unknown) => {
        clearTimeout(patience);
        reject(error instanceof Error ? error : new StorageError(String(error)));
      },
    );
  });
}
