import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { CandidatePull } from '#core/read-models/suggestions-read-model.ts';
import type { Suggestions } from './suggestions-verbs.ts';

/**
 * The lists' verbs, whose button *Look now* goes away once looking is under way: where it takes the focus along,
 * `root` gets it.
 */
export function useLookFocus(
  { verbs }: Suggestions,
  root: RefObject<HTMLElement | null>,
  state: CandidatePull['state'],
): Suggestions['verbs'] {
  const hasLooked = useRef(false);
  useLayoutEffect(() => {
    if (!hasLooked.current || document.activeElement !== document.body) return;
    hasLooked.current = false;
    root.current?.focus({ preventScroll: true });
  }, [root, state]);
  return useMemo(
    () => ({
      ...verbs,
      lookForCandidates: () => {
        hasLooked.current = true;
        return verbs.lookForCandidates();
      },
    }),
    [verbs],
  );
}
