import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import field from './field.module.css';
import styles from './text-area.module.css';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  /** What is wrong with the value, in a sentence. */
  readonly error?: string | undefined;
  readonly placeholder?: string | undefined;
}

/** A labelled text of several lines, which grows with what is in it. */
export function TextArea({ label, value, onInput, hint, error, placeholder }: TextAreaProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={field.field}>
      <label class={field.label} for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class={classNames(field.control, styles.area)}
        value={value}
        placeholder={placeholder}
        rows={3}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <p class={field.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class={field.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
