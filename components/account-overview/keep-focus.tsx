import { effect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useInView } from './kept-views.tsx';

interface KeepFocusProps {
  /** What had the focus when this was asked for, by `focusedLabel`: what was shown before is there still then. */
  readonly focused: string | undefined;
  readonly children: ComponentChildren;
}

/**
 * One view of the panel: of one account, or of one state without any. Where the control that has the focus leaves with
 * the view that was shown before, the focus goes to its like here, else to the heading, and is never lost.
 */
export function KeepFocus({ focused, children }: KeepFocusProps) {
  const root = useRef<HTMLDivElement>(null);
  const isInView = useInView();
  const latest = useRef(focused);
  latest.current = focused;
  useLayoutEffect(() => {
    const keep = () => {
      if (latest.current === undefined || !isFocusLost()) return;
      const all = [...(root.current?.querySelectorAll<HTMLElement>('[aria-label]') ?? [])];
      const like = all.find((element) => element.getAttribute('aria-label') === latest.current);
      const heading = root.current?.querySelector('h1');
      if (heading) heading.tabIndex = -1;
      like?.focus({ preventScroll: true });
      // There may be none, or it is off the screen and not rendered yet.
      if (isFocusLost()) heading?.focus({ preventScroll: true });
    };
    return effect(() => {
      if (isInView.value) keep();
    });
  }, [isInView]);
  return <div ref={root}>{children}</div>;
}

/** Whatever had it is gone, or in a view that is no longer shown. */
const isFocusLost = (): boolean =>
  document.activeElement === document.body || document.activeElement?.closest('[hidden]') != null;

/** The name of the control that has the focus, empty where it has none of its own; undefined where nothing has it. */
export function focusedLabel(): string | undefined {
  const focused = document.activeElement;
  return focused && focused !== document.body ? (focused.getAttribute('aria-label') ?? '') : undefined;
}
