import { useMessages } from '#components/locale/messages.ts';
import styles from './jump-bar.module.css';

/** A section to jump to. */
interface JumpTarget {
  readonly id: string;
  readonly short: string;
  readonly title: string;
}

interface JumpBarProps {
  readonly targets: readonly JumpTarget[];
}

/** The sections, in reach however far the panel is scrolled. */
export function JumpBar({ targets }: JumpBarProps) {
  const { overview } = useMessages();
  return (
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
  );
}

/** Brings a section into view, and the focus to it. */
export function goTo(id: string) {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}
