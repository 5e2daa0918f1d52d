import { classNames } from './class-names.ts';
import styles from './switch.module.css';

interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
  /** The state is on its way to HubSpot. */
  readonly pending?: boolean | undefined;
  /** Keep the label for assistive technology only. */
  readonly labelHidden?: boolean | undefined;
}

/** A labelled on/off switch whose state is the caller's: it shows `checked`, never its own guess. */
export function Switch({ label, checked, onChange, disabled, pending, labelHidden }: SwitchProps) {
  return (
    <label class={classNames(styles.field, pending && styles.pending)}>
      <span class={labelHidden ? 'visually-hidden' : styles.label}>{label}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        class={styles.switch}
        checked={checked}
        disabled={disabled}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          event.currentTarget.checked = checked;
          onChange(wanted);
        }}
      />
    </label>
  );
}
