import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import X from 'lucide/dist/esm/icons/x.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { useOpenOverlay } from './open-overlays.ts';
import styles from './dialog.module.css';

interface DialogProps {
  /** Its heading and accessible name. */
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons, the one that does the thing last. */
  readonly actions: ComponentChildren;
  /** Escape, the close button or a click beside it. */
  readonly onClose: () => void;
  /** `lg`: as high as the page lets it be, its content scrolling within. */
  readonly size?: 'md' | 'lg';
}

/** A modal dialog, open while it is rendered. Focus returns to where it was. */
export function Dialog({ title, children, actions, onClose, size = 'md' }: DialogProps) {
  const id = useId();
  const { ui } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);

  useOpenOverlay();
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    // The click outside is a convenience of the mouse; the keyboard has Escape and the close button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      class={classNames(styles.dialog, styles[size])}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class={styles.sheet}>
        <div class={styles.header}>
          <h2 id={id} class={styles.title}>
            {title}
          </h2>
          <IconButton label={ui.close} icon={X} size="sm" onClick={onClose} />
        </div>
        <div class={styles.body}>{children}</div>
        <div class={styles.actions}>{actions}</div>
      </div>
    </dialog>
  );
}
