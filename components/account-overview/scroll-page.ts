/** As last heard: asking the document would lay out all that has just changed. Undefined until the first time. */
let known: number | undefined;

/** Scrolls the page there at once, CSS pixels from its top, as far as it is long enough. */
export function scrollPageTo(top: number): void {
  if (known === undefined) window.addEventListener('scroll', hear, { passive: true });
  if (known === top) return;
  window.scrollTo({ top, behavior: 'instant' });
  hear();
}

const hear = () => (known = Math.round(window.scrollY));
