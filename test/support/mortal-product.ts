import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { createSamplePortal, type SamplePortalOptions } from '#core/sample-portal/sample-portal.ts';
import { launchBrowser, type ExtensionBrowser } from './browser.ts';
import { buildExtension } from './build-extension.ts';
import { startPortalServer } from './portal-server.ts';
import { goodKey, type RunningProduct } from './running-product.ts';

/** A product whose browser may be killed: it comes up again on the same profile, before the same server. */
export interface MortalProduct extends Omit<RunningProduct, 'extension' | 'options'> {
  /** Of the browser that runs at present. */
  readonly extension: ExtensionBrowser;
  readonly options: Page;
  /** Resolves once no browser is on its way up. */
  alive(): Promise<void>;
  /** Ends every process of the browser with SIGKILL, then starts it again. */
  killBrowser(): Promise<void>;
}

export async function runMortalProduct(setUp: Partial<SamplePortalOptions> = {}): Promise<MortalProduct> {
  const portal = createSamplePortal({
    seed: 7,
    now: Date.now(),
    indexLagMs: 0,
    keys: { [goodKey]: { scopes: 'all' } },
    ...setUp,
  });
  const server = await startPortalServer({ portal, latencyMs: 15 });
  // Once: another folder would be another extension, with nothing in it.
  const extensionDir = await buildExtension('granted');
  const userDataDir = await mkdtemp(join(tmpdir(), 'bullseye-profile-'));

  const start = async () => {
    const extension = await launchBrowser({ extensionDir, server, userDataDir });
    return { extension, options: await extension.openOptions() };
  };
  const kill = async ({ browser }: ExtensionBrowser) => {
    const process_ = browser.process();
    if (!process_?.pid || process_.exitCode !== null) throw new Error('There is no browser to kill.');
    const gone = once(process_, 'exit');
    process.kill(-process_.pid, 'SIGKILL');
    await gone;
  };

  let life = await start();
  let comingUp: Promise<void> | undefined;
  return {
    portal,
    server,
    get extension() {
      return life.extension;
    },
    get options() {
      return life.options;
    },
    alive: async () => comingUp,
    async killBrowser() {
      await comingUp;
      comingUp = (async () => {
        await kill(life.extension);
        life = await start();
      })();
      await comingUp;
      comingUp = undefined;
    },
    async close() {
      await life.extension.close();
      await server.close();
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
