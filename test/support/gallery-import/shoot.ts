import { mkdirSync } from 'node:fs';
import preact from '@preact/preset-vite';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { findViolations } from '#test/support/axe.ts';

/**
 * Takes pictures of the import's gallery: `node shoot.ts OUT_DIR STATES WIDTHS THEMES LANGUAGES`, each a
 * comma-separated list. What axe finds is printed.
 */
const [out = 'pictures', states = 'source', widths = '1280,640', themes = 'light,dark', languages = 'en,pl'] =
  process.argv.slice(2);

mkdirSync(out, { recursive: true });
const server = await createServer({
  root: import.meta.dirname,
  configFile: false,
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  server: { port: 0, host: '127.0.0.1', fs: { strict: false }, hmr: false, watch: null },
  cacheDir: `${out}/.vite`,
  optimizeDeps: { include: ['papaparse'], noDiscovery: true },
  logLevel: 'error',
});
await server.listen();
const browser = await puppeteer.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const page = await browser.newPage();
page.on('pageerror', (error) => process.stderr.write(`${String(error)}\n`));
page.on('console', (message) => {
  if (message.type() === 'error') process.stderr.write(`${message.text()}\n`);
});
const address = server.resolvedUrls?.local[0] ?? '';

for (const width of widths.split(',')) {
  await page.setViewport({ width: Number(width), height: 800 });
  for (const state of states.split(','))
    for (const theme of themes.split(','))
      for (const lang of languages.split(',')) {
        await page.goto('about:blank');
        await page.goto(`${address}#${new URLSearchParams({ state, theme, lang }).toString()}`);
        await page.waitForSelector('#app > *', { timeout: 20_000 });
        await new Promise((resolve) => setTimeout(resolve, 150));
        for (const { rule, why, where } of await findViolations(page))
          process.stderr.write(
            `${width} ${state} ${theme} ${lang}: ${rule}, ${why}\n  ${where.join('\n  ')}\n`,
          );
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (overflow > 0) process.stderr.write(`${width} ${state} ${lang}: ${overflow} pixels too wide\n`);
        await page.screenshot({ path: `${out}/${width}-${state}-${theme}-${lang}.png` });
      }
}
await browser.close();
await server.close();
