import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { createSamplePortal } from '#core/sample-portal/sample-portal.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { buildExtension } from '#test/support/build-extension.ts';
import { startPortalServer } from '#test/support/portal-server.ts';
import { aria, goodKey, says } from '#test/support/running-product.ts';

// How long a tab switch takes until the account overview of the tab is painted, as a multiple of a side panel of the
// same extension that only hears of the switch and paints one word: in one browser, in turns. Prints ratios of medians,
// for accounts that were in view before and for such that are read from the local copy.

const rounds = Number(process.argv[2] ?? 12);
const accounts = 4;

const portal = createSamplePortal({
  seed: 7,
  now: Date.now(),
  indexLagMs: 0,
  keys: { [goodKey]: { scopes: 'all' } },
});
const server = await startPortalServer({ portal });
const extensionDir = await withBlankPanel(await buildExtension('granted'));
const extension = await launchBrowser({ extensionDir, server });
try {
  const options = await extension.openOptions();
  await options.locator('::-p-aria([name="Service key"][role="textbox"])').fill(goodKey);
  await aria(options, 'button', 'Connect').click();
  await says(options, /^Updated/, '[role=status]');

  const { records } = portal;
  const richness = (id: string) =>
    (['contacts', 'deals', 'meetings', 'calls', 'emails', 'notes'] as const)
      .map((type) => records.related(id, type).length)
      .reduce((sum, count) => sum + count);
  const ids = records.companies
    .filter(({ properties }) => properties['hs_is_target_account'] === 'true' && properties['name'])
    .map(({ id }) => id)
    .toSorted((a, b) => richness(b) - richness(a))
    .slice(0, accounts);
  for (const id of ids)
    await extension.openTab(`https://app.hubspot.com/contacts/${portal.portalId}/record/0-2/${id}`);
  const tabs = await tabsOf(options, ids);

  const samples = { blank: [] as number[], recent: [] as number[], read: [] as number[] };
  const ours = await showPanel(options, 'sidepanel.html');
  for (const { tabId, name } of tabs) {
    await timeSwitch(ours, tabId, name);
    await ours.waitForFunction(pressLoadOverview, { polling: 50 });
    await says(ours, /^Updated/, 'output');
  }
  for (let round = 0; round < rounds; round += 1) {
    const panel = await showPanel(options, 'sidepanel.html');
    for (const { tabId, name } of tabs) await timeSwitch(panel, tabId, name);
    for (const { tabId, name } of tabs) samples.recent.push(await timeSwitch(panel, tabId, name));
    for (const { tabId, name } of tabs) {
      await forgetReadings(options);
      samples.read.push(await timeSwitch(panel, tabId, name));
    }
    const blank = await showPanel(options, 'blank.html');
    for (const { tabId } of tabs) await timeSwitch(blank, tabId, `Tab ${tabId}`);
    for (const { tabId } of tabs) samples.blank.push(await timeSwitch(blank, tabId, `Tab ${tabId}`));
  }
  print('tab switch to painted overview, in view before', samples.recent, samples.blank);
  print('tab switch to painted overview, read from the local copy', samples.read, samples.blank);
} finally {
  await extension.close();
  await server.close();
  await rm(extensionDir, { recursive: true, force: true });
}

/** The extension with one more page. */
async function withBlankPanel(built: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'blank-panel-'));
  await cp(built, dir, { recursive: true });
  await writeFile(
    join(dir, 'blank.html'),
    '<!doctype html><meta charset="utf-8"><title>Blank</title><h1>Blank</h1><script src="blank.js"></script>',
  );
  await writeFile(
    join(dir, 'blank.js'),
    `chrome.tabs.onActivated.addListener(({ tabId }) => {
      document.querySelector('h1').textContent = 'Tab ' + tabId;
    });`,
  );
  return dir;
}

/** The tabs of the records, with what the panel is to say in each. */
async function tabsOf(page: Page, ids: readonly string[]) {
  const found = (await page.evaluate(`chrome.tabs.query({})`)) as { id: number; url: string }[];
  return ids.map((id) => {
    const tab = found.find(({ url }) => url.endsWith(`/${id}`));
    const name = portal.records.get(id)?.properties['name'];
    if (!tab || !name) throw new Error(`No tab of ${id}`);
    return { tabId: tab.id, name };
  });
}

/** The side panel with this page in it, at rest. */
async function showPanel(page: Page, path: string): Promise<Page> {
  await page.evaluate(`chrome.sidePanel.setOptions({ path: '${path}', enabled: true })`);
  const origin = `chrome-extension://${extension.extensionId}`;
  const isPanel = (url: string) => url.startsWith(`${origin}/${path}`);
  if (!extension.browser.targets().some((target) => isPanel(target.url()))) {
    await page.bringToFront();
    await page.evaluate('chrome.sidePanel.open({ windowId: chrome.windows.WINDOW_ID_CURRENT })');
  }
  const target = await extension.browser.waitForTarget((one) => isPanel(one.url()), { timeout: 20_000 });
  const panel = await target.asPage();
  await panel.waitForFunction('innerWidth > 0 && document.querySelector("h1")', { polling: 50 });
  return panel;
}

/** Lets the panel forget what it has read: something changed. */
async function forgetReadings(page: Page): Promise<void> {
  await page.evaluate(`new BroadcastChannel('bullseye').postMessage('preferences')`);
  await rest(page);
}

async function rest(page: Page): Promise<void> {
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 150))');
}

/** Milliseconds from asking for the tab until the frame with this heading is painted. */
async function timeSwitch(panel: Page, tabId: number, heading: string): Promise<number> {
  await rest(panel);
  return panel.evaluate(switchAndPaint, { tabId, heading });
}

/** Runs in the panel. Found by what it says: looking for it by its role makes the browser keep an accessibility tree,
 * which slows down whatever is drawn from then on. */
function pressLoadOverview(): boolean {
  const button = [...document.querySelectorAll<HTMLElement>('button:not([hidden] *)')].find(
    (one) => one.textContent === 'Load overview',
  );
  button?.click();
  return button !== undefined;
}

/** Runs in the panel. */
async function switchAndPaint({ tabId, heading }: { tabId: number; heading: string }): Promise<number> {
  const { chrome } = globalThis as unknown as {
    chrome: { tabs: { update(id: number, change: object): Promise<unknown> } };
  };
  const isThere = () => document.querySelector('h1:not([hidden] *)')?.textContent === heading;
  const startedAt = performance.now();
  return new Promise<number>((resolve) => {
    const painted = () =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - startedAt));
        port1.start();
        port2.postMessage(undefined);
      });
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      painted();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    void chrome.tabs.update(tabId, { active: true });
  });
}

function print(what: string, ours: readonly number[], blank: readonly number[]): void {
  const ratio = median(ours) / median(blank);
  const figures = `${median(ours).toFixed(1)} against ${median(blank).toFixed(1)} ms, ${ours.length} switches`;
  process.stdout.write(`${what}: ${ratio.toFixed(2)} × a blank panel (${figures})\n`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
