import { openDB, type DBSchema, type IDBPDatabase, wrap } from 'idb';
import {
  findInShard,
  hashesOf,
  mayHave,
  packSegment,
  shardOf,
  type DirectoryCompany,
  type DirectoryEntry,
} from './directory-shard.ts';

/*
 * The directory lies in a storage bucket of its own: opening IndexedDB cold costs by the weight of the whole bucket,
 * and neither the popup nor the rows are to pay for it. It is optional and derived: thrown away, it is pulled again.
 */

/** How far the pull of the directory has come. */
export interface DirectoryProgress {
  /** Where the next page begins; undefined once all was read. */
  readonly cursor: string | undefined;
  /** Companies entered so far, and how many HubSpot says there are. */
  readonly companies: number;
  readonly total: number | undefined;
  readonly segments: number;
  /** Epoch milliseconds; undefined until the whole of it was read once. */
  readonly completedAt: number | undefined;
  /** Requests spent on the day that began at `dayAt` (epoch milliseconds). */
  readonly dayAt: number;
  readonly requests: number;
}

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

const bucketName = 'directory';
const databaseName = 'bullseye-directory';

/** Chromium leaves requests unanswered once their bucket was collected as garbage: it lives as long as its database. */
const bucketOf = new WeakMap<IDBDatabase, object>();

/** Opens the directory's store, in its bucket where the browser has buckets. */
export async function openDirectory(): Promise<DirectoryDatabase> {
  const upgrade = (db: IDBPDatabase<DirectorySchema>) => {
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

export const readDirectoryProgress = (db: DirectoryDatabase): Promise<DirectoryProgress | undefined> =>
  db.get('progress', 'progress');

/** Keeps one page of companies with the progress that it makes, in one transaction. */
export async function saveDirectoryPage(
  db: DirectoryDatabase,
  companies: readonly DirectoryCompany[],
  progress: DirectoryProgress,
): Promise<void> {
  const tx = db.transaction(['waiting', 'progress'], 'readwrite');
  await Promise.all([
    tx.objectStore('waiting').add(companies),
    tx.objectStore('progress').put(progress, 'progress'),
    tx.done,
  ]);
}

/** Makes a segment of the pages that wait, in one transaction: it is there whole, or the pages wait on. */
export async function foldDirectory(db: DirectoryDatabase): Promise<void> {
  const [pages, progress] = await Promise.all([db.getAll('waiting'), readDirectoryProgress(db)]);
  if (pages.length === 0 || !progress) return;
  const packed = packSegment(pages.flat());
  const number = progress.segments;
  const tx = db.transaction(['waiting', 'filters', 'shards', 'progress'], 'readwrite');
  const shards = tx.objectStore('shards');
  await Promise.all([
    ...[...packed.shards].map(([shard, text]) => shards.put(text, [shard, number])),
    tx.objectStore('filters').put(packed.filter, number),
    tx.objectStore('waiting').clear(),
    tx.objectStore('progress').put({ ...progress, segments: number + 1 }, 'progress'),
    tx.done,
  ]);
}

/** Empties the directory. */
export async function clearDirectory(db: DirectoryDatabase): Promise<void> {
  const stores = ['progress', 'waiting', 'filters', 'shards'] as const;
  const tx = db.transaction(stores, 'readwrite');
  await Promise.all([...stores.map(async (name) => tx.objectStore(name).clear()), tx.done]);
}

/** The directory's filters, by segment: what a context keeps in memory, 1.3 MB for a million domains. */
export type DirectoryFilters = readonly (Uint8Array | undefined)[];

export async function readDirectoryFilters(db: DirectoryDatabase): Promise<DirectoryFilters> {
  const tx = db.transaction('filters');
  const [numbers, filters] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  const all: (Uint8Array | undefined)[] = [];
  numbers.forEach((number, place) => (all[number] = filters[place]));
  return all;
}

/**
 * The companies that have the first of these domains that any has; the domains longest first, as pages name them.
 * Without filters, in a context that just started, it looks into the shard of every segment: quicker than reading
 * the filters first.
 */
export async function findInDirectory(
  db: DirectoryDatabase,
  filters: DirectoryFilters | undefined,
  domains: readonly string[],
): Promise<readonly DirectoryEntry[]> {
  for (const domain of domains) {
    const shards = await readShards(db, filters, hashesOf(domain));
    const entries = shards.flatMap((shard) => findInShard(shard, domain));
    // A company that was read twice, because the pull began anew or ids moved, counts once: as read last.
    const found = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
    if (found.length > 0) return found;
  }
  return [];
}

async function readShards(
  db: DirectoryDatabase,
  filters: DirectoryFilters | undefined,
  hashes: ReturnType<typeof hashesOf>,
): Promise<readonly string[]> {
  const shard = shardOf(hashes);
  if (!filters) return db.getAll('shards', IDBKeyRange.bound([shard, 0], [shard, Infinity]));
  const segments = filters.flatMap((filter, segment) => (filter && mayHave(filter, hashes) ? [segment] : []));
  if (segments.length === 0) return [];
  const { store } = db.transaction('shards');
  const found = await Promise.all(segments.map((segment) => store.get([shard, segment])));
  return found.filter((text) => text !== undefined);
}
