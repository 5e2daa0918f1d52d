import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { PageMatch } from '#core/domain/page-match.ts';
import { readActiveTab, watchTabs } from '#core/platform/active-tab.ts';
import { subscribe } from '#core/platform/notices.ts';
import { mayFollowTabs, watchPermissions } from '#core/platform/permissions.ts';
import { readPageMatch } from '#core/read-models/read-page-match.ts';
import type { Database } from '#core/storage/database.ts';

/** Which company the tab in front belongs to, kept up to date. */
export interface ThisPage {
  /** Undefined until it was looked at. */
  readonly match: ReadonlySignal<PageMatch | undefined>;
  /** Whether the browser hides the tab's address from us, for want of a permission. */
  readonly isHidden: ReadonlySignal<boolean>;
  /** Looks again. */
  refresh(): Promise<void>;
}

/** What looking at a tab came to. */
interface Finding {
  readonly match: PageMatch;
  readonly isHidden: boolean;
}

/**
 * Follows the tab in front of this window. Its address is compared with the local copy and forgotten; a slow
 * comparison never overwrites a later one. For as long as neither a tab's page nor the local copy changes, what it
 * came to stands, so that going back to a tab takes no time. `onMove` is told of another page in front together with
 * what it is, so that nothing is drawn in between.
 */
export function watchThisPage(
  database: () => Promise<Database>,
  life: AbortSignal,
  onMove: () => void = () => undefined,
): ThisPage {
  const match = signal<PageMatch | undefined>(undefined);
  const isHidden = signal(false);
  /** By tab. Of a page that belongs to nobody known, the address would be in it: that is looked at again. */
  const findings = new Map<number, Finding>();
  let latest = 0;
  let hasMoved = false;

  const show = (finding: Finding) =>
    batch(() => {
      if (hasMoved) onMove();
      hasMoved = false;
      isHidden.value = finding.isHidden;
      // The same again is no news.
      if (JSON.stringify(match.peek()) !== JSON.stringify(finding.match)) match.value = finding.match;
    });

  const refresh = async () => {
    const turn = (latest += 1);
    const tab = await readActiveTab();
    const found: PageMatch =
      tab.kind === 'visible' ? await readPageMatch(await database(), tab.url) : { kind: 'none' };
    // Asked here, so that both are told at once: that it is hidden, and that it need not be.
    const isHidden = tab.kind === 'hidden' && !(await mayFollowTabs());
    if (turn !== latest || life.aborted) return;
    const finding = { match: found, isHidden };
    if (tab.id !== undefined && found.kind !== 'unknown') findings.set(tab.id, finding);
    show(finding);
  };

  void browser.windows.getCurrent().then(({ id }) => {
    if (id === undefined || life.aborted) return;
    const onActivated = (tabId: number) => {
      hasMoved = true;
      const known = findings.get(tabId);
      if (!known) return void refresh();
      // Whatever is being looked at now was in front before.
      latest += 1;
      show(known);
      // Looking again can wait until that is painted.
      return void requestIdleCallback(() => void refresh(), { timeout: 500 });
    };
    const onNavigated = (tabId: number, isInFront: boolean) => {
      findings.delete(tabId);
      if (!isInFront) return;
      hasMoved = true;
      void refresh();
    };
    watchTabs(id, { onActivated, onNavigated, onRemoved: (tabId) => findings.delete(tabId) }, life);
  });
  const lookAnew = () => {
    findings.clear();
    void refresh();
  };
  subscribe((topic) => {
    if (topic !== 'sync') lookAnew();
  }, life);
  // What a permission let us see counts no longer once it is taken back.
  watchPermissions(lookAnew, life);
  void refresh();
  return { match, isHidden, refresh };
}
