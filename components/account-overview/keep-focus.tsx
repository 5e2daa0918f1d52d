import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface KeepFocusProps {
  /** What had the focus when this was asked for, by `focusedLabel`: what was shown before is there still then. */
  readonly focused: string | undefined;
  readonly children: ComponentChildren;
}

/**
 * What the panel shows for one account or in one state; give it a key of its own. Where the control that has the focus
 * leaves with what was shown before, the focus goes to its like here, else to the heading, and is never lost.
 */
export function KeepFocus({ focused, children }: KeepFocusProps) {
  const root = useRef<HTMLDivElement>(null);
  const [label] = useState(focused);
  useLayoutEffect(() => {
    if (label === undefined || document.activeElement !== document.body) return;
    const all = [...(root.current?.querySelectorAll<HTMLElement>('[aria-label]') ?? [])];
    const like = all.find((element) => element.getAttribute('aria-label') === label);
    const heading = root.current?.querySelector('h1');
    if (heading) heading.tabIndex = -1;
    (like ?? heading)?.focus({ preventScroll: true });
  }, [label]);
  return <div ref={root}>{children}</div>;
}

/** The name of the control that has the focus, empty where it has none of its own; undefined where nothing has it. */
export function focusedLabel(): string | undefined {
  const focused = document.activeElement;
  return focused && focused !== document.body ? (focused.getAttribute('aria-label') ?? '') : undefined;
}
