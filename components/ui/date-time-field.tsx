import { useId } from 'preact/hooks';
import styles from './field.module.css';

interface DateTimeFieldProps {
  readonly label: string;
  /** `YYYY-MM-DDTHH:mm`, the person's own time; empty while the browser's field holds no whole moment. */
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** What is wrong with the value, in a sentence. */
  readonly error?: string | undefined;
}

/** The browser's own field for a date with its time. */
export function DateTimeField({ label, value, onInput, error }: DateTimeFieldProps) {
  const id = useId();
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      <input
        id={id}
        type="datetime-local"
        class={styles.control}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-error`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {error && (
        <p class={styles.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
