import { browser } from 'wxt/browser';

/** What the browser lets us know of the tab in front. */
export type ActiveTab =
  | { readonly kind: 'visible'; readonly url: string }
  /** There is a tab, but its address is hidden from us: `tabs` is not granted and nobody clicked the button. */
  | { readonly kind: 'hidden' };

/** The tab in front of the window that asks. Nothing about it is kept. */
export async function readActiveTab(): Promise<ActiveTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url === undefined ? { kind: 'hidden' } : { kind: 'visible', url: tab.url };
}

/** Calls `listener` whenever another tab, or another address, may be in front of `windowId`. */
export function watchActiveTab(windowId: number, listener: () => void, signal: AbortSignal): void {
  const onActivated = (info: { windowId: number }) => {
    if (info.windowId === windowId) listener();
  };
  const onUpdated = (
    _id: number,
    change: { url?: string; status?: string },
    tab: { windowId?: number; active: boolean },
  ) => {
    const moved = change.url !== undefined || change.status === 'loading';
    if (moved && tab.active && tab.windowId === windowId) listener();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}
