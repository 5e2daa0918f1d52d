/** happy-dom has no popovers: shown, they are simply in the page, which is all that its tests look at. */
export function definePopovers(): void {
  if ('showPopover' in HTMLElement.prototype) return;
  const nothing = () => undefined;
  Object.assign(HTMLElement.prototype, { showPopover: nothing, hidePopover: nothing });
}
