import { browser } from 'wxt/browser';

/** The key that opens the account overview, as the person or the browser has set it; undefined where none is. */
export async function readShortcut(): Promise<string | undefined> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'open-account-overview')?.shortcut || undefined;
}
