import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** One broken accessibility rule, as a test prints it. */
export interface Violation {
  readonly rule: string;
  readonly impact: string;
  readonly why: string;
  /** The elements, as selector and markup. */
  readonly where: readonly string[];
}

const run = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: String(impact),
    why: help,
    where: nodes.map(({ target, html, failureSummary }) => [target.join(' '), html, failureSummary].join(' | ')),
  })))`;

/**
 * Until what fades in or moves has come to rest: colours count once they stand. What moves for ever is not waited for,
 * nor what a page in the background does not draw.
 */
const rest = `Promise.race([
  Promise.allSettled(document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished)),
  new Promise((resolve) => setTimeout(resolve, 1000)),
])`;

/** Every axe rule the page breaks as it stands. Works in extension pages: the debugger is above their policy. */
export async function findViolations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(`${axe.source};0`);
  await page.evaluate(`${rest}.then(() => undefined)`);
  // A string evaluates to whatever the page gives; `run` above is what fixes its shape.
  return page.evaluate(run) as Promise<readonly Violation[]>;
}
