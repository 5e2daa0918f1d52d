import { feed as en } from '#components/locale/en/feed.ts';
import { shell } from '#components/locale/en/shell.ts';
import { feed as pl } from '#components/locale/pl/feed.ts';
import { showBadge } from '#core/platform/badge.ts';
import { chosenLanguage } from '#core/platform/chosen-language.ts';
import { withLock } from '#core/platform/locks.ts';
import { unattended } from '#core/platform/log.ts';
import { subscribe } from '#core/platform/notices.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readFeed } from '#core/read-models/read-feed.ts';
import type { Database } from '#core/storage/database.ts';

/**
 * Keeps the count on the toolbar button at what storage says: how many changes elsewhere were not looked at. It is
 * worked out again whenever the worker starts and whenever it may be another. Call it synchronously when the
 * worker starts.
 */
export function keepToolbarBadge(database: () => Promise<Database>): void {
  const refresh = () => unattended('Count on the toolbar button', refreshBadge(database));
  // For as long as the worker lives; changes of the settings wake a dead one.
  subscribe((topic) => {
    if (topic === 'feed') refresh();
  }, new AbortController().signal);
  for (const preference of [preferences.badge, preferences.gdpr, preferences.language])
    preference.watch(refresh);
  refresh();
}

/** One at a time, so that the latest reading is the one that stays. */
const refreshBadge = (database: () => Promise<Database>): Promise<void> =>
  withLock('bullseye-badge', async () => {
    const [isWanted, language] = await Promise.all([preferences.badge.getValue(), chosenLanguage()]);
    const count = isWanted ? (await readFeed(await database())).unread : 0;
    const texts = language === 'pl' ? pl : en;
    await showBadge(count, count === 0 ? shell.productName : texts.toolbar(count));
  });
