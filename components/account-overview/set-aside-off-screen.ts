/** What is out of rendering of an account. */
export interface SetAside {
  /** Of the account meanwhile, CSS pixels. */
  readonly height: number;
  readonly bringBack: () => void;
}

/**
 * Takes what lies outside the screen of `account`, as it is scrolled to `scrollTop`, out of rendering. The room that it
 * takes stays, so nothing moves. For an account that nobody looks at: the first frame of its return is of one screen
 * only.
 */
export function setAsideOffScreen(account: HTMLElement, scrollTop: number): SetAside {
  const { top } = account.getBoundingClientRect();
  const from = top + scrollTop;
  const to = top + scrollTop + window.innerHeight;
  const setAside: { readonly style: CSSStyleDeclaration; readonly height: number }[] = [];
  /** Notes it where it is off the screen; gives whether it stays. */
  const stays = (element: HTMLElement): boolean => {
    const box = element.getBoundingClientRect();
    const isOutside = box.bottom < from || box.top > to;
    if (isOutside) setAside.push({ style: element.style, height: box.height });
    return !isOutside;
  };
  // From the whole to its parts, so that nothing is measured that is in a part out of rendering.
  for (const section of account.querySelectorAll('section'))
    if (stays(section))
      for (const list of section.querySelectorAll<HTMLElement>('ol, ul'))
        if (!list.parentElement?.closest('section li') && stays(list))
          for (const row of list.children) if (row instanceof HTMLElement) stays(row);

  for (const { style, height } of setAside) {
    style.setProperty('height', `${height}px`);
    style.setProperty('content-visibility', 'hidden');
  }
  // What changes around it as it comes back, which is its view's containment, would lay all of it out again.
  account.style.setProperty('contain', 'layout');
  const bringBack = () => {
    account.style.removeProperty('contain');
    for (const { style } of setAside) {
      style.removeProperty('height');
      style.removeProperty('content-visibility');
    }
  };
  // Asking has it laid out now, and not in that first frame.
  return { height: account.offsetHeight, bringBack };
}
