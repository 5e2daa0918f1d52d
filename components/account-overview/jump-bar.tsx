import { effect, useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { useInView } from './kept-views.tsx';
import styles from './jump-bar.module.css';

/** A section to jump to. */
interface JumpTarget {
  readonly id: string;
  readonly short: string;
  readonly title: string;
}

interface JumpBarProps {
  /** The company's name, shown once the heading is scrolled away. */
  readonly name: string;
  readonly targets: readonly JumpTarget[];
}

/** Scrolled this far, in CSS pixels, the heading is gone. */
const headingHeight = 64;

/** The sections, in reach however far the panel is scrolled. */
export function JumpBar({ name, targets }: JumpBarProps) {
  const { overview } = useMessages();
  const isInView = useInView();
  const isHeadingGone = useSignal(false);
  useLayoutEffect(
    () =>
      effect(() => {
        if (!isInView.value) return undefined;
        const look = () => void (isHeadingGone.value = window.scrollY > headingHeight);
        window.addEventListener('scroll', look, { passive: true });
        return () => window.removeEventListener('scroll', look);
      }),
    [isInView, isHeadingGone],
  );
  return (
    <>
      <p class={classNames(styles.name, isHeadingGone.value && styles.shown)} aria-hidden="true">
        {name}
      </p>
      <nav class={styles.bar} aria-label={overview.goTo}>
        <ul class={styles.targets}>
          {targets.map(({ id, short, title }) => (
            <li key={id}>
              <a
                class={styles.target}
                href={`#${id}`}
                title={title}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(id);
                }}
              >
                {short}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** Brings a section into view, and the focus to it. */
export function goTo(id: string) {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}
