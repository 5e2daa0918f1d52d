import { useId, useRef } from 'preact/hooks';
import Search from 'lucide/dist/esm/icons/search.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import field from './field.module.css';
import styles from './search-field.module.css';

interface SearchFieldProps {
  /** Its accessible name; also the placeholder. */
  readonly label: string;
  /** Name of the button that empties it. */
  readonly clearLabel: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** A search field; Escape or its button empties it. */
export function SearchField({ label, clearLabel, value, onInput }: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class={styles.frame}>
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <Icon icon={Search} size="sm" class={styles.glass} />
      <input
        ref={input}
        id={id}
        type="search"
        class={classNames(field.control, styles.input)}
        placeholder={label}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          onInput('');
        }}
      />
      {value !== '' && (
        <button
          type="button"
          class={styles.clear}
          aria-label={clearLabel}
          onClick={() => {
            onInput('');
            input.current?.focus();
          }}
        >
          <Icon icon={X} size="sm" />
        </button>
      )}
    </div>
  );
}
