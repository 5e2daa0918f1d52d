import type { TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';
import styles from './field.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'password';
  readonly name?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong with the value, in a sentence. */
  readonly error?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly autoComplete?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

/** A labelled line of text with room for a hint and an error. */
export function TextField(props: TextFieldProps) {
  const { label, value, type = 'text', hint, error } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const input = {
    id,
    class: styles.control,
    name: props.name,
    value,
    placeholder: props.placeholder,
    autocomplete: props.autoComplete,
    spellcheck: false,
    required: props.required,
    disabled: props.disabled,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
    onInput: (event: TargetedEvent<HTMLInputElement>) => props.onInput(event.currentTarget.value),
  };
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      {type === 'password' ? <input {...input} type="password" /> : <input {...input} type="text" />}
      {hint && (
        <p class={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class={styles.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
