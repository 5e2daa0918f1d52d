import { browser } from 'wxt/browser';

/** Opens an address, or one of the extension's own pages (`/options.html`), in a new tab. */
export function openTab(address: string): void {
  void browser.tabs.create({ url: new URL(address, location.origin).href });
}
