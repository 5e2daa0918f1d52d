import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { CompanyId } from '#core/domain/ids.ts';

/*
 * What the side panel of one browser window was told to show. Each window has items of its own: a click in one never
 * moves the panel of another, and nobody has to merge. All of it lives in memory and is gone when the browser closes.
 */

const prefix = 'panel-';

/**
 * The account that a click asked this window's panel to show; null where what was clicked leads to none. The next page
 * that comes in front ends it.
 */
export const askedAccount = (windowId: number) =>
  storage.defineItem<{
    readonly companyId: CompanyId | null;
    /** Epoch milliseconds: the same account may be asked for twice. */
    readonly askedAt: number;
  } | null>(`session:${prefix}asked-${windowId}`, { fallback: null });

/** The account that this window's panel stays on, whatever page is in front. */
export const pinnedAccount = (windowId: number) =>
  storage.defineItem<CompanyId | null>(`session:${prefix}pinned-${windowId}`, { fallback: null });

/** Forgets what every window's panel was told to show. */
export async function clearPanelFocus(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(prefix));
  await browser.storage.session.remove(keys);
}
