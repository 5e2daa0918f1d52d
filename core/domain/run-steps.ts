/** A computation in steps of a few milliseconds each, so that whoever runs it can do other things in between. */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs it to the end in one go. */
export function finishSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Runs it in slices of about `sliceMs`, with a `pause` between them. `clock` gives milliseconds of any origin. Rejects
 * as the computation or the pause throws.
 */
export async function sliceSteps<Result>(
  steps: Steps<Result>,
  { sliceMs, clock, pause }: { sliceMs: number; clock: () => number; pause: () => Promise<void> },
): Promise<Result> {
  for (let until = clock() + sliceMs; ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (clock() < until) continue;
    await pause();
    until = clock() + sliceMs;
  }
}
