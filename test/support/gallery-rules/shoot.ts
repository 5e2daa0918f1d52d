import { mkdirSync } from 'node:fs';
import preact from '@preact/preset-vite';
import puppeteer, { type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { findViolations } from '#test/support/axe.ts';

/**
 * Takes pictures of the rules page: `node shoot.ts OUT_DIR STATES WIDTHS THEMES LANGUAGES`, each a comma-separated
 * list. A state may name what is done in it first: `list+edit`. What axe finds is printed.
 */
const [
  out = 'pictures',
  states = 'empty,list',
  widths = '1280,640',
  themes = 'light,dark',
  languages = 'en,pl',
] = process.argv.slice(2);

const press = async (page: Page, index: number, selector: string) => {
  await (await page.$$(selector))[index]?.click();
};
const openers: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  edit: async (page) => {
    await press(page, 1, 'article header button:nth-of-type(2)');
    await new Promise((resolve) => setTimeout(resolve, 600));
  },
  start: async (page) => {
    await page.click('main ul button');
    await new Promise((resolve) => setTimeout(resolve, 600));
  },
  pick: async (page) => {
    await page.click('[class*=actions] button');
    await page.click('input[role=combobox]');
  },
  faults: async (page) => {
    await page.click('[class*=actions] button');
    await page.click('input[type=radio]:not(:checked)');
    await page.click('button[type=submit]');
  },
  look: (page) => page.click('[class*=notice] button'),
};

mkdirSync(out, { recursive: true });
const server = await createServer({
  root: import.meta.dirname,
  configFile: false,
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  server: { port: 0, host: '127.0.0.1', fs: { strict: false }, hmr: false, watch: null },
  cacheDir: `${out}/.vite`,
  // Nothing is bundled ahead, so that no picture is taken while the page reloads for it.
  optimizeDeps: { noDiscovery: true },
  logLevel: 'error',
});
await server.listen();
const browser = await puppeteer.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const page = await browser.newPage();
page.on('pageerror', (error) => process.stderr.write(`${String(error)}\n`));
const address = server.resolvedUrls?.local[0] ?? '';

for (const width of widths.split(',').map(Number)) {
  await page.setViewport({ width, height: 800 });
  for (const named of states.split(','))
    for (const theme of themes.split(','))
      for (const lang of languages.split(',')) {
        const [state = '', open = ''] = named.split('+');
        await page.goto('about:blank');
        await page.goto(`${address}#${new URLSearchParams({ state, theme, lang }).toString()}`);
        await page.waitForSelector('#app > *', { timeout: 20_000 });
        await openers[open]?.(page);
        await new Promise((resolve) => setTimeout(resolve, open ? 250 : 50));
        for (const { rule, why, where } of await findViolations(page))
          process.stderr.write(
            `${width} ${named} ${theme} ${lang}: ${rule}, ${why}\n  ${where.join('\n  ')}\n`,
          );
        await page.screenshot({ path: `${out}/${named}-${width}-${theme}-${lang}.png`, fullPage: true });
      }
}
await browser.close();
await server.close();
