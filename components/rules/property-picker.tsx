/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a datalist says nothing of its options, nor of how many there are */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CompanyProperty } from '#core/domain/company-property.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Chip } from '#components/ui/chip.tsx';
import { classNames } from '#components/ui/class-names.ts';
import field from '#components/ui/field.module.css';
import { popoverPosition } from '#components/ui/popover-position.ts';
import { matchProperties } from './match-properties.ts';
import styles from './property-picker.module.css';

interface PropertyPickerProps {
  readonly properties: readonly CompanyProperty[];
  /** Undefined until one is chosen. */
  readonly chosen: CompanyProperty | undefined;
  readonly onChoose: (property: CompanyProperty) => void;
  readonly error?: string | undefined;
}

/** The list is for choosing, not for reading: the rest is found by typing. */
const mostShown = 50;

/**
 * A property of several hundred, found by typing part of its label. Arrows and Page keys move through
 * what is left, Enter chooses, Escape goes back to what was chosen.
 */
export function PropertyPicker({ properties, chosen, onChoose, error }: PropertyPickerProps) {
  const messages = useMessages();
  const formats = useFormats();
  const texts = messages.rules.editor;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  /** What is typed; undefined while the list is closed. */
  const [text, setText] = useState<string | undefined>(undefined);
  const [active, setActive] = useState(0);
  const position = popoverPosition(id);
  const isOpen = text !== undefined;
  const found = isOpen ? matchProperties(properties, text, messages.locale) : [];
  const shown = found.slice(0, mostShown);

  useLayoutEffect(() => {
    if (isOpen) list.current?.showPopover();
  }, [isOpen]);
  useLayoutEffect(() => {
    list.current?.querySelector(`[data-place="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active, text]);

  const type = (typed: string) => {
    setText(typed);
    setActive(0);
  };
  const choose = (property: CompanyProperty | undefined) => {
    if (property) onChoose(property);
    setText(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return setText(undefined);
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      return setText(undefined);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (isOpen) choose(shown[active]);
      return undefined;
    }
    const target = placeOfKey(event.key, active, shown.length);
    if (target === undefined) return undefined;
    event.preventDefault();
    if (isOpen) setActive(target);
    else type('');
    return undefined;
  };

  return (
    <div class={field.field}>
      <label class={field.label} for={id}>
        {texts.property}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        class={field.control}
        style={position.anchor}
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && shown.length > 0 ? `${id}-${active}` : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        placeholder={texts.propertyHint}
        value={text ?? chosen?.label ?? ''}
        onInput={(event) => type(event.currentTarget.value)}
        onClick={() => {
          if (!isOpen) type('');
        }}
        onBlur={() => setText(undefined)}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <div ref={list} popover="manual" class={styles.popover} style={position.popover}>
          <div id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={texts.property}>
            {shown.map((property, index) => (
              // The keyboard works from the field, which keeps the focus.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={property.name}
                id={`${id}-${index}`}
                data-place={index}
                role="option"
                tabIndex={-1}
                aria-selected={property.name === chosen?.name}
                class={classNames(styles.option, index === active && styles.active)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(property)}
              >
                <span class={styles.label}>
                  {property.label}
                  {property.isScore && <Chip tone="accent">{texts.score}</Chip>}
                </span>
                <span class={styles.name}>{property.name}</span>
              </div>
            ))}
          </div>
          {shown.length === 0 && <p class={styles.note}>{texts.noProperty}</p>}
          {found.length > shown.length && (
            <p class={styles.note}>{texts.moreProperties(formats.number(found.length - shown.length))}</p>
          )}
        </div>
      )}
      {error && (
        <p class={field.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

const pageSize = 8;

function placeOfKey(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return count === 0 ? 0 : (at + 1) % count;
    case 'ArrowUp':
      return at <= 0 ? Math.max(0, count - 1) : at - 1;
    case 'PageDown':
      return Math.max(0, Math.min(at + pageSize, count - 1));
    case 'PageUp':
      return Math.max(0, at - pageSize);
    default:
      return undefined;
  }
}
