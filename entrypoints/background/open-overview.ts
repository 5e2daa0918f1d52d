import { browser } from 'wxt/browser';
import { unattended } from '#core/platform/log.ts';
import { publish } from '#core/platform/notices.ts';
import { askedAccount, pinnedAccount } from '#core/platform/panel-focus.ts';
import { readPageMatch } from '#core/read-models/read-page-match.ts';
import type { Database } from '#core/storage/database.ts';

/**
 * The context menu's entries: one for the page, one for the page that a link leads to. The page's is in the menu of the
 * toolbar button, too: the browser's own *Open side panel* there does not let us see which page is in front.
 */
const menuItems = [
  { id: 'open-account-overview', title: 'openAccountOverview', contexts: ['page', 'selection', 'action'] },
  { id: 'open-link-overview', title: 'openLinkOverview', contexts: ['link'] },
] as const;
/** Named in the manifest, with its suggested key. */
const command = 'open-account-overview';

/**
 * Opens the account overview from the context menu and by key. The browser allows it only in the same turn as the
 * click, so nothing is awaited before. Addresses are compared with the local copy and forgotten. Call it synchronously
 * when the worker starts.
 */
export function offerOverview(database: () => Promise<Database>): void {
  browser.runtime.onInstalled.addListener(() => unattended('Context menu', createMenu()));
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, pageUrl }, tab) => {
    if (!tab) return;
    const { windowId } = tab;
    const [ofPage, ofLink] = menuItems;
    if (menuItemId === ofPage.id) openForPage(database, windowId, pageUrl ?? tab.url);
    if (menuItemId === ofLink.id && linkUrl !== undefined) openForLink(database, windowId, linkUrl);
  });
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === command && tab) openForPage(database, tab.windowId, tab.url);
  });
}

async function createMenu(): Promise<void> {
  // An update finds the entries of the version before.
  await browser.contextMenus.removeAll();
  for (const { id, title, contexts } of menuItems)
    browser.contextMenus.create({ id, title: browser.i18n.getMessage(title), contexts: [...contexts] });
}

function openForPage(database: () => Promise<Database>, windowId: number, url: string | undefined): void {
  void browser.sidePanel.open({ windowId });
  unattended('Account of the page', showPage(database, windowId, url));
}

/** The panel follows the page in front by itself; only where it is pinned does it have to be told. */
async function showPage(
  database: () => Promise<Database>,
  windowId: number,
  url: string | undefined,
): Promise<void> {
  // The click let us see the page, which the browser may have hidden before.
  publish('page');
  const isPinned = (await pinnedAccount(windowId).getValue()) !== null;
  const match = isPinned && url !== undefined ? await readPageMatch(await database(), url) : undefined;
  if (match?.kind === 'company')
    await askedAccount(windowId).setValue({ companyId: match.company.id, askedAt: Date.now() });
  else await askedAccount(windowId).removeValue();
}

function openForLink(database: () => Promise<Database>, windowId: number, url: string): void {
  void browser.sidePanel.open({ windowId });
  unattended('Account of a link', showLink(database, windowId, url));
}

/** Where the local copy does not know the one company of the link, the panel says so. */
async function showLink(database: () => Promise<Database>, windowId: number, url: string): Promise<void> {
  const match = await readPageMatch(await database(), url);
  const companyId = match.kind === 'company' ? match.company.id : null;
  await askedAccount(windowId).setValue({ companyId, askedAt: Date.now() });
}
