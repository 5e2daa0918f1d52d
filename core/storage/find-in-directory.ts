import { recordKey, type DirectoryProgress } from '#core/domain/directory.ts';
import { log } from '#core/platform/log.ts';
import { subscribe } from '#core/platform/notices.ts';
import { directoryDatabase, type DirectoryDatabase } from './directory-database.ts';
import {
  findInShard,
  hashesOf,
  isInShard,
  mayHave,
  segmentOf,
  shardOf,
  type DirectoryEntry,
} from './directory-shard.ts';

type Filters = ReadonlyMap<number, Uint8Array>;

/** The filters of one state of the directory, by segment: 4 MB for a million companies. */
interface Kept {
  readonly progress: DirectoryProgress;
  readonly filters: Filters;
}

/** What a context that goes on keeps in memory; one that just started does without. */
let kept: Kept | undefined;
let lookUps = 0;
/** Notices that the directory changed, and how many there had been when `kept` was found to be of its present state. */
let changes = 0;
let currentAt = -1;
let isListening = false;

type Found = DirectoryEntry & { readonly segment: number };

/**
 * The companies of the directory that have any of the keys, each as it was read last; none where the directory is of
 * another portal, or there is none. The first look-up of a context reads the shard of every segment, which is quicker
 * than reading the filters first. From the second on they are in memory: a page of a company takes one `get`, and a
 * page of nobody takes none.
 */
export async function findInDirectory(
  keys: readonly string[],
  portalId: string,
): Promise<readonly DirectoryEntry[]> {
  if (keys.length === 0) return [];
  listen();
  lookUps += 1;
  const db = await directoryDatabase();
  const seen = changes;
  if (kept && currentAt === seen) return entriesOf(db, kept.progress, kept.filters, keys, portalId);
  const shards = db.transaction(['progress', 'shards']);
  const store = shards.objectStore('shards');
  const [progress, all] = await Promise.all([
    shards.objectStore('progress').get('progress'),
    Promise.all(keys.map(async (key) => readAllShards(store, key, 0))),
  ]);
  if (!progress) return [];
  if (kept && versionOf(kept.progress) === versionOf(progress)) currentAt = seen;
  else if (lookUps > 1)
    keepFilters(db).catch((error: unknown) => log.error('Keeping the filters of the directory', error));
  return entriesOf(db, progress, undefined, keys, portalId, all);
}

/** Bytes of filters that this context keeps in memory. */
export const keptFilterBytes = (): number =>
  [...(kept?.filters.values() ?? [])].reduce((sum, filter) => sum + filter.byteLength, 0);

async function entriesOf(
  db: DirectoryDatabase,
  progress: DirectoryProgress,
  filters: Filters | undefined,
  keys: readonly string[],
  portalId: string,
  read?: readonly (readonly string[])[],
): Promise<readonly DirectoryEntry[]> {
  if (progress.portalId !== portalId) return [];
  const shards = read ?? (await Promise.all(keys.map(async (key) => readShards(db, filters, key, 0))));
  const found = keys.flatMap((key, place) =>
    (shards[place] ?? []).flatMap((shard): Found[] =>
      findInShard(shard, key).map((entry) => ({ ...entry, segment: segmentOf(shard) })),
    ),
  );
  const latest = new Map<string, Found>();
  for (const entry of found.toSorted((a, b) => a.segment - b.segment)) {
    if (entry.segment >= progress.firstSegment) latest.set(`${entry.key} ${entry.id}`, entry);
  }
  const all = [...latest.values()];
  const isStale = await Promise.all(all.map((entry) => wasReadAgain(db, filters, progress, entry)));
  return all.filter((_, place) => !isStale[place]);
}

/** Whether a later reading has the company, and no more under this key: it has changed its domain, say. */
async function wasReadAgain(
  db: DirectoryDatabase,
  filters: Filters | undefined,
  { layers }: DirectoryProgress,
  { id, segment }: Found,
): Promise<boolean> {
  const later = layers.find((first) => first > segment);
  if (later === undefined) return false;
  const read = await readShards(db, filters, recordKey(id), later);
  return read.some((shard) => isInShard(shard, id));
}

/** The shards that may have the key, of the segments from `first` on. */
async function readShards(
  db: DirectoryDatabase,
  filters: Filters | undefined,
  key: string,
  first: number,
): Promise<readonly string[]> {
  if (!filters) return readAllShards(db.transaction('shards').store, key, first);
  const hashes = hashesOf(key);
  const segments = [...filters].flatMap(([segment, filter]) =>
    segment >= first && mayHave(filter, hashes) ? [segment] : [],
  );
  if (segments.length === 0) return [];
  const { store } = db.transaction('shards');
  const texts = await Promise.all(segments.map(async (segment) => store.get([shardOf(hashes), segment])));
  return texts.filter((text) => text !== undefined);
}

interface ShardStore {
  getAll(range: IDBKeyRange): Promise<string[]>;
}

function readAllShards(store: ShardStore, key: string, first: number): Promise<readonly string[]> {
  const shard = shardOf(hashesOf(key));
  return store.getAll(IDBKeyRange.bound([shard, first], [shard, Infinity]));
}

const versionOf = ({ portalId, madeAt, firstSegment, segments }: DirectoryProgress) =>
  [portalId, madeAt, firstSegment, segments].join(' ');

async function keepFilters(db: DirectoryDatabase): Promise<void> {
  const seen = changes;
  const tx = db.transaction(['filters', 'progress']);
  const store = tx.objectStore('filters');
  const [progress, numbers, filters] = await Promise.all([
    tx.objectStore('progress').get('progress'),
    store.getAllKeys(),
    store.getAll(),
  ]);
  if (!progress) return;
  const none = new Uint8Array();
  kept = { progress, filters: new Map(numbers.map((number, place) => [number, filters[place] ?? none])) };
  currentAt = seen;
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  subscribe((topic) => {
    if (topic === 'directory') changes += 1;
  }, new AbortController().signal);
}
