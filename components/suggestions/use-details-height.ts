import { useCallback, useRef, useState } from 'preact/hooks';

/**
 * How high the details that are open are drawn, in pixels; what was measured last while they are scrolled out of view.
 * `measure` is the ref of their element.
 */
export function useDetailsHeight(): {
  readonly extra: number;
  readonly measure: (element: HTMLElement | null) => void;
} {
  const [extra, setExtra] = useState(0);
  const observer = useRef<ResizeObserver | undefined>(undefined);
  const measure = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    const read = () => setExtra(element.offsetHeight);
    read();
    observer.current = new ResizeObserver(read);
    observer.current.observe(element);
  }, []);
  return { extra, measure };
}
