import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon, type IconNode } from './icon.tsx';
import { useOpenOverlay } from './open-overlays.ts';
import { popoverPosition } from './popover-position.ts';
import { targetOfKey } from './list-keys.ts';
import button from './button.module.css';
import iconButton from './icon-button.module.css';
import styles from './menu.module.css';

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconNode | undefined;
  readonly kind?: 'plain' | 'danger';
  /** Called synchronously in the click. */
  readonly onSelect: () => void;
}

interface MenuProps {
  /** Accessible name of the button and of the menu. */
  readonly label: string;
  readonly icon: IconNode;
  /** Said beside the icon, where there is room. */
  readonly text?: string | undefined;
  readonly items: readonly MenuItem[];
  readonly tabIndex?: number | undefined;
}

/** A button that opens a menu: arrow keys, Home, End, Escape and the first letters work in it. */
export function Menu({ label, icon, text, items, tabIndex }: MenuProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [startsAtEnd, setStartsAtEnd] = useState(false);
  const position = popoverPosition(id);

  const open = (atEnd: boolean) => {
    setStartsAtEnd(atEnd);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };

  return (
    <>
      <button
        ref={opener}
        type="button"
        class={
          text === undefined
            ? classNames(iconButton.button, iconButton.sm, isOpen && styles.isOpen)
            : classNames(button.button, button.secondary, isOpen && styles.isOpen)
        }
        style={position.anchor}
        aria-label={label}
        title={text === undefined ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        tabIndex={tabIndex}
        onClick={() => (isOpen ? close() : open(false))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          event.stopPropagation();
          open(event.key === 'ArrowUp');
        }}
      >
        <Icon icon={icon} size={text === undefined ? 'md' : 'sm'} />
        {text}
      </button>
      {isOpen && (
        <MenuList
          id={id}
          label={label}
          items={items}
          startsAtEnd={startsAtEnd}
          style={position.popover}
          onClose={close}
          onDismiss={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface MenuListProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly startsAtEnd: boolean;
  readonly style: ReturnType<typeof popoverPosition>['popover'];
  /** Closed by the person: focus returns. */
  readonly onClose: () => void;
  /** Dismissed by something else: focus stays where it went. */
  readonly onDismiss: () => void;
}

function MenuList({ id, label, items, startsAtEnd, style, onClose, onDismiss }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  useOpenOverlay();
  useLayoutEffect(() => {
    list.current?.showPopover();
    entries()
      .at(startsAtEnd ? -1 : 0)
      ?.focus();
  }, [startsAtEnd]);

  return (
    <div
      ref={list}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      popover="auto"
      class={styles.menu}
      style={style}
      onToggle={(event) => {
        if (event.newState === 'closed') onDismiss();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' || event.key === 'Tab') {
          event.preventDefault();
          onClose();
          return;
        }
        const all = entries();
        const at = all.findIndex((entry) => entry === document.activeElement);
        const target = targetOfKey(
          event.key,
          at,
          all.map((entry) => entry.textContent),
        );
        if (target === undefined) return;
        event.preventDefault();
        all[target]?.focus();
      }}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          class={classNames(styles.item, item.kind === 'danger' && styles.danger)}
          onClick={() => {
            onClose();
            item.onSelect();
          }}
        >
          {item.icon && <Icon icon={item.icon} size="sm" />}
          {item.label}
        </button>
      ))}
    </div>
  );
}
