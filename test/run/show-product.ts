import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { installExtension, launchBrowser } from '#test/support/browser.ts';
import { buildExtension } from '#test/support/build-extension.ts';
import { serveCompanySites, type CompanySites } from './company-site.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { openProduct } from './open-product.ts';
import { closeAtEnd, endWithParent, root } from './run-command.ts';
import { say } from './say.ts';

endWithParent();
try {
  process.exitCode = await show();
} catch (error) {
  say(`Bullseye could not be shown. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** Builds the extension and opens it, on the screen or as pictures. Resolves to the exit code. */
async function show(): Promise<number> {
  const browserPath = await ensureBrowser();
  if (browserPath === undefined) return 1;
  process.env['CHROME_PATH'] = browserPath;
  say('Building the extension …');
  const extensionDir = await buildExtension('granted');
  const sites = await serveCompanySites();
  try {
    if (hasDisplay()) await showOnScreen(browserPath, extensionDir, sites);
    else await showAsPictures(extensionDir, sites);
    return 0;
  } finally {
    sites.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** A window for the person; resolves once it is closed. */
async function showOnScreen(
  executablePath: string,
  extensionDir: string,
  sites: CompanySites,
): Promise<void> {
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: true,
    headless: false,
    defaultViewport: null,
    ignoreDefaultArgs: ['--enable-automation'],
    // We close it ourselves, in good order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-default-browser-check',
      // Keeps the bar about unusual flags away from a person who did not choose them.
      '--test-type',
      '--window-size=1400,900',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=MAP *.example 127.0.0.1:${sites.port}`,
      `--ignore-certificate-errors-spki-list=${sites.keyFingerprint}`,
    ],
  });
  const forget = closeAtEnd(() => browser.close());
  try {
    const extension = await installExtension(browser, extensionDir);
    const { site } = await openProduct(extension, (domain, name) => sites.names.set(domain, name));
    await site.bringToFront();
    say('Bullseye is open on sample data. Its button is in the toolbar, behind the puzzle piece.');
    say('Close the browser, or press Ctrl+C here, to end.');
    await lastWindowClosed(browser);
  } finally {
    forget();
    await browser.close().catch(() => {});
  }
}

/** Under a debugger the browser outlives its last window, so that its end alone tells nothing. */
async function lastWindowClosed(browser: Browser): Promise<void> {
  const hasWindow = () => browser.connected && browser.targets().some((target) => target.type() === 'page');
  while (hasWindow()) await sleep(300);
}

/** The same tour without a display, as pictures in a folder. */
async function showAsPictures(extensionDir: string, sites: CompanySites): Promise<void> {
  say('There is no display here: taking pictures instead of opening a window.');
  const extension = await launchBrowser({ extensionDir, server: sites });
  try {
    const folder = join(root, 'test', 'pictures', 'start');
    await mkdir(folder, { recursive: true });
    const take = async (page: Page, name: string) => {
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path: path as `${string}.png` });
      say(path);
    };
    const { options, site, panel } = await openProduct(extension, (domain, name) =>
      sites.names.set(domain, name),
    );
    await take(options, '1-options');
    await take(await extension.openPopup(site), '2-popup');
    await take(site, '3-company-website');
    await take(panel, '4-side-panel');
    const index = await extension.openPage('accounts.html');
    await index.waitForSelector('[role=grid], table', { timeout: 20_000 });
    await take(index, '5-full-page');
  } finally {
    await extension.close();
  }
}
