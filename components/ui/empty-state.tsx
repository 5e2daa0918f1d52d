import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { Icon, type IconNode } from './icon.tsx';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly icon: IconNode;
  readonly tone?: 'info' | 'bad';
  readonly title: string;
  readonly text?: ComponentChildren;
  /** HubSpot's own words, or other small print. */
  readonly detail?: ComponentChildren;
  /** Buttons. */
  readonly actions?: ComponentChildren;
}

/** What stands where nothing else can: what is the case, and what to do. */
export const EmptyState = ({ icon, tone = 'info', title, text, detail, actions }: EmptyStateProps) => (
  <div class={styles.state}>
    <span class={classNames(styles.icon, styles[tone])}>
      <Icon icon={icon} size="lg" />
    </span>
    <h2 class={styles.title}>{title}</h2>
    {text && <p class={styles.text}>{text}</p>}
    {actions && <div class={styles.actions}>{actions}</div>}
    {detail && <div class={styles.detail}>{detail}</div>}
  </div>
);
