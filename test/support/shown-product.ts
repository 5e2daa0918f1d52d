import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { createSamplePortal, type SamplePortal } from '#core/sample-portal/sample-portal.ts';
import { launchBrowser, type ExtensionBrowser } from './browser.ts';
import { buildExtension } from './build-extension.ts';
import { startPortalServer } from './portal-server.ts';
import { goodKey } from './running-product.ts';
import { openScreen, type Place, type Screen } from './screen.ts';

/** The product as it ships, in a browser window on a screen with real keys and a real mouse. */
export interface ShownProduct {
  readonly screen: Screen;
  readonly portal: SamplePortal;
  readonly extension: ExtensionBrowser;
  /** The options page in its tab. */
  readonly options: Page;
  /** The side panel that is open, or is about to be. */
  panel(): Promise<Page>;
  /** Ends everything. */
  close(): Promise<void>;
}

/** A place that shows the page in front, whether or not the panel is open beside it. */
export const onPage: Place = { x: 400, y: 700 };
/** One that shows the open panel. */
export const onPanel: Place = { x: 1100, y: 700 };

/** Installs the product, freshly, in a browser with a window. */
export async function showProduct(): Promise<ShownProduct> {
  const portal = createSamplePortal({ seed: 7, now: Date.now(), keys: { [goodKey]: { scopes: 'all' } } });
  const screen = await openScreen();
  const closing = [async () => screen.close()];
  const close = async () => {
    // The last begun ends first; whatever fails to, the rest does.
    for (const end of closing.splice(0).toReversed()) await end().catch(() => undefined);
  };
  try {
    const server = await startPortalServer({ portal });
    closing.push(() => server.close());
    const extensionDir = await buildExtension('production');
    const extension = await launchBrowser({ extensionDir, server, display: screen.display });
    closing.push(() => extension.close());
    const options = await extension.openOptions();
    const panel = async () => {
      const target = await extension.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
      return target.asPage();
    };
    return { screen, portal, extension, options, panel, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Clicks with the mouse on what the selector finds in a page that shows at `around`. */
export async function clickOn(screen: Screen, page: Page, selector: string, around: Place): Promise<void> {
  await page.waitForSelector(selector);
  // A page knows where it is on the screen by the pointer alone.
  await page.evaluate(() =>
    addEventListener('mousemove', ({ screenX, screenY, clientX, clientY }) =>
      Reflect.set(globalThis, 'corner', { x: screenX - clientX, y: screenY - clientY }),
    ),
  );
  let corner: Place | undefined;
  for (let step = 0; corner === undefined; step = 1 - step) {
    await screen.moveTo({ x: around.x + step, y: around.y });
    await sleep(50);
    corner = await page.evaluate((): Place | undefined => Reflect.get(globalThis, 'corner'));
  }
  const middle = await page.$eval(selector, (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await screen.click({ x: corner.x + middle.x, y: corner.y + middle.y });
}

/**
 * Answers the browser's question about a permission, with keys. The question takes the keyboard from whichever of
 * these pages had it.
 */
export async function answerPrompt(
  screen: Screen,
  pages: readonly Page[],
  answer: 'Allow' | 'Deny',
): Promise<void> {
  for (const page of pages) await page.waitForFunction('!document.hasFocus()', { polling: 50 });
  // Its *Allow* can't be pressed in the first half second, so that nobody does by mistake.
  await sleep(1500);
  await screen.picture(`prompt-${answer.toLowerCase()}`);
  await screen.press(...(answer === 'Allow' ? ['Tab', 'Return'] : ['Return']));
}
