import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildExtension } from '#test/support/build-extension.ts';

const pages = globSync('entrypoints/*/index.html').map((path) => basename(join(path, '..')));
let dir = '';

beforeAll(async () => {
  dir = await buildExtension('production');
}, 300_000);

const read = (path: string) => readFileSync(join(dir, path), 'utf8');
const filesOf = (page: string) =>
  [...read(`${page}.html`).matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path = '']) => path);

describe.each(pages)('the page %s', (page) => {
  test('waits for a few files only', () => {
    const files = filesOf(page);
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBeLessThan(10);
  });

  test('reads the tokens and what holds for every element before the styles of any component', () => {
    const [first = ''] = filesOf(page).filter((path) => path.endsWith('.css'));
    const styles = read(first);
    expect(styles.indexOf(':root')).toBeGreaterThanOrEqual(0);
    expect(styles.indexOf(':root')).toBeLessThan(styles.search(/\._\w+_\w{5}_\d/));
  });
});

test('the worker is one file', () => {
  expect(read('background.js')).not.toMatch(/\bimport\b\s*["'({*]/);
});
