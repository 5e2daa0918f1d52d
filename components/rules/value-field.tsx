import type { TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';
import field from '#components/ui/field.module.css';

interface ValueFieldProps {
  readonly label: string;
  readonly kind: 'text' | 'number' | 'day' | 'count';
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Of a count: the most. */
  readonly max?: number;
}

/** A labelled field for one value of a condition; what it hands on is text: `80.5`, `2026-11-23`. */
export function ValueField({ label, kind, value, onInput, hint, error, max }: ValueFieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const common = {
    id,
    class: field.control,
    value,
    autocomplete: 'off',
    spellcheck: false,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
    onInput: (event: TargetedEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
  };
  return (
    <div class={field.field}>
      <label class={field.label} for={id}>
        {label}
      </label>
      {kind === 'text' && <input {...common} type="text" />}
      {kind === 'number' && <input {...common} type="number" step="any" />}
      {kind === 'day' && <input {...common} type="date" />}
      {kind === 'count' && <input {...common} type="number" min="1" max={max} step="1" />}
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
