import { useLayoutEffect } from 'preact/hooks';

let open = 0;

/** Counts as open for as long as it is rendered: a menu, a dialog. */
export function useOpenOverlay(): void {
  useLayoutEffect(() => {
    open += 1;
    return () => void (open -= 1);
  }, []);
}

/** Whether a menu or a dialog is open over the page. Asking the document would search all of it. */
export const isOverlayOpen = (): boolean => open > 0;
