import { browser } from 'wxt/browser';
import type { CompanyId } from '#core/domain/ids.ts';
import { askedAccount } from '#core/platform/panel-focus.ts';

/**
 * Opens the side panel of a window on an account, or shows it in the one that is open. Call it synchronously in the
 * click, as the browser demands; the panel hears of the account when it is stored.
 */
export function openPanel(windowId: number, companyId: CompanyId): void {
  void browser.sidePanel.open({ windowId });
  void askedAccount(windowId).setValue({ companyId, askedAt: Date.now() });
}
