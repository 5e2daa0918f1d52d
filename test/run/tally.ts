import { say } from './say.ts';

/** How the checks or tests of a stage went. */
export interface Tally {
  /** How many passed. */
  readonly passed: number;
  /** An entry for each that failed: which, and below it what it says. */
  readonly failures: readonly string[];
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

/** Says again what failed, since the last lines are what people see of a long run, and sets the exit code by it. */
export function closeWith({ passed, failures }: Tally): void {
  process.exitCode = failures.length > 0 ? 1 : 0;
  for (const failure of failures) say(`\n✗ ${firstLines(failure)}`);
  if (failures.length > 0) say();
  say(`${passed} passed, ${failures.length} failed`);
}

const firstLines = (text: string): string => text.trimEnd().split('\n').slice(0, 20).join('\n    ');
