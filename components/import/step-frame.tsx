import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import styles from './step-frame.module.css';

interface StepFrameProps {
  readonly title: string;
  readonly text?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Buttons, the one that goes on first. */
  readonly actions?: ComponentChildren;
  /** The first thing on the page: the focus stays where the browser put it. */
  readonly isFirst?: boolean;
  /** Fills the window; what is in it scrolls. */
  readonly fills?: boolean;
}

/** One step of the import. A step that follows another takes the focus, so that its heading is read out. */
export function StepFrame({ title, text, children, actions, isFirst, fills }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
  }, [isFirst]);
  return (
    <section class={styles.frame} data-fills={fills ? '' : undefined}>
      <div class={styles.head}>
        <h2 ref={heading} class={styles.title} tabIndex={-1}>
          {title}
        </h2>
        {text && <p class={styles.text}>{text}</p>}
      </div>
      {children}
      {actions && <div class={styles.actions}>{actions}</div>}
    </section>
  );
}
