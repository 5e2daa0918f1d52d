import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { PageMatch } from '#core/domain/page-match.ts';
import { readActiveTab, watchActiveTab } from '#core/platform/active-tab.ts';
import { subscribe } from '#core/platform/notices.ts';
import { readPageMatch } from '#core/read-models/read-page-match.ts';
import type { Database } from '#core/storage/database.ts';

/** Which company the tab in front belongs to, kept up to date. */
export interface ThisPage {
  /** Undefined until it was looked at. */
  readonly match: ReadonlySignal<PageMatch | undefined>;
  /** Whether the browser hides the tab's address from us. */
  readonly isHidden: ReadonlySignal<boolean>;
  /** Looks again. */
  refresh(): Promise<void>;
}

/**
 * Follows the tab in front of this window. Its address is compared with the local copy and forgotten; a slow
 * comparison never overwrites a later one.
 */
export function watchThisPage(
  database: () => Promise<Database>,
  life: AbortSignal,
  onMove: () => void = () => undefined,
): ThisPage {
  const match = signal<PageMatch | undefined>(undefined);
  const isHidden = signal(false);
  let latest = 0;

  const refresh = async () => {
    const turn = (latest += 1);
    const tab = await readActiveTab();
    const found: PageMatch =
      tab.kind === 'visible' ? await readPageMatch(await database(), tab.url) : { kind: 'none' };
    if (turn !== latest || life.aborted) return;
    isHidden.value = tab.kind === 'hidden';
    match.value = found;
  };

  void browser.windows.getCurrent().then(({ id }) => {
    if (id === undefined || life.aborted) return;
    const move = () => {
      onMove();
      void refresh();
    };
    watchActiveTab(id, move, life);
  });
  subscribe((topic) => {
    if (topic !== 'sync') void refresh();
  }, life);
  void refresh();
  return { match, isHidden, refresh };
}
