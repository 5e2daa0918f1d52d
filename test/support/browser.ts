import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';

/** Hosts that a test's own server stands in for. */
const servedHosts = ['api.hubapi.com', 'app.hubspot.com', 'www.linkedin.com', '*.example'];

const steadyFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-component-update',
  '--no-default-browser-check',
  '--no-proxy-server',
  '--window-size=1280,900',
  // Headless has a screen of 800×600 unless told: too small for a popup at its full height.
  '--screen-info={1600x1200}',
];

/** Keeps the bars about unusual flags and about automation off a window that is looked at. */
const windowFlags = ['--test-type', '--window-position=0,0'];

export interface LaunchOptions {
  /** The built extension. */
  readonly extensionDir: string;
  /** The TLS server on loopback that answers for HubSpot, LinkedIn and every `.example` site; the rest of the net is out of reach. */
  readonly server?: { readonly port: number } | undefined;
  /** A profile to keep between launches; a fresh one where it is left out. */
  readonly userDataDir?: string | undefined;
  /** The language the browser asks for (`navigator.language`), `en` where it is left out. */
  readonly lang?: string | undefined;
  /** Whether the system theme is dark. */
  readonly dark?: boolean | undefined;
  /** The X display to open a window on, such as `:99`; headless where it is left out. */
  readonly display?: string | undefined;
}

/** A browser with the extension loaded, driven as a person would. */
export interface ExtensionBrowser {
  readonly browser: Browser;
  readonly extensionId: string;
  /** The running background worker; waits up to ten seconds for one. */
  worker(): Promise<WebWorker>;
  /** The real popup, opened by the toolbar button over the given tab (else the one in front). */
  openPopup(tabPage?: Page): Promise<Page>;
  /** The real side panel beside the given tab (else the one in front). */
  openSidePanel(tabPage?: Page): Promise<Page>;
  openOptions(): Promise<Page>;
  /** A page of the extension in a tab of its own, such as `popup.html?x=1`. */
  openPage(path: string): Promise<Page>;
  /** A new tab at the address. */
  openTab(url: string): Promise<Page>;
  /** Kills the background worker as the browser does when it likes; resolves once it is gone, or started anew. */
  killWorker(): Promise<void>;
  /** Ends the browser and everything it started. */
  close(): Promise<void>;
}

/** Starts a Chromium-family browser with the extension loaded. Rejects where none is installed. */
export async function launchBrowser(options: LaunchOptions): Promise<ExtensionBrowser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error('No Chromium, Chrome or Edge found: set CHROME_PATH to one.');
  const { lang = 'en', dark = false, userDataDir, display } = options;
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(userDataDir === undefined ? {} : { userDataDir }),
    ...(display === undefined ? {} : { headless: false, ignoreDefaultArgs: ['--enable-automation'] }),
    env: { ...process.env, LANGUAGE: lang, ...(display === undefined ? {} : { DISPLAY: display }) },
    args: [
      ...steadyFlags,
      ...(display === undefined ? [] : windowFlags),
      `--lang=${lang}`,
      `--accept-lang=${lang}`,
      ...(dark ? ['--force-dark-mode'] : []),
      ...networkFlags(options.server),
    ],
  });
  try {
    // A profile that knows the extension shows no welcome; a fresh one does, however long it takes.
    const welcomeMs = userDataDir === undefined ? 30_000 : 3_000;
    return await installExtension(browser, options.extensionDir, welcomeMs);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function networkFlags(server: { readonly port: number } | undefined): string[] {
  const rules = server ? servedHosts.map((host) => `MAP ${host} 127.0.0.1:${server.port}`) : [];
  const nothingElse = ['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'];
  return [`--host-resolver-rules=${[...rules, ...nothingElse].join(', ')}`, '--ignore-certificate-errors'];
}

/**
 * Loads the extension into a browser of this process; resolves once its welcome page is in front, or did not come
 * within `welcomeMs` milliseconds.
 */
export async function installExtension(
  browser: Browser,
  extensionDir: string,
  welcomeMs = 3_000,
): Promise<ExtensionBrowser> {
  const extension = driveExtension(browser, await browser.installExtension(extensionDir));
  if (existsSync(join(extensionDir, 'welcome.html'))) {
    // It would come in front of a tab that is opened meanwhile.
    const isWelcome = (target: Target) => target.url().endsWith('/welcome.html');
    await browser.waitForTarget(isWelcome, { timeout: welcomeMs }).catch(() => {});
  }
  return extension;
}

function driveExtension(browser: Browser, extensionId: string): ExtensionBrowser {
  const origin = `chrome-extension://${extensionId}`;
  const tabs = new WeakSet<Target>();
  const workerTarget = () =>
    browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  // The popup and the panel are those targets at their address that are not tabs of ours.
  const isSurface = (target: Target, file: string) =>
    target.url().startsWith(`${origin}/${file}`) && !tabs.has(target);

  const surface = async (file: string) => {
    const target = await browser.waitForTarget((one) => isSurface(one, file), { timeout: 20_000 });
    const page = await target.asPage();
    // It slides in: it has a target before it has a size.
    await page.waitForFunction('innerWidth > 0 && document.readyState === "complete"', { polling: 50 });
    return page;
  };

  const openPopup = async (tabPage?: Page) => {
    const tab = tabPage ?? (await frontTab(browser));
    await tab.bringToFront();
    for (const open of browser.targets().filter((one) => isSurface(one, 'popup.html'))) {
      // It may have closed itself by now: a popup does when it loses focus.
      await (await open.asPage()).close().catch(() => {});
    }
    const extension = (await browser.extensions()).get(extensionId);
    if (!extension) throw new Error('The extension is not loaded.');
    await tab.triggerExtensionAction(extension);
    return surface('popup.html');
  };

  const openTab = async (url: string) => {
    const page = await browser.newPage();
    tabs.add(page.target());
    await page.goto(url);
    return page;
  };

  return {
    browser,
    extensionId,
    openPopup,
    openTab,
    openPage: (path) => openTab(`${origin}/${path}`),
    openOptions: () => openTab(`${origin}/options.html`),
    async worker() {
      await browser.waitForTarget((one) => one === workerTarget(), { timeout: 10_000 });
      const worker = await workerTarget()?.worker();
      if (!worker) throw new Error('The background worker ended while it was looked up.');
      return worker;
    },
    async openSidePanel(tabPage) {
      const popup = await openPopup(tabPage);
      // An evaluated call counts as a gesture. The panel may take the popup, and so the answer, away.
      await popup
        .evaluate('chrome.sidePanel.open({ windowId: chrome.windows.WINDOW_ID_CURRENT })')
        .catch(() => {});
      return surface('sidepanel.html');
    },
    async killWorker() {
      const target = workerTarget();
      // One that ends by itself at this moment can't be closed any more.
      await (await target?.worker())?.close().catch(() => {});
      // A message that waits for an answer starts it anew at once, and the browser may keep its target for that.
      for (let tries = 0; tries < 25 && target && browser.targets().includes(target); tries++)
        await sleep(20);
    },
    close: () => browser.close(),
  };
}

async function frontTab(browser: Browser): Promise<Page> {
  const pages = await browser.pages();
  for (const page of pages) {
    if ((await page.evaluate('document.visibilityState')) === 'visible') return page;
  }
  const last = pages.at(-1);
  if (!last) throw new Error('The browser has no tab.');
  return last;
}
