import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildExtension } from '#test/support/build-extension.ts';
import { readReport } from './read-report.ts';
import { root, runCommand } from './run-command.ts';
import { say } from './say.ts';
import { addTallies, type Tally } from './tally.ts';

const bin = (path: string) => join(root, 'node_modules', path);

const staticChecks: Readonly<Record<string, readonly string[]>> = {
  Types: [bin('typescript/bin/tsc'), '-p', '.'],
  Lint: [bin('oxlint/bin/oxlint'), '--type-aware'],
  Format: [bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn'],
  'Dead code': [bin('knip/bin/knip.js'), '--no-progress'],
};

/** Types, lint, format and dead code; each counts as one. */
export async function runStaticChecks(): Promise<Tally> {
  const results = await Promise.all(
    Object.entries(staticChecks).map(([name, args]) =>
      reportStage(name, async () => {
        const { code, output } = await runCommand(process.execPath, args);
        return code === 0 ? undefined : output;
      }),
    ),
  );
  return addTallies(results);
}

/** Builds the extension; counts as one. */
export function runBuild(): Promise<Tally> {
  return reportStage('Build', async () => {
    try {
      await buildExtension();
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  });
}

interface TestRun {
  /** The stage's name on the screen. */
  readonly name: string;
  /** Vitest's projects to run. */
  readonly projects: readonly string[];
  /** Only the files whose path contains one of these. */
  readonly filters?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs tests and counts each; a run that breaks outside any test counts as one failure more. */
export async function runTests({ name, projects, filters = [], env = {} }: TestRun): Promise<Tally> {
  say(`\n${name}`);
  const report = join(root, '.cache', 'reports', `${name.toLowerCase().replaceAll(' ', '-')}.json`);
  await mkdir(join(report, '..'), { recursive: true });
  await rm(report, { force: true });
  const { code } = await runCommand(
    process.execPath,
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--config=test/vitest.config.ts',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...filters,
    ],
    { show: true, env },
  );
  const tally = await readReport(report);
  const brokeElsewhere = code !== 0 && tally.failures.length === 0;
  return brokeElsewhere ? { ...tally, failures: [`${name}: broke outside any test, as said above`] } : tally;
}

/** Runs one check, which gives its complaint or nothing, and prints how it went. */
async function reportStage(name: string, check: () => Promise<string | undefined>): Promise<Tally> {
  const startedAt = performance.now();
  const complaint = await check();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (complaint === undefined) {
    say(`✓ ${name} (${seconds} s)`);
    return { passed: 1, failures: [] };
  }
  say(`✗ ${name} (${seconds} s)\n${complaint.trimEnd()}`);
  return { passed: 0, failures: [`${name}\n${complaint}`] };
}
