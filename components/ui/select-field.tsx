import { useId } from 'preact/hooks';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import field from './field.module.css';
import styles from './select-field.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  /** Keep the label for assistive technology only, where the value explains itself. */
  readonly labelHidden?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A native select of one value. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, options, onChange, labelHidden, hint, disabled } = props;
  const id = useId();
  return (
    <div class={field.field}>
      <label class={labelHidden ? 'visually-hidden' : field.label} for={id}>
        {label}
      </label>
      <span class={styles.frame}>
        <select
          id={id}
          class={classNames(field.control, styles.select)}
          value={value}
          disabled={disabled}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => {
            const chosen = options[event.currentTarget.selectedIndex];
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon icon={ChevronDown} size="sm" class={styles.chevron} />
      </span>
      {hint && (
        <p class={field.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
