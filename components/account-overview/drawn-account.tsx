import { effect, type ReadonlySignal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { Account } from './account.tsx';
import { useBringBackIfMoved } from './account-place.tsx';
import { afterPaint } from './after-paint.ts';
import { useInView } from './kept-views.tsx';

interface DrawnAccountProps extends Omit<ComponentProps<typeof Account>, 'now' | 'key' | 'ref'> {
  readonly now: ReadonlySignal<number>;
}

/**
 * The account overview of one company. How long ago everything was follows the clock while it is in view, always
 * after a frame: coming back, the first one shows it as it was.
 */
export function DrawnAccount({ state, now, verbs, toasts }: DrawnAccountProps) {
  const isInView = useInView();
  const drawn = useRef({ state, now: now.peek() });
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  if (drawn.current.state !== state) drawn.current = { state, now: now.peek() };
  const bringBackIfMoved = useBringBackIfMoved();
  useLayoutEffect(bringBackIfMoved, [drawn.current.state, bringBackIfMoved]);
  useLayoutEffect(
    () =>
      effect(() => {
        if (!isInView.value || now.value === drawn.current.now) return undefined;
        return afterPaint(() => {
          drawn.current = { ...drawn.current, now: now.peek() };
          drawAgain(undefined);
        });
      }),
    [now, isInView],
  );
  const { current } = drawn;
  return useMemo(
    () => <Account state={current.state} now={current.now} verbs={verbs} toasts={toasts} />,
    [current, verbs, toasts],
  );
}
