import type { Page } from 'puppeteer-core';

/** The accounts table of the full page as it can be heard: of each cell the first thing it says. */
export interface ShownTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads the columns' names and every row of the virtual table, scrolling as far as it takes. */
export const readTable = (page: Page): Promise<ShownTable> =>
  page.evaluate(async () => {
    const grid = document.querySelector<HTMLElement>('[role=grid]');
    const scroller = grid?.parentElement;
    if (!grid || !scroller) return { header: [], rows: [] };
    const first = (element: Element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        if (text !== '' && !node.parentElement?.closest('[aria-hidden=true]')) return text;
      }
      return '';
    };
    const header = [...grid.querySelectorAll('th[aria-sort]')].map(first);
    const rows = new Map<number, string[]>();
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (let top = 0; ; top += scroller.clientHeight / 2) {
      scroller.scrollTo({ top, behavior: 'instant' });
      await drawn();
      await drawn();
      for (const row of grid.querySelectorAll('tr[data-row]')) {
        const cells = [...row.children].filter((cell) => !cell.querySelector('input, [aria-haspopup]'));
        rows.set(Number(row.getAttribute('data-row')), cells.map(first));
      }
      if (top >= scroller.scrollHeight - scroller.clientHeight) break;
    }
    scroller.scrollTo({ top: 0, behavior: 'instant' });
    return { header, rows: [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells) };
  });
