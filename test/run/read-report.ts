import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { root } from './run-command.ts';
import type { Tally } from './tally.ts';

/** What Vitest's JSON reporter writes of a file of tests, as far as it is read here. */
interface FileReport {
  readonly name: string;
  readonly status: string;
  /** Why the file did not load; empty where it did. */
  readonly message: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: string;
    readonly failureMessages?: readonly string[];
  }[];
}

/** Reads the report of a run of tests at `path`; a run that left none has failed. */
export async function readReport(path: string): Promise<Tally> {
  try {
    const report = JSON.parse(await readFile(path, 'utf8')) as { testResults: readonly FileReport[] };
    const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    return {
      passed: all.filter(({ status }) => status === 'passed').length,
      failures: report.testResults.flatMap(failuresOf),
    };
  } catch {
    return { passed: 0, failures: [`The tests left no report in ${relative(root, path)}`] };
  }
}

function failuresOf({ name, status, message, assertionResults }: FileReport): readonly string[] {
  const file = relative(root, name);
  const failed = assertionResults.filter((one) => one.status === 'failed');
  // A file that fails to load has no failed test to show for it.
  if (failed.length === 0) return status === 'failed' ? [`${file}\n${message}`] : [];
  return failed.map(
    ({ fullName, failureMessages = [] }) => `${file} > ${fullName}\n${failureMessages.join('\n')}`,
  );
}
