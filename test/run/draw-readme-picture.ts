import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '#test/support/browser.ts';
import { buildExtension } from '#test/support/build-extension.ts';
import { serveCompanySites } from './company-site.ts';
import { openProduct } from './open-product.ts';
import { root } from './run-command.ts';

const folder = join(root, 'test', 'fixtures', 'pictures');
const height = 720;

const shoot = async (page: Page, width: number) => {
  await page.setViewport({ width, height });
  return page.screenshot({ encoding: 'base64' });
};

/** The website and the panel as they stand beside each other on a screen. */
const drawWindow = (site: string, panel: string) => `<style>
  body { margin: 0; padding: 24px; width: max-content; background: #dfe4ea; }
  div { display: flex; gap: 1px; background: #c6ccd4; border-radius: 10px; overflow: hidden; box-shadow: 0 6px 24px #0003; }
  img { display: block; height: ${height}px; }
</style>
<div><img src="data:image/png;base64,${site}"><img src="data:image/png;base64,${panel}"></div>`;

const sites = await serveCompanySites();
const extension = await launchBrowser({ extensionDir: await buildExtension('granted'), server: sites });
try {
  const { site, panel } = await openProduct(extension, (domain, name) => sites.names.set(domain, name));
  const pictures = [await shoot(site, 860), await shoot(panel, 380)] as const;
  const canvas = await extension.openTab('about:blank');
  await canvas.setViewport({ width: 1289, height: height + 48 });
  await canvas.setContent(drawWindow(...pictures));
  await mkdir(folder, { recursive: true });
  await canvas.screenshot({ path: join(folder, 'company-and-panel.png') as `${string}.png` });
} finally {
  await extension.close();
  sites.close();
}
