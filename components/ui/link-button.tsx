import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import styles from './link-button.module.css';

interface LinkButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  /** `name` reads as the thing's own name and shows that it leads somewhere on hover; `action` is in accent. */
  readonly look?: 'name' | 'action';
  readonly title?: string | undefined;
  readonly expanded?: boolean | undefined;
}

/** A button that sits in running text. */
export const LinkButton = ({ children, onClick, look = 'action', title, expanded }: LinkButtonProps) => (
  <button
    type="button"
    class={classNames(styles.link, styles[look])}
    title={title}
    aria-expanded={expanded}
    onClick={onClick}
  >
    {children}
  </button>
);
