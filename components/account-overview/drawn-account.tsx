import { effect } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { Account } from './account.tsx';
import { useBringBackIfMoved } from './account-place.tsx';
import { afterPaint } from './after-paint.ts';
import { useInView } from './kept-views.tsx';
import type { AccountState } from './overview-page-state.ts';

type DrawnAccountProps = Omit<ComponentProps<typeof Account>, 'key' | 'ref'>;

/**
 * The account overview of one company. Coming back into view as it was, it is not drawn again; how long ago everything
 * was is brought up to date once the first frame is painted.
 */
export function DrawnAccount({ state, now, verbs, toasts }: DrawnAccountProps) {
  const isInView = useInView();
  const drawn = useRef({ state, now });
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  if (!isSame(drawn.current.state, state)) drawn.current = { state, now };
  const bringBackIfMoved = useBringBackIfMoved();
  useLayoutEffect(bringBackIfMoved, [drawn.current.state, bringBackIfMoved]);
  useLayoutEffect(
    () =>
      effect(() => {
        if (!isInView.value || drawn.current.now === now) return undefined;
        return afterPaint(() => {
          drawn.current = { ...drawn.current, now };
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

/** The same parts: the state as a whole is put together anew with every switch. */
const isSame = (a: AccountState, b: AccountState): boolean => {
  const keys = Object.keys({ ...a, ...b }) as readonly (keyof AccountState)[];
  return keys.every((key) => a[key] === b[key]);
};
