/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no native select drops down and takes several values */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import Check from 'lucide/dist/esm/icons/check.mjs';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { targetOfKey } from './list-keys.ts';
import { popoverPosition } from './popover-position.ts';
import type { SelectOption } from './select-field.tsx';
import field from './field.module.css';
import select from './select-field.module.css';
import styles from './multi-select.module.css';

interface MultiSelectProps<Value extends string> {
  readonly label: string;
  /** What is chosen, in words: the text of the closed field. */
  readonly summary: string;
  readonly options: readonly SelectOption<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
  readonly disabled?: boolean | undefined;
}

/**
 * A select of several values. Focus stays on the field while its list is open: arrows, Home, End and letters move,
 * Space or Enter ticks, Escape closes.
 */
export function MultiSelect<Value extends string>(props: MultiSelectProps<Value>) {
  const { label, summary, options, chosen, onChange, disabled } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const position = popoverPosition(id);

  useLayoutEffect(() => {
    if (isOpen) list.current?.showPopover();
  }, [isOpen]);
  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const toggle = (option: SelectOption<Value> | undefined) => {
    if (!option) return;
    const { value } = option;
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return setOpen(false);
    if (event.key === 'Escape') {
      if (isOpen) event.preventDefault();
      return setOpen(false);
    }
    const target = targetOfKey(
      event.key,
      isOpen ? active : active - 1,
      options.map((option) => option.label),
    );
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (isOpen) toggle(options[active]);
      else setOpen(true);
    } else if (target !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(target);
    }
  };

  return (
    <div class={select.frame}>
      <button
        type="button"
        role="combobox"
        class={classNames(field.control, select.select, styles.button)}
        style={position.anchor}
        aria-label={label}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
        aria-describedby={`${id}-summary`}
        disabled={disabled}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      >
        <span id={`${id}-summary`}>{summary}</span>
      </button>
      <Icon icon={ChevronDown} size="sm" class={select.chevron} />
      {isOpen && (
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          tabIndex={-1}
          aria-label={label}
          aria-multiselectable="true"
          popover="manual"
          class={styles.list}
          style={position.popover}
        >
          {options.map((option, index) => (
            // The keyboard works from the field, which keeps the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={option.value}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={chosen.includes(option.value)}
              class={classNames(styles.option, index === active && styles.active)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                setActive(index);
                toggle(option);
              }}
            >
              <span class={styles.tick}>
                {chosen.includes(option.value) && <Icon icon={Check} size="sm" />}
              </span>
              {option.label}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
