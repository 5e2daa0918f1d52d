import type { Target } from 'puppeteer-core';
import type { ExtensionBrowser } from './browser.ts';

/** Addresses that the extension asks for from now on, in its worker and all its pages; its own files are left out. */
export async function logNetwork({ browser, extensionId }: ExtensionBrowser): Promise<readonly string[]> {
  const origin = `chrome-extension://${extensionId}/`;
  const asked: string[] = [];
  const watched = new WeakSet<Target>();
  const watch = async (target: Target) => {
    if (!target.url().startsWith(origin) || watched.has(target)) return;
    watched.add(target);
    const session = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (!request.url.startsWith(origin) && !request.url.startsWith('data:')) asked.push(request.url);
    });
    await session.send('Network.enable');
  };
  // One that is gone again by the time it is looked at asks for nothing.
  const watchLater = (target: Target) => void watch(target).catch(() => {});
  browser.on('targetcreated', watchLater);
  browser.on('targetchanged', watchLater);
  await Promise.all(browser.targets().map(watch));
  return asked;
}
