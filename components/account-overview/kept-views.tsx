import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { createContext, type ComponentChild } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { isOverlayOpen } from '#components/ui/open-overlays.ts';
import styles from './kept-views.module.css';

interface View {
  readonly key: string;
  readonly content: ComponentChild;
  readonly isKept: boolean;
  readonly isInView: Signal<boolean>;
  /** Counts the switches. */
  readonly shownAt: number;
}

interface KeptViewsProps {
  /** Which view to show. */
  readonly shown: string;
  /** Whether it is worth keeping once another one is shown. */
  readonly isKept: boolean;
  /** The view to show, as it is now. */
  readonly children: ComponentChild;
}

/** As many as anybody goes back and forth between; each one costs its part of the document. */
const most = 4;

const InViewContext = createContext<ReadonlySignal<boolean>>(signal(true));

/**
 * False in a view that is kept while another one is shown. It changes before the frame of the switch is painted;
 * reading it in an effect, and not as something is drawn, spares drawing two views again with every switch.
 */
export const useInView = (): ReadonlySignal<boolean> => useContext(InViewContext);

/**
 * Shows one view at a time. The last few are kept as they were drawn and laid out, since rendering and layout are most
 * of what coming back costs. A view that is not shown can't be seen, heard, found or reached, and is not drawn again
 * before it is shown again.
 */
export function KeptViews({ shown, isKept, children }: KeptViewsProps) {
  /** In the order of the document, where what stays is never moved: that would cost its layout. */
  const views = useRef<readonly View[]>([]);

  const latest = Math.max(0, ...views.current.map(({ shownAt }) => shownAt));
  const isCovered = isOverlayOpen();
  const before = views.current.find(({ key }) => key === shown);
  const view: View = {
    key: shown,
    content: children,
    isKept,
    isInView: before?.isInView ?? signal(true),
    shownAt: before?.shownAt === latest ? latest : latest + 1,
  };
  // With a menu or a dialog open in it, whoever comes back does not expect to find it so.
  const mayStay = (one: View) => one === before || (one.isKept && !(isCovered && one.shownAt === latest));
  const others = views.current.filter(mayStay);
  const all = before ? others.map((one) => (one === before ? view : one)) : [view, ...others];
  const staying = new Set(all.toSorted((a, b) => b.shownAt - a.shownAt).slice(0, most));
  views.current = all.filter((one) => staying.has(one));
  useLayoutEffect(
    () =>
      batch(() => {
        for (const { key, isInView } of views.current) isInView.value = key === shown;
      }),
    [shown],
  );

  return (
    <>
      {views.current.map(({ key, content, isInView }) => (
        <div key={key} class={styles.view} hidden={key !== shown}>
          <InViewContext.Provider value={isInView}>{content}</InViewContext.Provider>
        </div>
      ))}
    </>
  );
}
