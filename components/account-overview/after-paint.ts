/**
 * Calls back once the next frame is painted; a page that is not visible paints none, and is not waited for long.
 * Gives what takes it back.
 */
export function afterPaint(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(callback);
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
