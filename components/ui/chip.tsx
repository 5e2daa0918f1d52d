import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { Icon, type IconNode } from './icon.tsx';
import styles from './chip.module.css';

interface ChipProps {
  readonly children: ComponentChildren;
  /** Underlines what the words and the icon already say. */
  readonly tone?: 'neutral' | 'accent' | 'good' | 'warn' | 'bad';
  readonly icon?: IconNode | undefined;
}

/** A short fact about the thing beside it. */
export const Chip = ({ children, tone = 'neutral', icon }: ChipProps) => (
  <span class={classNames(styles.chip, styles[tone])}>
    {icon && <Icon icon={icon} class={styles.icon} />}
    {children}
  </span>
);
