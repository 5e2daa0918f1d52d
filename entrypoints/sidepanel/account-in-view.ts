import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { CompanyId } from '#core/domain/ids.ts';
import type { PageMatch } from '#core/domain/page-match.ts';
import { askedAccount, pinnedAccount } from '#core/platform/panel-focus.ts';

/*
 * Which account is in view, the first of these that there is:
 *
 * - the pinned one, until it is unpinned;
 * - the one that a click asked for, in the index for example, until another page comes in front;
 * - the one that the page in front belongs to.
 *
 * Asking for an account while another one is pinned moves the pin: whoever pins does not want to be taken along by
 * the tabs, and asking for another account does not change that. Each window's panel is on its own.
 */

/**
 * A click that asked for an account this long ago (milliseconds) may have opened the panel. Before that, nobody knows
 * which pages have been in front since.
 */
const openingMs = 30_000;

export interface AccountInView {
  /** False until it is known what this window's panel was told to show. */
  readonly isKnown: ReadonlySignal<boolean>;
  readonly companyId: ReadonlySignal<CompanyId | undefined>;
  readonly pinnedId: ReadonlySignal<CompanyId | undefined>;
  readonly askedId: ReadonlySignal<CompanyId | undefined>;
  /** A link was asked about that leads to no account. */
  readonly isLinkUnknown: ReadonlySignal<boolean>;
  /** Whether what comes into view now comes of a click: the panel was opened, an account asked for. */
  isAskedFor(): boolean;
  /** From now on what comes into view comes of a click. */
  becomeAskedFor(): void;
  /** Shows this account, because a person asked for it. */
  ask(companyId: CompanyId): void;
  /** Lets go of what was asked for. */
  forgetAsked(): void;
  /** Stays on the account in view. */
  pin(): void;
  /** Follows the tab again. */
  unpin(): void;
  /** Another page is in front. Call it together with what that page is. */
  move(): void;
  /** This account is gone from the local copy: shows the one that it was merged into, if any, in its place. */
  replace(gone: CompanyId, successor: CompanyId | undefined): void;
}

/** Decides for this window's panel; `onAsked` hears of a click that asks for the account in view. */
export function watchAccountInView(
  match: () => PageMatch | undefined,
  onAsked: () => void,
  life: AbortSignal,
): AccountInView {
  const isKnown = signal(false);
  const pinnedId = signal<CompanyId | undefined>(undefined);
  const askedId = signal<CompanyId | undefined>(undefined);
  const isLinkUnknown = signal(false);
  let isAsked = true;
  /** Storage decides: it tells of every change, this panel's own too. */
  let items: { asked: ReturnType<typeof askedAccount>; pinned: ReturnType<typeof pinnedAccount> } | undefined;

  const companyId = computed(() => {
    if (!isKnown.value || isLinkUnknown.value) return undefined;
    const found = match();
    return pinnedId.value ?? askedId.value ?? (found?.kind === 'company' ? found.company.id : undefined);
  });

  const show = (id: CompanyId) => {
    isAsked = true;
    const isInView = companyId.peek() === id;
    if (pinnedId.peek() === undefined) {
      askedId.value = id;
    } else {
      void items?.pinned.setValue(id);
      void items?.asked.removeValue();
    }
    // Of another account, coming into view is told by itself.
    if (isInView) onAsked();
  };

  const forgetAsked = () =>
    batch(() => {
      askedId.value = undefined;
      isLinkUnknown.value = false;
    });

  const hear = (asked: { readonly companyId: CompanyId | null } | null) =>
    batch(() => {
      isLinkUnknown.value = asked?.companyId === null;
      if (!asked) askedId.value = undefined;
      else if (asked.companyId !== null) show(asked.companyId);
    });

  const begin = async () => {
    const { id } = await browser.windows.getCurrent();
    if (id === undefined || life.aborted) return;
    const asked = askedAccount(id);
    const pinned = pinnedAccount(id);
    items = { asked, pinned };
    const stops = [asked.watch(hear), pinned.watch((value) => (pinnedId.value = value ?? undefined))];
    life.addEventListener('abort', () => stops.forEach((stop) => stop()));
    const [before, stays] = await Promise.all([asked.getValue(), pinned.getValue()]);
    batch(() => {
      pinnedId.value = stays ?? undefined;
      isKnown.value = true;
      // What was asked for meanwhile was not held against the pin.
      const meanwhile = askedId.peek();
      if (before && Date.now() - before.askedAt < openingMs) hear(before);
      else if (meanwhile !== undefined) show(meanwhile);
    });
  };
  void begin();

  return {
    isKnown,
    companyId,
    pinnedId,
    askedId,
    isLinkUnknown,
    isAskedFor: () => isAsked,
    becomeAskedFor: () => void (isAsked = true),
    ask: (id) => void items?.asked.setValue({ companyId: id, askedAt: Date.now() }),
    forgetAsked: () => void items?.asked.removeValue(),
    pin() {
      const id = companyId.peek();
      if (id !== undefined) void items?.pinned.setValue(id);
    },
    unpin() {
      // Following the tab is browsing.
      isAsked = false;
      forgetAsked();
      void items?.asked.removeValue();
      void items?.pinned.removeValue();
    },
    move() {
      isAsked = false;
      if (askedId.peek() === undefined && !isLinkUnknown.peek()) return;
      forgetAsked();
      void items?.asked.removeValue();
    },
    replace(gone, successor) {
      if (successor === undefined) isAsked = false;
      if (pinnedId.peek() === gone) {
        if (successor === undefined) void items?.pinned.removeValue();
        else void items?.pinned.setValue(successor);
      }
      if (askedId.peek() === gone) askedId.value = successor;
    },
  };
}
