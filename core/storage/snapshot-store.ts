import { openDB, wrap, type IDBPDatabase } from 'idb';
import { isPackedIndex, type PackedIndex } from './packed-index.ts';

/*
 * The packed index lives apart from the rows: opening IndexedDB cold costs by the weight of its whole bucket, and
 * the popup must not pay for everything else. So no transaction spans both, and this is how a stale snapshot is
 * never shown for good, wherever the browser is killed:
 *
 * - `generation` in the rows' database is a fresh random token with every change of what the index is computed
 *   from, written in the transaction that makes the change.
 * - `expected`, here, is the token of the newest change that may have happened. It is written BEFORE that change's
 *   transaction begins, and flushed to disk.
 * - `generation`, here, is the token of the rows that the snapshot was taken from, written together with it.
 * - Changes and snapshots exclude each other through one Web Lock (index-lock.ts), which the browser frees when
 *   its holder dies.
 *
 * A reader that finds `generation` equal to `expected` has the present index without opening the rows' database.
 * Otherwise a change was begun: it asks the rows for their generation, and reads the rows where the snapshot has
 * another. Killed before the rows' transaction is complete, the snapshot still matches them; killed after it, it
 * does not, and the rows are read until the worker has taken the next snapshot. Tokens are random and not numbers,
 * so that rows which begin anew after the browser evicted them can't meet an old snapshot's number.
 *
 * Rows of an unfinished pull do not make a generation: until it is finished, the last complete index stands.
 */

interface StorageBucket {
  readonly indexedDB: IDBFactory;
  estimate(): Promise<StorageEstimate>;
}

interface StorageBuckets {
  open(name: string): Promise<StorageBucket>;
  keys(): Promise<readonly string[]>;
  delete(name: string): Promise<void>;
}

declare global {
  interface Navigator {
    /** Chromium 122; TypeScript does not know it yet. */
    readonly storageBuckets?: StorageBuckets;
  }
}

export interface StoredSnapshot {
  readonly expected: string | undefined;
  readonly generation: string | undefined;
  /** Undefined where there is none, or one of another version of this extension. */
  readonly packed: PackedIndex | undefined;
}

/** What a store that can't be read comes to. */
export const noSnapshot: StoredSnapshot = { expected: undefined, generation: undefined, packed: undefined };

const bucketName = 'hot';
const databaseName = 'bullseye-hot';
const storeName = 'snapshot';

/** The snapshot with its tokens, read together. */
export const readSnapshot = (): Promise<StoredSnapshot> =>
  withStore(async (db) => {
    const store = db.transaction(storeName).store;
    const [expected, generation, packed]: unknown[] = await Promise.all([
      store.get('expected'),
      store.get('generation'),
      store.get('packed'),
    ]);
    const isReadable = isPackedIndex(packed);
    return {
      expected: asToken(expected),
      generation: isReadable ? asToken(generation) : undefined,
      packed: isReadable ? packed : undefined,
    };
  });

/** Stores a snapshot of the rows of `generation`. */
export const writeSnapshot = (generation: string, packed: PackedIndex): Promise<void> =>
  withStore(async (db) => {
    const tx = db.transaction(storeName, 'readwrite');
    await Promise.all([tx.store.put(generation, 'generation'), tx.store.put(packed, 'packed'), tx.done]);
  });

/** Removes the snapshot and its tokens. */
export const clearSnapshot = (): Promise<void> => withStore((db) => db.clear(storeName));

/**
 * Says which generation the rows may have from now on; resolves with what it said before. A store that does not
 * take it is thrown away with its snapshot, which could be stale from here on.
 */
export async function expectGeneration(generation: string | undefined): Promise<string | undefined> {
  try {
    return await exchangeExpected(generation);
  } catch {
    await dropStore();
    return exchangeExpected(generation);
  }
}

const exchangeExpected = (generation: string | undefined): Promise<string | undefined> =>
  withStore(async (db) => {
    const tx = db.transaction(storeName, 'readwrite', { durability: 'strict' });
    const before: unknown = await tx.store.get('expected');
    const change =
      generation === undefined ? tx.store.delete('expected') : tx.store.put(generation, 'expected');
    await Promise.all([change, tx.done]);
    return asToken(before);
  });

const asToken = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Chromium leaves requests unanswered once their bucket was collected as garbage: it lives as long as its database. */
const bucketOf = new WeakMap<IDBDatabase, object>();

/** Opens for one use: the store is small, and a connection that is not held blocks nobody. */
async function withStore<Result>(use: (db: IDBPDatabase) => Promise<Result>): Promise<Result> {
  const db = await openStore();
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

async function openStore(): Promise<IDBPDatabase> {
  if (!navigator.storageBuckets) {
    return openDB(databaseName, 1, { upgrade: (db) => void db.createObjectStore(storeName) });
  }
  // Where the browser has buckets, nothing else is tried: two contexts must never use two stores.
  const bucket = await navigator.storageBuckets.open(bucketName);
  return new Promise((resolve, reject) => {
    const request = bucket.indexedDB.open(databaseName, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName));
    request.addEventListener('success', () => {
      bucketOf.set(request.result, bucket);
      resolve(wrap(request.result));
    });
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The snapshot store is closed.')),
    );
  });
}

async function dropStore(): Promise<void> {
  if (navigator.storageBuckets) return navigator.storageBuckets.delete(bucketName);
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.addEventListener('success', resolve);
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The snapshot store is stuck.')),
    );
  });
}
