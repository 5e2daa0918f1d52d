import { deleteDB, openDB, type DBSchema, type IDBPDatabase, wrap } from 'idb';
import type { DirectoryCompany, DirectoryProgress } from '#core/domain/directory.ts';
import { withLock } from '#core/platform/locks.ts';
import { publish } from '#core/platform/notices.ts';

/*
 * The directory lies in a storage bucket of its own: opening IndexedDB cold costs by the weight of the whole bucket,
 * and neither the popup nor the rows are to pay for it. It is optional and derived: thrown away, it is read again.
 */

interface DirectorySchema extends DBSchema {
  progress: { key: 'progress'; value: DirectoryProgress };
  /** Pages that wait for their segment. */
  waiting: { key: number; value: readonly DirectoryCompany[] };
  /** By segment. */
  filters: { key: number; value: Uint8Array<ArrayBuffer> };
  /** By shard and segment. */
  shards: { key: [number, number]; value: string };
}

export type DirectoryDatabase = IDBPDatabase<DirectorySchema>;

const directoryStores = ['progress', 'waiting', 'filters', 'shards'] as const;

const bucketName = 'directory';
const databaseName = 'bullseye-directory';

/** Chromium leaves requests unanswered once their bucket was collected as garbage: it lives as long as its database. */
const bucketOf = new WeakMap<IDBDatabase, object>();

let opened: Promise<DirectoryDatabase> | undefined;

/** The directory's store, in its bucket where the browser has buckets; opened once a context, and made if need be. */
export function directoryDatabase(): Promise<DirectoryDatabase> {
  if (opened) return opened;
  const opening = open();
  const forget = () => {
    if (opened === opening) opened = undefined;
  };
  opening.then((db) => {
    // Deleted by another context.
    db.addEventListener('close', forget);
    db.addEventListener('versionchange', () => {
      forget();
      db.close();
    });
  }, forget);
  opened = opening;
  return opening;
}

/** Whether there is anything of a directory on this machine; looking makes none. */
export async function hasDirectory(): Promise<boolean> {
  if (opened) return true;
  if (navigator.storageBuckets) return (await navigator.storageBuckets.keys()).includes(bucketName);
  return (await indexedDB.databases()).some(({ name }) => name === databaseName);
}

/** What the directory takes on disk, in bytes; undefined where the browser does not say. */
export async function directoryBytes(): Promise<number | undefined> {
  if (!navigator.storageBuckets || !(await hasDirectory())) return undefined;
  return (await (await navigator.storageBuckets.open(bucketName)).estimate()).usage;
}

/**
 * Deletes the directory, its store and its bucket, whoever has it open. One at a time: disconnecting and turning it off
 * may come together, and a bucket must not be opened while it is deleted.
 */
export const deleteDirectory = (): Promise<void> =>
  withLock('bullseye-directory-deletion', async () => {
    if (!(await hasDirectory())) return;
    const db = await directoryDatabase();
    // First what it holds: that is gone for everybody at once, whenever the browser gives the space back.
    await clearDirectory(db);
    opened = undefined;
    db.close();
    if (navigator.storageBuckets) await navigator.storageBuckets.delete(bucketName);
    else await deleteDB(databaseName);
  });

/** Empties the directory's store. */
export async function clearDirectory(db: DirectoryDatabase): Promise<void> {
  const tx = db.transaction(directoryStores, 'readwrite');
  await Promise.all([...directoryStores.map(async (name) => tx.objectStore(name).clear()), tx.done]);
  publish('directory');
}

async function open(): Promise<DirectoryDatabase> {
  const upgrade = (db: DirectoryDatabase) => {
    db.createObjectStore('progress');
    db.createObjectStore('waiting', { autoIncrement: true });
    db.createObjectStore('filters');
    db.createObjectStore('shards');
  };
  if (!navigator.storageBuckets) return openDB<DirectorySchema>(databaseName, 1, { upgrade });
  const bucket = await navigator.storageBuckets.open(bucketName);
  return new Promise((resolve, reject) => {
    const request = bucket.indexedDB.open(databaseName, 1);
    request.addEventListener('upgradeneeded', () => upgrade(wrap(request.result) as DirectoryDatabase));
    request.addEventListener('success', () => {
      bucketOf.set(request.result, bucket);
      resolve(wrap(request.result) as DirectoryDatabase);
    });
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The directory does not open.')),
    );
  });
}
