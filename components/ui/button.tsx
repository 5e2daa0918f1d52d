import type { ComponentChildren } from 'preact';
import LoaderCircle from 'lucide/dist/esm/icons/loader-circle.mjs';
import { classNames } from './class-names.ts';
import { Icon, type IconNode } from './icon.tsx';
import styles from './button.module.css';

export interface ButtonProps {
  readonly children: ComponentChildren;
  /** Accessible name where the text alone does not tell it from its neighbours; begins with the text. */
  readonly label?: string | undefined;
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'sm' | 'md';
  readonly icon?: IconNode | undefined;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean | undefined;
  /** Work is going on: the button stays focusable, says so, and ignores clicks. */
  readonly busy?: boolean | undefined;
  /** For a button that shows something in its place, whose id is `controls`. */
  readonly expanded?: boolean | undefined;
  readonly controls?: string | undefined;
  readonly tabIndex?: number | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
}

/** A button that says in words what it does. */
export function Button(props: ButtonProps) {
  const { children, kind = 'secondary', size = 'md', icon, type = 'button', disabled, busy } = props;
  return (
    <button
      type={type}
      aria-label={props.label}
      class={classNames(styles.button, styles[kind], styles[size])}
      disabled={disabled}
      aria-busy={busy ? true : undefined}
      aria-disabled={busy ? true : undefined}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      tabIndex={props.tabIndex}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else props.onClick?.(event);
      }}
    >
      {busy ? (
        <Icon icon={LoaderCircle} size="sm" class={styles.spinner} />
      ) : (
        icon && <Icon icon={icon} size="sm" />
      )}
      <span>{children}</span>
    </button>
  );
}
