import { classNames } from './class-names.ts';
import { Icon, type IconNode } from './icon.tsx';
import styles from './icon-button.module.css';

interface IconButtonProps {
  /** Its accessible name, shown as a tooltip too. */
  readonly label: string;
  readonly icon: IconNode;
  readonly size?: 'sm' | 'md';
  readonly disabled?: boolean | undefined;
  /** Work is going on: the icon turns and clicks are ignored. */
  readonly busy?: boolean | undefined;
  /** For a button that switches something on and off. */
  readonly pressed?: boolean | undefined;
  readonly tabIndex?: number | undefined;
  readonly onClick: (event: MouseEvent) => void;
}

/** A button with an icon for its face and words for its name. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, size = 'md', disabled, busy, pressed } = props;
  return (
    <button
      type="button"
      class={classNames(styles.button, styles[size], busy && styles.busy)}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-disabled={busy ? true : undefined}
      disabled={disabled}
      tabIndex={props.tabIndex}
      onClick={(event) => {
        if (!busy) props.onClick(event);
      }}
    >
      <Icon icon={icon} />
    </button>
  );
}
