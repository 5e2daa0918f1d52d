import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './settings-section.module.css';

interface SettingsSectionProps {
  /** Where links within the page lead to. */
  readonly anchor?: string;
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
}

/** One theme of the settings: what it is about on the side, its controls in a card. */
export function SettingsSection({ anchor, title, text, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section id={anchor} class={styles.section} aria-labelledby={id}>
      <div class={styles.about}>
        <h2 id={id} class={styles.title}>
          {title}
        </h2>
        <p class={styles.text}>{text}</p>
      </div>
      <div class={styles.card}>{children}</div>
    </section>
  );
}
