import type { FeedItem, FeedLine } from '#core/domain/feed-item.ts';
import { publish } from '#core/platform/notices.ts';
import { metaIn, putMeta } from './meta.ts';
import type { Database, Write } from './schema.ts';
import { write } from './write.ts';

/** More than anybody reads. */
export const feedLimit = 500;
/** Older lines are dropped by the next sync that ends. */
export const feedAgeMs = 30 * 24 * 3_600_000;

interface StoredFeed {
  /** The newest sync first; lines of one sync in the order in which they were told. */
  readonly lines: readonly FeedLine[];
  /** `seq` of the newest line that was looked at; 0 before any. */
  readonly lookedAt: number;
}

/** The change feed with how far it was looked at, as of one moment. */
export async function readFeed(db: Database): Promise<StoredFeed> {
  const tx = db.transaction(['feed', 'meta']);
  const feed = tx.objectStore('feed');
  const [seqs, items, looked] = await Promise.all([
    feed.getAllKeys(),
    feed.getAll(),
    tx.objectStore('meta').get('feedLookedAt'),
  ]);
  const lines = items.flatMap((item, position) => {
    const seq = seqs[position];
    return seq === undefined ? [] : [{ ...item, seq }];
  });
  lines.sort((a, b) => b.seenAt - a.seenAt || a.seq - b.seq);
  return { lines, lookedAt: looked?.feedLookedAt ?? 0 };
}

/** Stores that the lines up to `seq` were looked at; looking at less later takes nothing back. */
export async function lookAtFeed(db: Database, seq: number): Promise<void> {
  const isFurther = await write(db, ['meta'], async (tx) => {
    if (seq <= ((await metaIn(tx, 'feedLookedAt')) ?? 0)) return false;
    await putMeta(tx, 'feedLookedAt', seq);
    return true;
  });
  if (isFurther) publish('feed');
}

/** Adds lines and drops what is too old or too much, inside a transaction that includes the store. */
export async function appendFeed(tx: Write, items: readonly FeedItem[], now: number): Promise<void> {
  const store = tx.objectStore('feed');
  await Promise.all(items.slice(0, feedLimit).map(async (item) => store.add(item)));
  const old = await store.index('seenAt').getAllKeys(IDBKeyRange.upperBound(now - feedAgeMs, true));
  await Promise.all(old.map(async (seq) => store.delete(seq)));
  const surplus = (await store.count()) - feedLimit;
  if (surplus <= 0) return;
  const oldest = await store.getAllKeys(null, surplus);
  await Promise.all(oldest.map(async (seq) => store.delete(seq)));
}
