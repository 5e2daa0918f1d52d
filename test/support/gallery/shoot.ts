import { mkdirSync } from 'node:fs';
import preact from '@preact/preset-vite';
import puppeteer, { type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { findViolations } from '#test/support/axe.ts';

/**
 * Takes pictures of the gallery: `node shoot.ts OUT_DIR STATES LAYOUTS THEMES LANGUAGES`, each a comma-separated
 * list. A state may name what to open in it: `usual+menu`. What axe finds is printed.
 */
const [
  out = 'pictures',
  states = 'usual',
  layouts = 'popup,page',
  themes = 'light,dark',
  languages = 'en,pl',
] = process.argv.slice(2);

const openers: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  menu: (page) => page.click('[data-row="2"] [aria-haspopup=menu]'),
  team: async (page) => {
    await page.click('button[role=combobox]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
  },
  keyboard: async (page) => {
    await page.focus('[data-row="0"]');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowDown');
  },
  remove: async (page) => {
    await page.click('[data-row="2"] [aria-haspopup=menu]');
    await page.click('[role=menuitem]:last-of-type');
  },
  toast: (page) => page.click('[role=switch]'),
  export: (page) => page.click('[aria-haspopup=menu][aria-label^=E]'),
  columns: (page) => page.click('button[role=combobox]:not([aria-label^=T]):not([aria-label^=Z])'),
  ticks: async (page) => {
    await page.click('[data-row="1"] input');
    await page.keyboard.down('Shift');
    await page.click('[data-row="4"] input');
    await page.keyboard.up('Shift');
  },
  bulk: async (page) => {
    await page.click('thead input');
    await page.click('[role=group] > div > button:nth-child(2)');
  },
  details: (page) => page.click('[data-row="0"] [aria-expanded]'),
  snooze: (page) => page.click('[data-row="1"] [aria-haspopup=menu]'),
  date: async (page) => {
    await page.click('[data-row="1"] [aria-haspopup=menu]');
    await page.click('[role=menuitem]:last-of-type');
  },
  score: (page) => page.click('section header [class*=order] + button'),
  dismiss: (page) => page.click('[data-row="1"] [class*=tools] > button:not([aria-haspopup]):nth-of-type(3)'),
  explain: (page) => page.click('[data-row="0"] [aria-haspopup=dialog]'),
  hover: (page) => page.hover('[data-row="3"]'),
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
page.on('console', (message) => {
  if (message.type() === 'error') process.stderr.write(`${message.text()}\n`);
});
const address = server.resolvedUrls?.local[0] ?? '';

for (const layout of layouts.split(',')) {
  await page.setViewport(
    layout === 'popup'
      ? { width: 780, height: 580 }
      : { width: Number(process.env['WIDTH'] ?? 1280), height: 800 },
  );
  for (const named of states.split(','))
    for (const theme of themes.split(','))
      for (const lang of languages.split(',')) {
        const [state = '', open = ''] = named.split('+');
        await page.goto('about:blank');
        await page.goto(`${address}#${new URLSearchParams({ state, layout, theme, lang }).toString()}`);
        await page.waitForSelector('#app > *', { timeout: 10_000 });
        await openers[open]?.(page);
        await new Promise((resolve) => setTimeout(resolve, open ? 250 : 0));
        for (const { rule, why, where } of await findViolations(page))
          process.stderr.write(
            `${layout} ${named} ${theme} ${lang}: ${rule}, ${why}\n  ${where.join('\n  ')}\n`,
          );
        await page.screenshot({ path: `${out}/${layout}-${named}-${theme}-${lang}.png` });
      }
}
await browser.close();
await server.close();
