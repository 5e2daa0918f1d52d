import { browser } from 'wxt/browser';

const menuItem = 'open-account-overview';
/** Named in the manifest, with its suggested key. */
const command = 'open-account-overview';

/**
 * Opens the account overview from a page's context menu and by key. The browser allows it only in the same turn
 * as the click, so nothing is awaited before. Call it synchronously when the worker starts.
 */
export function offerOverview(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: menuItem,
      title: browser.i18n.getMessage('openAccountOverview'),
      contexts: ['page', 'link', 'selection'],
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === menuItem && tab) void browser.sidePanel.open({ windowId: tab.windowId });
  });
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === command && tab) void browser.sidePanel.open({ windowId: tab.windowId });
  });
}
