import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'puppeteer-core';
import {
  createSamplePortal,
  type SamplePortal,
  type SamplePortalOptions,
} from '#core/sample-portal/sample-portal.ts';
import { launchBrowser, type ExtensionBrowser, type LaunchOptions } from './browser.ts';
import { buildExtension } from './build-extension.ts';
import { startPortalServer, type PortalServer } from './portal-server.ts';

/** A key of the portal that may do everything. */
export const goodKey = 'pat-na1-3f1c2ab4-5d6e-4f70-8a91-b2c3d4e5f601';

export interface RunningProduct {
  readonly portal: SamplePortal;
  readonly server: PortalServer;
  readonly extension: ExtensionBrowser;
  /** The options page in its tab. */
  readonly options: Page;
  /** Ends everything. */
  close(): Promise<void>;
}

/** The extension in a browser of its own, freshly installed, before a portal that answers for HubSpot over TLS. */
export async function runProduct(
  setUp: Partial<SamplePortalOptions> & Pick<LaunchOptions, 'lang' | 'dark' | 'userDataDir'> = {},
): Promise<RunningProduct> {
  const { lang, dark, userDataDir, ...portalOptions } = setUp;
  const portal = createSamplePortal({
    seed: 7,
    now: Date.now(),
    indexLagMs: 0,
    keys: { [goodKey]: { scopes: 'all' } },
    ...portalOptions,
  });
  const server = await startPortalServer({ portal });
  const extensionDir = await buildExtension('granted');
  const extension = await launchBrowser({ extensionDir, server, lang, dark, userDataDir });
  try {
    // It opens by itself, in front of everything.
    const welcome = await extension.browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
    const options = await extension.openOptions();
    await (await welcome.asPage()).close();
    const close = async () => {
      await extension.close();
      await server.close();
    };
    return { portal, server, extension, options, close };
  } catch (error) {
    await extension.close();
    await server.close();
    throw error;
  }
}

/** Whatever has this role and this accessible name. */
export function aria(page: Page, role: string, name: string): Locator<Element> {
  return page.locator(`::-p-aria([name="${name}"][role="${role}"])`).setTimeout(20_000);
}

/** Waits until the page, or the first element of the selector that is shown, says something; gives all that it says. */
export async function says(page: Page, what: RegExp, where = 'body'): Promise<string> {
  const found = await page.waitForFunction(
    (source, flags, selector) => {
      const shown = [...document.querySelectorAll<HTMLElement>(selector)].find((one) =>
        one.checkVisibility(),
      );
      const text = shown?.innerText ?? '';
      return new RegExp(source, flags).test(text) ? text : undefined;
    },
    { polling: 50, timeout: 30_000 },
    what.source,
    what.flags,
    where,
  );
  return String(await found.jsonValue());
}

/** Enters a key in the options and presses *Connect*; what becomes of it is for the caller to see. */
export async function enterKey({ options }: RunningProduct, key: string): Promise<void> {
  await options.bringToFront();
  await options.locator('::-p-aria([name="Service key"][role="textbox"])').setTimeout(20_000).fill(key);
  await aria(options, 'button', 'Connect').click();
}

/** Connects with a key and waits until the first sync is through. */
export async function connect(product: RunningProduct, key = goodKey): Promise<void> {
  await enterKey(product, key);
  await aria(product.options, 'button', 'Disconnect').wait();
  await synced(product.options);
}

/** Waits until the page's status says that the local copy is whole and nothing is under way. */
export async function synced(page: Page): Promise<void> {
  await says(page, /^Updated/, '[role=status]');
}

/** A picture for the person who asked for pictures: PICTURES names the folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
}
