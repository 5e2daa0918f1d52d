import type { ComponentChildren } from 'preact';
import { Icon, type IconNode } from '#components/ui/icon.tsx';
import styles from './message-page.module.css';

interface MessagePageProps {
  readonly icon: IconNode;
  readonly title: string;
  readonly children?: ComponentChildren;
  /** Buttons, the main one first. */
  readonly actions?: ComponentChildren;
  /** In small print under the buttons. */
  readonly footnote?: ComponentChildren;
}

/** A panel without an account: what is the case and what to do. */
export const MessagePage = ({ icon, title, children, actions, footnote }: MessagePageProps) => (
  <div class={styles.page}>
    <span class={styles.icon}>
      <Icon icon={icon} size="lg" />
    </span>
    <h1 class={styles.title}>{title}</h1>
    <div class={styles.text}>{children}</div>
    {actions && <div class={styles.actions}>{actions}</div>}
    {footnote && <p class={styles.footnote}>{footnote}</p>}
  </div>
);
