import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
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
  const name = `${flavour}-${hashSources()}`;
  const finished = join(buildsDir, name);
  const folder = join(finished, flavour === 'granted' ? 'chrome-mv3-granted' : 'chrome-mv3');
  if (existsSync(folder)) return folder;

  await mkdir(buildsDir, { recursive: true });
  const unfinished = await mkdtemp(join(buildsDir, 'unfinished-'));
  try {
    await runBuilder(flavour, unfinished);
    // A rename is all or nothing; where another process was faster, its result is the same.
    await rename(unfinished, finished).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await dropOldBuilds(flavour, name);
  return folder;
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: root }).toSorted()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(path).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function runBuilder(flavour: Flavour, outDir: string): Promise<void> {
  // A process of its own, free of what a test runner puts into the environment.
  const { VITEST: _runner, NODE_ENV: _mode, FORCE_COLOR: _color, ...rest } = process.env;
  const env = { ...rest, NO_COLOR: '1' };
  const config = JSON.stringify({ root, mode: flavour, outDir });
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

/** Keeps the builds of a few states, so that going back and forth between two stays quick. */
async function dropOldBuilds(flavour: Flavour, current: string): Promise<void> {
  const others = (await readdir(buildsDir)).filter(
    (name) => name.startsWith(`${flavour}-`) && name !== current,
  );
  const byAge = others
    .map((name) => ({ name, at: statSync(join(buildsDir, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.at - a.at);
  await Promise.all(
    byAge.slice(5).map(({ name }) => rm(join(buildsDir, name), { recursive: true, force: true })),
  );
}
