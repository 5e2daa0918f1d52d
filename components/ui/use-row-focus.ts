import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowTarget } from './row-target.ts';
import type { VirtualRows } from './use-virtual-rows.ts';

interface RowFocus {
  /** The row that had the focus last. */
  readonly active: number;
  /** Call it with the row that gets the focus. */
  readonly setActive: (index: number) => void;
  /** The row in the tab order: the active one, or the first that is drawn where that one is scrolled away. */
  readonly tabStop: number;
  /** Undefined while the row is not drawn. */
  readonly rowElement: (index: number) => HTMLElement | undefined;
  /** Brings a row into view and gives it the focus, as soon as it is drawn. */
  readonly goTo: (index: number) => void;
  /** Goes where a key leads that was pressed in the row `index`; false where it leads nowhere. */
  readonly follow: (event: KeyboardEvent, index: number) => boolean;
}

/**
 * Keeps one of `count` rows, of which only some are drawn, in the tab order and moves the focus between them. Another
 * `choice` is read from its top; fresh rows under the same choice move nothing.
 */
export function useRowFocus(
  count: number,
  scroller: RefObject<HTMLElement | null>,
  { first, end, reveal, pageSize }: Pick<VirtualRows, 'first' | 'end' | 'reveal' | 'pageSize'>,
  choice: unknown,
): RowFocus {
  const [active, setActive] = useState(0);
  const focusNext = useRef(false);
  const rowElement = useCallback(
    (index: number) => scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`) ?? undefined,
    [scroller],
  );
  const focus = useCallback(
    (index: number) => {
      const row = rowElement(index);
      if (!row) return;
      focusNext.current = false;
      row.focus({ preventScroll: true });
    },
    [rowElement],
  );

  useLayoutEffect(() => {
    if (focusNext.current) focus(active);
  }, [active, first, end, focus]);

  const isFirstDrawing = useRef(true);
  useEffect(() => {
    if (!isFirstDrawing.current) scroller.current?.scrollTo({ top: 0 });
    isFirstDrawing.current = false;
    setActive(0);
  }, [choice, scroller]);

  const goTo = (index: number) => {
    const target = Math.max(0, Math.min(index, count - 1));
    focusNext.current = true;
    reveal(target);
    setActive(target);
    focus(target);
  };

  return {
    active,
    setActive,
    tabStop: active >= first && active < end ? active : first,
    rowElement,
    goTo,
    follow(event, index) {
      const target = rowTarget(event.key, index, count, pageSize);
      if (target === undefined) return false;
      event.preventDefault();
      goTo(target);
      return true;
    },
  };
}
