import { effect, useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { classNames } from '#components/ui/class-names.ts';
import { afterPaint } from './after-paint.ts';
import { useInView } from './kept-views.tsx';
import styles from './name-strip.module.css';

/** Scrolled this far, in CSS pixels, the heading is gone. */
const headingHeight = 64;

interface NameStripProps {
  readonly name: string;
}

/** The company's name, at the top of the screen once the heading is scrolled away. */
export function NameStrip({ name }: NameStripProps) {
  const isInView = useInView();
  const isHeadingGone = useSignal(false);
  useLayoutEffect(
    () =>
      effect(() => {
        if (!isInView.value) return undefined;
        const look = () => void (isHeadingGone.value = window.scrollY > headingHeight);
        // Where the page is scrolled to already, no scrolling tells.
        const stop = afterPaint(look);
        window.addEventListener('scroll', look, { passive: true });
        return () => {
          stop();
          window.removeEventListener('scroll', look);
        };
      }),
    [isInView, isHeadingGone],
  );
  return (
    <p class={classNames(styles.name, isHeadingGone.value && styles.shown)} aria-hidden="true">
      {name}
    </p>
  );
}
