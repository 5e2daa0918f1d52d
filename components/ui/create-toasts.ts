import { signal, type ReadonlySignal } from '@preact/signals';

/** A short message with, at most, one thing to do. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'info' | 'bad';
  readonly action: { readonly label: string; readonly onSelect: () => void } | undefined;
}

export interface Toasts {
  readonly shown: ReadonlySignal<readonly Toast[]>;
  readonly show: (toast: {
    readonly text: string;
    readonly kind?: Toast['kind'];
    readonly action?: Toast['action'];
  }) => void;
  readonly dismiss: (id: number) => void;
}

const mostShown = 3;

/** The messages of one page; the oldest gives way. */
export function createToasts(): Toasts {
  const shown = signal<readonly Toast[]>([]);
  let nextId = 1;
  return {
    shown,
    show({ text, kind = 'info', action }) {
      shown.value = [...shown.value.slice(1 - mostShown), { id: nextId++, text, kind, action }];
    },
    dismiss(id) {
      shown.value = shown.value.filter((toast) => toast.id !== id);
    },
  };
}
