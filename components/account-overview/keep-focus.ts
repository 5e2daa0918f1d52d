/**
 * Where the control that had the focus has left with the view that was shown before, the focus goes to its like in
 * `view`, else to the heading, and is never lost. `focused` is what `focusedLabel` gave before.
 */
export function keepFocus(view: HTMLElement, focused: string | undefined): void {
  if (focused === undefined || !isFocusLost()) return;
  const all = [...view.querySelectorAll<HTMLElement>('[aria-label]')];
  const like = all.find((element) => element.getAttribute('aria-label') === focused);
  const heading = view.querySelector('h1');
  if (heading) heading.tabIndex = -1;
  like?.focus({ preventScroll: true });
  // There may be none, or it is off the screen and not rendered yet.
  if (isFocusLost()) heading?.focus({ preventScroll: true });
}

/** Whatever had it is gone, or in a view that is no longer shown. */
const isFocusLost = (): boolean =>
  document.activeElement === document.body || document.activeElement?.closest('[hidden]') != null;

/** The name of the control that has the focus, empty where it has none of its own; undefined where nothing has it. */
export function focusedLabel(): string | undefined {
  const focused = document.activeElement;
  return focused && focused !== document.body ? (focused.getAttribute('aria-label') ?? '') : undefined;
}
