import { signal, type ReadonlySignal } from '@preact/signals';

/** The present moment (epoch ms), anew every half minute: often enough for "3 minutes ago". */
export function minuteClock(life: AbortSignal): ReadonlySignal<number> {
  const now = signal(Date.now());
  const timer = setInterval(() => (now.value = Date.now()), 30_000);
  life.addEventListener('abort', () => clearInterval(timer));
  return now;
}
