import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const buildsDir = join(root, '.cache', 'builds');
const sources = [
  '{core,components,entrypoints,public}/**',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** The product as it ships, and as it is once a person allowed all that it asks for. */
export type Flavour = 'production' | 'granted';

/**
 * The folder of the extension built from the sources as they are now, in one flavour. Builds only what no earlier
 * call has built; runs in different processes may overlap. Rejects with the builder's own words where it fails.
 */
export async function buildExtension(flavour: Flavour = 'granted'): Promise<string> {
  const build = join(buildsDir, hashSources());
  const folders = { production: join(build, 'chrome-mv3'), granted: join(build, 'chrome-mv3-granted') };
  if (existsSync(build)) return folders[flavour];

  await mkdir(buildsDir, { recursive: true });
  const unfinished = await mkdtemp(join(buildsDir, 'unfinished-'));
  try {
    await runBuilder(unfinished);
    await grantEverything(join(unfinished, 'chrome-mv3'), join(unfinished, 'chrome-mv3-granted'));
    // A rename is all or nothing; where another process was faster, its result is the same.
    await rename(unfinished, build).catch((error: unknown) => {
      if (!existsSync(build)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await dropOldBuilds();
  return folders[flavour];
}

/** Nobody answers permission prompts in a test: the copy has from the start what the original asks for. */
async function grantEverything(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  const path = join(to, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  const { optional_permissions = [], optional_host_permissions = [], ...rest } = manifest;
  const { permissions = [], host_permissions = [] } = manifest;
  const granted = {
    ...rest,
    permissions: [...permissions, ...optional_permissions],
    host_permissions: [...host_permissions, ...optional_host_permissions],
  };
  await writeFile(path, JSON.stringify(granted, null, 2));
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: root }).toSorted()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(path).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function runBuilder(outDir: string): Promise<void> {
  // A process of its own, free of what a test runner puts into the environment.
  const { VITEST: _runner, NODE_ENV: _mode, FORCE_COLOR: _color, ...rest } = process.env;
  const env = { ...rest, NO_COLOR: '1' };
  const config = JSON.stringify({ root, outDir });
  const script = `import { build } from 'wxt'; await build(${config});`;
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      env,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`The extension does not build:\n${stdout ?? ''}${stderr ?? ''}`);
  }
}

/** Drops what is a day old: nothing can be running on it any more. */
async function dropOldBuilds(): Promise<void> {
  const dayAgo = Date.now() - 86_400_000;
  const isOld = (name: string) =>
    (statSync(join(buildsDir, name), { throwIfNoEntry: false })?.mtimeMs ?? dayAgo) < dayAgo;
  const old = (await readdir(buildsDir)).filter(isOld);
  await Promise.all(old.map((name) => rm(join(buildsDir, name), { recursive: true, force: true })));
}
