import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where a downloaded browser is kept, inside the clone and out of git. */
export const browserCacheDir = new URL('../../.cache/browser/', import.meta.url).pathname;

const linuxCommands = [
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'google-chrome-stable',
  'google-chrome',
];

const macApps = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
];

const windowsPrograms = [
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium-family browser to run: the one `CHROME_PATH` names, the person's own, or the downloaded one.
 * Undefined where this machine has none.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return [env['CHROME_PATH'] ?? '', ...installedBrowsers(env), ...downloadedBrowsers()].find(isExecutable);
}

function installedBrowsers(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      macApps.map((app) => join(folder, app)),
    );
  }
  if (process.platform === 'win32') {
    const folders = [env['LOCALAPPDATA'], env['PROGRAMFILES'], env['PROGRAMFILES(X86)']];
    return windowsPrograms.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [join(folder, program)] : [])),
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = linuxCommands.flatMap((command) => folders.map((folder) => join(folder, command)));
  // A snap may not read every folder, so it is the last choice.
  return found.toSorted((a, b) => Number(a.startsWith('/snap/')) - Number(b.startsWith('/snap/')));
}

function downloadedBrowsers(): string[] {
  if (!existsSync(browserCacheDir)) return [];
  return readdirSync(browserCacheDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[\\/])(chrome|chrome\.exe|Google Chrome for Testing)$/.test(path))
    .map((path) => join(browserCacheDir, path));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}
