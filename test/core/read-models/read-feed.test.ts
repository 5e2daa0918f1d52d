import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, expect, test } from 'vitest';
import type { FeedEvent } from '#core/domain/feed-item.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readFeed } from '#core/read-models/read-feed.ts';
import type { Database } from '#core/storage/database.ts';
import { appendFeed, lookAtFeed } from '#core/storage/feed.ts';
import { write } from '#core/storage/write.ts';

const engagement = (isLawful: boolean): FeedEvent => ({
  kind: 'engagement',
  at: 1,
  type: 'EMAIL_OPEN',
  isLawful,
});
const events: readonly FeedEvent[] = [{ kind: 'marked' }, engagement(false), engagement(true)];

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  const items = events.map((event, position) => ({
    companyId: brandId<CompanyId>(String(position + 1)),
    companyName: undefined,
    seenAt: 5,
    event,
  }));
  await write(db, ['feed'], (tx) => appendFeed(tx, items, 5));
});

test('what was not looked at is new, and so are its accounts', async () => {
  expect(await readFeed(db)).toMatchObject({ lookedAt: 0, unread: 3, changed: new Set(['1', '2', '3']) });
  await lookAtFeed(db, 2);
  const feed = await readFeed(db);
  expect(feed).toMatchObject({ lookedAt: 2, unread: 1, changed: new Set(['3']) });
  expect(feed.lines).toHaveLength(3);
});

test('the GDPR setting hides engagement that was seen without it, and counts none of it', async () => {
  await preferences.gdpr.setValue(true);
  const feed = await readFeed(db);
  expect(feed).toMatchObject({ gdpr: true, unread: 2, changed: new Set(['1', '3']) });
  expect(feed.lines.map(({ companyId }) => companyId)).toEqual(['1', '3']);
});
