import type { CSSProperties } from 'preact';

/** Ties a popover to the element that opens it. `name` must be unique on the page. */
export function popoverPosition(id: string): {
  readonly anchor: CSSProperties;
  readonly popover: CSSProperties;
} {
  const name = `--popover-${id.replace(/[^\w-]/g, '')}`;
  return { anchor: { anchorName: name }, popover: { positionAnchor: name } };
}
