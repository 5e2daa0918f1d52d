import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildExtension } from '#test/support/build-extension.ts';
import { readSources, root } from './read-tree.ts';

type Manifest = Readonly<Record<string, unknown>>;

const readManifest = (dir: string): Manifest => JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));

const sorted = (names: unknown) => [...Object(names)].map(String).toSorted();

/** Path to fingerprint of every file but the manifest. */
function fingerprints(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Object.fromEntries(
    paths
      .map((path) => [
        path.slice(dir.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ])
      .filter(([path]) => path !== 'manifest.json'),
  );
}

const installTime = ['activeTab', 'alarms', 'contextMenus', 'sidePanel', 'storage', 'unlimitedStorage'];
const onRequest = ['permissions', 'host_permissions', 'optional_permissions', 'optional_host_permissions'];

describe('the built extension', () => {
  let dir = '';
  let grantedDir = '';

  beforeAll(async () => {
    dir = await buildExtension('production');
    grantedDir = await buildExtension('granted');
  }, 180_000);

  test('puts nothing into web pages', () => {
    const manifest = readManifest(dir);
    for (const key of ['content_scripts', 'web_accessible_resources', 'externally_connectable', 'sandbox']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test('asks for what it documents and no more', () => {
    const manifest = readManifest(dir);
    expect(sorted(manifest['permissions'])).toEqual(installTime);
    expect(manifest['host_permissions'] ?? []).toEqual([]);
    expect(manifest['optional_permissions']).toEqual(['tabs']);
    expect(manifest['optional_host_permissions']).toEqual(['https://api.hubapi.com/*']);
  });

  test('documents each permission in the README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const name of [...installTime, 'tabs', 'https://api.hubapi.com/*']) {
      expect(readme).toMatch(new RegExp(`^\\| \`${RegExp.escape(name)}\` +\\| .{10,} \\|$`, 'm'));
    }
  });

  test('runs its own files only and talks to HubSpot only', () => {
    const policy = Object(readManifest(dir)['content_security_policy']).extension_pages;
    const directives = Object.fromEntries(
      String(policy)
        .split(';')
        .map((directive) => directive.trim().split(/ (.*)/s)),
    );
    expect(directives).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': 'https://api.hubapi.com',
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  });

  test('has the popup, the panel, the options in a tab, and its icons', () => {
    const manifest = readManifest(dir);
    expect(manifest).toMatchObject({
      action: { default_popup: 'popup.html' },
      side_panel: { default_path: 'sidepanel.html' },
      options_ui: { page: 'options.html', open_in_tab: true },
      icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    });
  });

  test('differs from the one that browser tests use by permissions alone', () => {
    const [shipped, granted] = [readManifest(dir), readManifest(grantedDir)];
    const rest = (manifest: Manifest) =>
      Object.fromEntries(Object.entries(manifest).filter(([key]) => !onRequest.includes(key)));
    expect(rest(granted)).toEqual(rest(shipped));
    expect(sorted(granted['permissions'])).toEqual(sorted([...installTime, 'tabs']));
    expect(granted['host_permissions']).toEqual(shipped['optional_host_permissions']);
    expect(fingerprints(grantedDir)).toEqual(fingerprints(dir));
  });
});

const forbiddenInSources: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'markup from strings',
    /\.(inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\(/,
  ],
  ['code from strings', /\beval\(|\bnew Function\(|\bFunction\(['"`]/],
  ['scripts from elsewhere', /<script[^>]+src=["']?(https?:)?\/\/|\bimport\(\s*['"`]https?:|importScripts\(/],
];

/** Which of the forbidden ways the text uses. */
const findForbidden = (text: string) =>
  forbiddenInSources.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

describe('the sources', () => {
  test('never make code or markup from strings, nor load either from elsewhere', () => {
    const found = [...readSources(['core', 'components', 'entrypoints'])].flatMap(([path, text]) =>
      findForbidden(text).map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ['node.innerHTML = text', 'markup from strings'],
    ['<p dangerouslySetInnerHTML={{ __html: text }} />', 'markup from strings'],
    ['eval(text)', 'code from strings'],
    ['new Function("return 1")', 'code from strings'],
    ['<script src="https://example.com/a.js"></script>', 'scripts from elsewhere'],
    ["import('https://example.com/a.js')", 'scripts from elsewhere'],
  ])('would be caught at %j', (text, name) => {
    expect(findForbidden(text)).toEqual([name]);
  });
});
