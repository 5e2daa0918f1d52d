import { browser } from 'wxt/browser';

/** The window that this page is in, known in advance: a click has no time to ask. Undefined for its first moments. */
export function ownWindow(): () => number | undefined {
  let windowId: number | undefined;
  const look = () => void browser.windows.getCurrent().then((window) => (windowId = window.id));
  look();
  // A tab may be dragged into another window.
  browser.tabs.onAttached.addListener(look);
  return () => windowId;
}
