/* oxlint-disable no-console -- the one place that writes to the console. */
import { describeError } from './describe-error.ts';

/**
 * What nobody on screen waits to hear, for whoever opens the worker's console. Never a key, a visited address or
 * CRM data: only what was done, and why it failed.
 */
export const log = {
  /** Something failed that had to work. */
  error: (what: string, error: unknown) => console.error(`Bullseye: ${what}:`, describeError(error), error),
  /** Something worth knowing when one wonders what the worker did. */
  info: (what: string) => console.info(`Bullseye: ${what}`),
  /** Each step, shown only where the console is set to show everything. */
  debug: (what: string) => console.debug(`Bullseye: ${what}`),
};

/** Lets work go on that nobody waits for; its failure ends in the log and nowhere else. */
export function unattended(what: string, work: Promise<unknown>): void {
  work.then(
    () => log.debug(what),
    (error: unknown) => log.error(what, error),
  );
}
