import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { createContext, createRef, type ComponentChild, type RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { isOverlayOpen } from '#components/ui/open-overlays.ts';
import { keepFocus } from './keep-focus.ts';
import styles from './kept-views.module.css';

type Parts = Readonly<Record<string, unknown>>;

interface View {
  readonly key: string;
  readonly root: RefObject<HTMLDivElement | null>;
  readonly of: Parts;
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
  /** What it shows: the view is drawn again where a part of this is another one. */
  readonly of: Parts;
  /** Of nothing else that changes. */
  readonly draw: () => ComponentChild;
  /** What has the focus before any of this is drawn, by `focusedLabel`. */
  readonly focused: string | undefined;
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
export function KeptViews({ shown, isKept, of, draw, focused }: KeptViewsProps) {
  /** In the order of the document, where what stays is never moved: that would cost its layout. */
  const views = useRef<readonly View[]>([]);

  const latest = Math.max(0, ...views.current.map(({ shownAt }) => shownAt));
  const isCovered = isOverlayOpen();
  const before = views.current.find(({ key }) => key === shown);
  const isInView = before?.isInView ?? signal(true);
  const view: View = {
    key: shown,
    root: before?.root ?? createRef<HTMLDivElement>(),
    of,
    content:
      before && hasSameParts(before.of, of) ? (
        before.content
      ) : (
        <InViewContext.Provider value={isInView}>{draw()}</InViewContext.Provider>
      ),
    isKept,
    isInView,
    shownAt: before?.shownAt === latest ? latest : latest + 1,
  };
  // With a menu or a dialog open in it, whoever comes back does not expect to find it so.
  const mayStay = (one: View) => one === before || (one.isKept && !(isCovered && one.shownAt === latest));
  const others = views.current.filter(mayStay);
  const all = before ? others.map((one) => (one === before ? view : one)) : [view, ...others];
  const staying = new Set(all.toSorted((a, b) => b.shownAt - a.shownAt).slice(0, most));
  views.current = all.filter((one) => staying.has(one));
  const left = useRef(focused);
  left.current = focused;
  useLayoutEffect(() => {
    batch(() => {
      for (const one of views.current) one.isInView.value = one.key === shown;
    });
    const root = views.current.find(({ key }) => key === shown)?.root.current;
    if (root) keepFocus(root, left.current);
  }, [shown]);

  return (
    <>
      {views.current.map(({ key, root, content }) => (
        <div key={key} ref={root} class={styles.view} hidden={key !== shown}>
          {content}
        </div>
      ))}
    </>
  );
}

const hasSameParts = (a: Parts, b: Parts): boolean =>
  Object.keys({ ...a, ...b }).every((name) => a[name] === b[name]);
