import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { browserCacheDir, findBrowser } from '#test/support/find-browser.ts';
import { root, runCommand } from './run-command.ts';
import { say } from './say.ts';

const nothingHelps =
  'No Chromium, Chrome or Edge is installed, and none could be fetched. ' +
  'Install one, or set CHROME_PATH to it, and run the command again.';

/**
 * The path of a browser that starts: the person's own, else a download, else the distribution's package where we
 * may install it. Undefined, with a sentence on the screen that says what to do, where there is none to be had.
 */
export async function ensureBrowser(): Promise<string | undefined> {
  const path =
    (await workingBrowser()) ??
    ((await downloadBrowser()) ? await workingBrowser() : undefined) ??
    ((await installDebianPackage()) ? await workingBrowser() : undefined);
  if (path === undefined) say(nothingHelps);
  return path;
}

async function workingBrowser(): Promise<string | undefined> {
  const path = findBrowser();
  if (path === undefined || process.platform === 'win32') return path;
  // A download without the system libraries it needs is there, and yet does not start.
  const { code } = await runCommand(path, ['--version'], { timeout: 60_000 });
  return code === 0 ? path : undefined;
}

async function downloadBrowser(): Promise<boolean> {
  say('No browser found: downloading Chrome for Testing …');
  const reachable = await fetch('https://storage.googleapis.com/', {
    method: 'HEAD',
    signal: AbortSignal.timeout(10_000),
  }).catch(() => undefined);
  if (!reachable) return false;
  const tool = join(root, 'node_modules', '@puppeteer', 'browsers', 'lib', 'cjs', 'main-cli.js');
  const args = [tool, 'install', 'chrome@stable', '--path', browserCacheDir];
  const { code } = await runCommand(process.execPath, args, { timeout: 600_000 });
  if (code !== 0) await rm(browserCacheDir, { recursive: true, force: true });
  return code === 0;
}

async function installDebianPackage(): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say("The download did not work out: installing the distribution's Chromium …");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { env });
  const packages = ['chromium', 'fonts-liberation'];
  const { code } = await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    env,
  });
  return code === 0;
}
