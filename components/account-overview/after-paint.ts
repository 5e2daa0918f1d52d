/**
 * Calls back in the frame after the next, before anything of it is drawn: the next one is painted then, and what
 * changes now goes into one frame. A page that is not visible paints none, and is not waited for long. Gives what takes
 * it back.
 */
export function afterPaint(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      callback();
    });
  });
  timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    callback();
  }, 100);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Resolves then. */
export const painted = (): Promise<void> => new Promise((resolve) => void afterPaint(resolve));
