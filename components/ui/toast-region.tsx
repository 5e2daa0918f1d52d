import { useEffect, useState } from 'preact/hooks';
import X from 'lucide/dist/esm/icons/x.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from './class-names.ts';
import type { Toast, Toasts } from './create-toasts.ts';
import { IconButton } from './icon-button.tsx';
import styles from './toast-region.module.css';

/** How long a message stays at least; longer while the pointer or the focus is on it. */
const stayMs = 10_000;

/**
 * The live region that reads a page's messages out. Render it once, whether or not there are messages. It is a `log`,
 * so that the page's one `status` is that of the sync.
 */
export function ToastRegion({ toasts }: { readonly toasts: Toasts }) {
  const { ui } = useMessages();
  return (
    <div class={styles.region} role="log" aria-live="polite" aria-label={ui.notifications}>
      {toasts.shown.value.map((toast) => (
        <ToastMessage key={toast.id} toast={toast} dismiss={toasts.dismiss} />
      ))}
    </div>
  );
}

function ToastMessage({ toast, dismiss }: { readonly toast: Toast; readonly dismiss: Toasts['dismiss'] }) {
  const { ui } = useMessages();
  const [isHeld, setHeld] = useState(false);

  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => dismiss(toast.id), stayMs);
    return () => clearTimeout(timer);
  }, [isHeld, dismiss, toast.id]);

  return (
    // Hovering and focusing only keep the message; what can be done is in its buttons.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class={classNames(styles.toast, toast.kind === 'bad' && styles.bad)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span class={styles.text}>{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          class={styles.action}
          onClick={() => {
            toast.action?.onSelect();
            dismiss(toast.id);
          }}
        >
          {toast.action.label}
        </button>
      )}
      <IconButton label={ui.dismiss} icon={X} size="sm" onClick={() => dismiss(toast.id)} />
    </div>
  );
}
