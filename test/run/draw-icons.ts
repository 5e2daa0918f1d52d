import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '#test/support/find-browser.ts';

const folder = fileURLToPath(new URL('../../public/icon/', import.meta.url));
const blue = '#2f6fe4';

/**
 * A bullseye on a grid of whole pixels: rings as wide as the size allows, so that even 16 pixels stay crisp.
 * The white disc under the rings keeps the mark readable on dark toolbars, the blue rim on light ones.
 */
function drawBullseye(size: number): string {
  const centre = size / 2;
  const small = size <= 16;
  const rings = small
    ? [
        { radius: 8, fill: blue },
        { radius: 5.5, fill: '#fff' },
        { radius: 3, fill: blue },
      ]
    : [
        { radius: size * 0.5, fill: blue },
        { radius: size * 0.39, fill: '#fff' },
        { radius: size * 0.28, fill: blue },
        { radius: size * 0.17, fill: '#fff' },
        { radius: size * 0.085, fill: blue },
      ];
  const circles = rings.map(
    ({ radius, fill }) => `<circle cx="${centre}" cy="${centre}" r="${radius}" fill="${fill}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" style="display:block">${circles.join('')}</svg>`;
}

const executablePath = findBrowser();
if (executablePath === undefined)
  throw new Error('No Chromium, Chrome or Edge found: set CHROME_PATH to one.');
const browser = await puppeteer.launch({
  executablePath,
  pipe: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  await mkdir(folder, { recursive: true });
  for (const size of [16, 32, 48, 96, 128]) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 }</style>${drawBullseye(size)}`);
    await writeFile(`${folder}${size}.png`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
