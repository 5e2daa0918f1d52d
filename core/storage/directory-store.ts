import type { DirectoryCompany, DirectoryProgress } from '#core/domain/directory.ts';
import { publish } from '#core/platform/notices.ts';
import type { DirectoryDatabase } from './directory-database.ts';
import { packSegment } from './directory-shard.ts';

/** How far the directory has been read, or undefined before it was begun. */
export const readDirectoryProgress = (db: DirectoryDatabase): Promise<DirectoryProgress | undefined> =>
  db.get('progress', 'progress');

/** Keeps how far the directory has been read. */
export async function saveDirectoryProgress(
  db: DirectoryDatabase,
  progress: DirectoryProgress,
): Promise<void> {
  await db.put('progress', progress, 'progress');
  publish('directory');
}

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
  publish('directory');
}

/** Makes a segment of the pages that wait, in one transaction: it is there whole, or the pages wait on. */
export async function foldDirectory(db: DirectoryDatabase): Promise<void> {
  const [pages, progress] = await Promise.all([db.getAll('waiting'), readDirectoryProgress(db)]);
  if (pages.length === 0 || !progress) return;
  const number = progress.segments;
  const packed = packSegment(number, pages.flat());
  const pass = progress.pass && { ...progress.pass, waitingPages: 0 };
  const tx = db.transaction(['waiting', 'filters', 'shards', 'progress'], 'readwrite');
  const shards = tx.objectStore('shards');
  await Promise.all([
    ...[...packed.shards].map(async ([shard, text]) => shards.put(text, [shard, number])),
    tx.objectStore('filters').put(packed.filter, number),
    tx.objectStore('waiting').clear(),
    tx.objectStore('progress').put({ ...progress, pass, segments: number + 1 }, 'progress'),
    tx.done,
  ]);
  publish('directory');
}

/** Keeps a progress whose `firstSegment` is further on, and throws away the segments before it, in one transaction. */
export async function replaceDirectory(db: DirectoryDatabase, progress: DirectoryProgress): Promise<void> {
  const { firstSegment } = progress;
  const tx = db.transaction(['filters', 'shards', 'progress'], 'readwrite');
  const shards = tx.objectStore('shards');
  const old = (await shards.getAllKeys()).filter(([, segment]) => segment < firstSegment);
  await Promise.all([
    ...old.map(async (key) => shards.delete(key)),
    tx.objectStore('filters').delete(IDBKeyRange.upperBound(firstSegment, true)),
    tx.objectStore('progress').put(progress, 'progress'),
    tx.done,
  ]);
  publish('directory');
}
