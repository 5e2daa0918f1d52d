import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { installExtension, type ExtensionBrowser } from '#test/support/browser.ts';
import { enterKey, goodKey, runProduct, says } from '#test/support/running-product.ts';

// How long the popup takes to its first whole screen on 10,000 accounts, as a multiple of an extension whose popup
// holds one line of text: both in the same browser, in turns. Prints ratios of medians.

const rounds = Number(process.argv[2] ?? 15);
const accounts = Number(process.argv[3] ?? 10_000);

const product = await runProduct({
  size: { targetAccounts: accounts, companies: Math.ceil(accounts * 1.2) },
  limits: 'off',
});
const controlDir = await writeControl();
try {
  const control = await installExtension(product.extension.browser, controlDir);
  await enterKey(product, goodKey);
  await waitForSync(product.options);
  await product.options.close();

  const ours = { tab: [] as number[], popup: [] as number[] };
  const blank = { tab: [] as number[], popup: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    blank.tab.push(await openInTab(product.extension.browser, control, 'p'));
    ours.tab.push(await openInTab(product.extension.browser, product.extension, '[data-row]'));
    blank.popup.push(await openPopup(control, 'p'));
    ours.popup.push(await openPopup(product.extension, '[data-row]'));
  }
  print('popup.html in a tab, navigation start to painted', ours.tab, blank.tab);
  print('real popup, toolbar click to painted', ours.popup, blank.popup);
} finally {
  await product.close();
  await rm(controlDir, { recursive: true, force: true });
}

async function writeControl(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'blank-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Blank',
    version: '1',
    action: { default_popup: 'popup.html' },
  };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  const style = 'html { min-width: 780px; min-height: 580px }';
  await writeFile(
    join(dir, 'popup.html'),
    `<!doctype html><meta charset="utf-8"><title>Blank</title><style>${style}</style><p>Blank</p>`,
  );
  return dir;
}

async function waitForSync(page: Page): Promise<void> {
  for (let minutes = 0; minutes < 5; minutes += 0.5) {
    if (await says(page, /^Updated/, '[role=status]').catch(() => undefined)) return;
  }
  throw new Error('The first sync did not end in five minutes.');
}

/** Milliseconds from navigation start to the frame after `selector` is there, in a new tab. */
async function openInTab(browser: Browser, extension: ExtensionBrowser, selector: string): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(stampPaint, selector);
  await page.goto(`chrome-extension://${extension.extensionId}/popup.html`);
  for (;;) {
    const painted = await page.evaluate(() => Reflect.get(globalThis, 'paintedAt'));
    if (typeof painted === 'number') {
      await page.close();
      return painted;
    }
    await sleep(50);
  }
}

/** Milliseconds from the toolbar click to the last large paint of the first screen. */
async function openPopup(extension: ExtensionBrowser, selector: string): Promise<number> {
  const clickedAt = Date.now();
  const popup = await extension.openPopup();
  await popup.waitForSelector(selector);
  const paintedAt = await popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let latest = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) latest = Math.max(latest, entry.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => resolve(performance.timeOrigin + latest), 300);
      }),
  );
  await popup.close().catch(() => {});
  return paintedAt - clickedAt;
}

/** Runs in the page, before anything of its own. */
function stampPaint(selector: string): void {
  const look = () => {
    if (!document.querySelector(selector)) return requestAnimationFrame(look);
    return requestAnimationFrame(() => Reflect.set(globalThis, 'paintedAt', performance.now()));
  };
  requestAnimationFrame(look);
}

function print(what: string, ours: readonly number[], blank: readonly number[]): void {
  const ratio = median(ours) / median(blank);
  const line = `${what}: ${ratio.toFixed(2)} × a blank one`;
  process.stdout.write(
    `${line} (${median(ours).toFixed(0)} against ${median(blank).toFixed(0)} ms, ${accounts} accounts)\n`,
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
