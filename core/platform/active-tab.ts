import { browser } from 'wxt/browser';

/** What the browser lets us know of the tab in front. */
export type ActiveTab =
  | { readonly kind: 'visible'; readonly url: string }
  /** There is a tab, but its address is hidden from us: `tabs` is not granted and nobody clicked the button. */
  | { readonly kind: 'hidden' };

/** The tab in front of the window that asks, and its id where it has one. Nothing about it is kept. */
export async function readActiveTab(): Promise<ActiveTab & { readonly id: number | undefined }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const { id, url } = tab ?? { id: undefined, url: undefined };
  return url === undefined ? { kind: 'hidden', id } : { kind: 'visible', url, id };
}

/** What happened to the tabs. */
export interface TabEvents {
  /** Another tab is in front of the window. */
  onActivated(tabId: number): void;
  /** Another page may be in this tab; `isInFront` of the window. */
  onNavigated(tabId: number, isInFront: boolean): void;
  onRemoved(tabId: number): void;
}

/** Tells what happens to the tabs of any window; what comes in front, only of `windowId`. */
export function watchTabs(windowId: number, events: TabEvents, signal: AbortSignal): void {
  const onActivated = (info: { tabId: number; windowId: number }) => {
    if (info.windowId === windowId) events.onActivated(info.tabId);
  };
  const onUpdated = (
    id: number,
    change: { url?: string; status?: string },
    tab: { windowId?: number; active: boolean },
  ) => {
    const moved = change.url !== undefined || change.status === 'loading';
    if (moved) events.onNavigated(id, tab.active && tab.windowId === windowId);
  };
  const onRemoved = (id: number) => events.onRemoved(id);
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onRemoved.addListener(onRemoved);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onRemoved.removeListener(onRemoved);
  });
}
