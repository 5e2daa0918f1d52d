import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { OverviewPageState } from '#components/account-overview/overview-page-state.ts';

/** How long what is in view stays there, in milliseconds, while what comes after it is being read. */
const patienceMs = 300;

/**
 * What to draw, so that following the tabs does not flicker: what is in view stays until the next is read. Only where
 * reading takes noticeably long does the panel say that it is reading.
 */
export function steadyState(
  state: ReadonlySignal<OverviewPageState>,
  life: AbortSignal,
): ReadonlySignal<OverviewPageState> {
  const shown = signal<OverviewPageState>({ kind: 'loading', isSlow: false });
  let patience: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const next = state.value;
    if (next.kind !== 'loading') {
      clearTimeout(patience);
      patience = undefined;
      shown.value = next;
      return;
    }
    patience ??= setTimeout(() => (shown.value = { kind: 'loading', isSlow: true }), patienceMs);
  });
  life.addEventListener('abort', () => {
    stop();
    clearTimeout(patience);
  });
  return shown;
}
