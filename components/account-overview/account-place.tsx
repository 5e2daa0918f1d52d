import { createContext, type ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { CompanyId } from '#core/domain/ids.ts';
import type { PanelPlace } from '#core/domain/panel-place.ts';

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
}>({ companyId: undefined, isWhole: true });

const top: PanelPlace = { scrollTop: 0, choices: {} };

interface AccountPlaceProps {
  readonly companyId: CompanyId;
  readonly children: ComponentChildren;
}

/**
 * Brings the page back to where it was scrolled to in this account, before it is painted, and remembers it. An account
 * has several screens and is switched to often: from its beginning, the first frame is drawn without what is below
 * (see `useWhole`).
 */
export function AccountPlace({ companyId, children }: AccountPlaceProps) {
  const places = useContext(PlacesContext);
  const [isWhole, setWhole] = useState(() => !places || (places.recall(companyId)?.scrollTop ?? 0) > 0);
  useLayoutEffect(() => {
    if (!places) return undefined;
    window.scrollTo({ top: places.recall(companyId)?.scrollTop ?? 0, behavior: 'instant' });
    const remember = () => {
      const place = places.recall(companyId) ?? top;
      const scrollTop = Math.round(window.scrollY);
      if (scrollTop !== place.scrollTop) places.keep(companyId, { ...place, scrollTop });
    };
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [companyId, places]);
  useLayoutEffect(() => {
    if (isWhole) return undefined;
    return afterPaint(() => setWhole(true));
  }, [isWhole]);
  return <AccountContext.Provider value={{ companyId, isWhole }}>{children}</AccountContext.Provider>;
}

/** Whether to draw what is below the first screen, too: not in the first frame of an account. */
export const useWhole = (): boolean => useContext(AccountContext).isWhole;

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

/** Calls back once the next frame is painted; a page that is not visible paints none, and is not waited for long. */
function afterPaint(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(callback);
  });
  timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    callback();
  }, 100);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
