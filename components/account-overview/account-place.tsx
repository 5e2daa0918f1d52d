import { effect } from '@preact/signals';
import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CompanyId } from '#core/domain/ids.ts';
import type { PanelPlace } from '#core/domain/panel-place.ts';
import { afterPaint } from './after-paint.ts';
import { useInView } from './kept-views.tsx';
import { scrollPageTo } from './scroll-page.ts';
import { setAsideOffScreen, type SetAside } from './set-aside-off-screen.ts';

/** Where the person left off in each account. */
export interface Places {
  /** Undefined where the account was not looked at before. */
  recall(companyId: CompanyId): PanelPlace | undefined;
  keep(companyId: CompanyId, place: PanelPlace): void;
}

/** Without one, nothing is remembered and everything is drawn at once. */
export const PlacesContext = createContext<Places | undefined>(undefined);

const AccountContext = createContext<{
  readonly companyId: CompanyId | undefined;
  readonly isWhole: boolean;
  readonly bringBackIfMoved: () => void;
}>({ companyId: undefined, isWhole: true, bringBackIfMoved: () => {} });

const top: PanelPlace = { scrollTop: 0, choices: {} };

interface AccountPlaceProps {
  readonly companyId: CompanyId;
  readonly children: ComponentChildren;
}

/**
 * Brings the page back to where it was scrolled to in this account, before it is painted, and remembers it. An account
 * has several screens and is switched to often, so its first frame is of one screen only: the first time, what is below
 * is not drawn yet (see `useWhole`); from then on, what is off the screen is set aside while another account is shown.
 */
export function AccountPlace({ companyId, children }: AccountPlaceProps) {
  const places = useContext(PlacesContext);
  const isInView = useInView();
  const [isWhole, setWhole] = useState(() => !places || (places.recall(companyId)?.scrollTop ?? 0) > 0);
  const account = useRef<HTMLDivElement>(null);
  const aside = useRef<SetAside | undefined>(undefined);
  const bringBack = useCallback(() => {
    aside.current?.bringBack();
    aside.current = undefined;
  }, []);
  const bringBackIfMoved = useCallback(() => {
    if (aside.current && account.current?.offsetHeight !== aside.current.height) bringBack();
  }, [bringBack]);
  useLayoutEffect(() => {
    if (!places) return undefined;
    const arrive = () => {
      const { scrollTop } = places.recall(companyId) ?? top;
      scrollPageTo(scrollTop);
      const stop = afterPaint(bringBack);
      const remember = () => {
        const place = places.recall(companyId) ?? top;
        const scrolled = Math.round(window.scrollY);
        if (scrolled !== place.scrollTop) places.keep(companyId, { ...place, scrollTop: scrolled });
      };
      window.addEventListener('scroll', remember, { passive: true });
      return () => {
        stop();
        window.removeEventListener('scroll', remember);
      };
    };
    const leave = () => {
      const leaving = requestIdleCallback(() => {
        bringBack();
        const { scrollTop } = places.recall(companyId) ?? top;
        if (account.current) aside.current = setAsideOffScreen(account.current, scrollTop);
      });
      // Another part of it may be on the screen now.
      window.addEventListener('resize', bringBack);
      return () => {
        cancelIdleCallback(leaving);
        window.removeEventListener('resize', bringBack);
      };
    };
    return effect(() => (isInView.value ? arrive() : leave()));
  }, [companyId, places, isInView, bringBack]);
  useLayoutEffect(
    () => effect(() => (isInView.value && !isWhole ? afterPaint(() => setWhole(true)) : undefined)),
    [isWhole, isInView],
  );
  const value = useMemo(
    () => ({ companyId, isWhole, bringBackIfMoved }),
    [companyId, isWhole, bringBackIfMoved],
  );
  return (
    <AccountContext.Provider value={value}>
      <div ref={account}>{children}</div>
    </AccountContext.Provider>
  );
}

/** Whether to draw what is below the first screen, too: not in the first frame of an account. */
export const useWhole = (): boolean => useContext(AccountContext).isWhole;

/** Brings back at once what is set aside, if what has changed takes more room or less: other parts may be on the screen now. */
export const useBringBackIfMoved = (): (() => void) => useContext(AccountContext).bringBackIfMoved;

/** Left out of the first frame. */
export const BelowFirstScreen = ({ children }: { readonly children: ComponentChildren }) =>
  useWhole() ? children : null;

/** As `useState`, but what was chosen in an account is chosen still when the person comes back to it. */
export function useRemembered<Value extends string | number | boolean>(
  name: string,
  initial: Value,
  isValue: (value: string | number | boolean) => value is Value,
): readonly [value: Value, choose: (value: Value) => void] {
  const places = useContext(PlacesContext);
  const { companyId } = useContext(AccountContext);
  const [value, setValue] = useState<Value>(() => {
    const kept = companyId === undefined ? undefined : places?.recall(companyId)?.choices[name];
    return kept !== undefined && isValue(kept) ? kept : initial;
  });
  const choose = (chosen: Value) => {
    setValue(chosen);
    if (companyId === undefined || !places) return;
    const place = places.recall(companyId) ?? top;
    places.keep(companyId, { ...place, choices: { ...place.choices, [name]: chosen } });
  };
  return [value, choose];
}
