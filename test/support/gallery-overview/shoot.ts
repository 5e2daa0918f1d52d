import { mkdirSync } from 'node:fs';
import preact from '@preact/preset-vite';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { findViolations } from '#test/support/axe.ts';

/**
 * Takes pictures of the gallery, and says which rules of accessibility are broken in them:
 * `node shoot.ts OUT_DIR state,… width,… [theme,…] [lang,…] [full|screen]`.
 */
const [
  out = 'pictures',
  states = 'usual',
  widths = '360',
  themes = 'light',
  languages = 'en',
  extent = 'full',
] = process.argv.slice(2);

mkdirSync(out, { recursive: true });
const server = await createServer({
  root: import.meta.dirname,
  publicDir: `${import.meta.dirname}/../../../public`,
  configFile: false,
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  server: { port: 0, host: '127.0.0.1', fs: { strict: false }, hmr: false, watch: null },
  cacheDir: `${out}/.vite`,
  logLevel: 'error',
});
await server.listen();
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const page = await browser.newPage();
page.on('pageerror', (error) => process.stderr.write(`${String(error)}\n`));
page.on('console', (message) => message.type() === 'error' && process.stderr.write(`${message.text()}\n`));
const address = server.resolvedUrls?.local[0] ?? '';
for (const width of widths.split(',').map(Number)) {
  await page.setViewport({ width, height: 800 });
  for (const state of states.split(','))
    for (const theme of themes.split(','))
      for (const lang of languages.split(',')) {
        await page.goto('about:blank');
        await page.goto(`${address}#state=${state}&theme=${theme}&lang=${lang}`);
        await page.waitForSelector('#app > *');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        if (wide) process.stderr.write(`${state} scrolls sideways at ${width}\n`);
        for (const { rule, where } of await findViolations(page))
          process.stderr.write(`${state} at ${width}, ${theme}, ${lang}: ${rule}: ${where.join('; ')}\n`);
        const path = `${out}/${width}-${state}-${theme}-${lang}.png` as const;
        await page.screenshot({ path, fullPage: extent === 'full' });
      }
}
await browser.close();
await server.close();
