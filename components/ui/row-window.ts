/** Rows `first` up to, not including, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** Rows drawn beyond each edge, so that a quick scroll meets rows. */
const beyond = 8;

/** The rows of `count` to draw for a view of `height` pixels that begins `top` pixels down. */
export function windowOf(count: number, rowHeight: number, top: number, height: number): RowWindow {
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + beyond);
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - beyond, end - 1));
  return { first, end };
}
