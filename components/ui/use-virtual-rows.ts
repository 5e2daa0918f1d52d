import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { windowOf, type RowWindow } from './row-window.ts';

export interface VirtualRows extends RowWindow {
  /** Pixels of one row, as it is drawn. */
  readonly rowHeight: number;
  /** Scrolls as little as needed to bring a row into view. */
  readonly reveal: (index: number) => void;
  /** Rows that fit on the screen, at least one. */
  readonly pageSize: number;
  /** The rows that are wholly in view at the moment. */
  readonly visible: () => RowWindow;
}

/** A row that is taller than the others, by `extra` pixels: what was opened beneath it. */
export interface OpenedRow {
  readonly index: number;
  readonly extra: number;
}

/** Until the first row is measured, and where nothing can be. */
const assumed = { rowHeight: 40, height: 560 };

/**
 * Which of `count` rows of equal height to draw inside `scroller`. Rows carry `data-row`; a sticky `thead` in the
 * scroller takes its height from what can be seen. At most one row may be `opened`.
 */
export function useVirtualRows(
  count: number,
  scroller: RefObject<HTMLElement | null>,
  opened?: OpenedRow,
): VirtualRows {
  const [rowHeight, setRowHeight] = useState(assumed.rowHeight);
  const [view, setView] = useState({ top: 0, height: assumed.height });

  const { index: openedIndex = count, extra = 0 } = opened ?? {};

  const read = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    // Coarser than pixels, so that scrolling within the rows already drawn draws nothing anew.
    const step = rowHeight * 4;
    const under = (openedIndex + 1) * rowHeight;
    const { scrollTop } = element;
    const flat = scrollTop <= under ? scrollTop : Math.max(under, scrollTop - extra);
    const top = Math.floor(flat / step) * step;
    const height = heightForRows(element);
    setView((before) => (before.top === top && before.height === height ? before : { top, height }));
    const drawn = element.querySelector<HTMLElement>('[data-row]')?.offsetHeight;
    if (drawn) setRowHeight(drawn);
  }, [scroller, rowHeight, openedIndex, extra]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [scroller, read, count]);

  return {
    ...windowOf(count, rowHeight, view.top, view.height),
    rowHeight,
    pageSize: Math.max(1, Math.floor(view.height / rowHeight)),
    visible() {
      const element = scroller.current;
      if (!element) return { first: 0, end: 0 };
      const top = element.scrollTop;
      const first = Math.ceil(top / rowHeight);
      return { first, end: Math.min(count, Math.floor((top + heightForRows(element)) / rowHeight)) };
    },
    reveal(index) {
      const element = scroller.current;
      if (!element) return;
      const top = index * rowHeight + (index > openedIndex ? extra : 0);
      const room = heightForRows(element) - rowHeight;
      if (top < element.scrollTop) element.scrollTo({ top });
      else if (top > element.scrollTop + room) element.scrollTo({ top: top - room });
      read();
    },
  };
}

const heightForRows = (scroller: HTMLElement) =>
  (scroller.clientHeight || assumed.height) - (scroller.querySelector('thead')?.offsetHeight ?? 0);
