import type { Page } from 'puppeteer-core';

/** A company of a list, as it can be read: its reasons with their points, where the list has them. */
export interface ShownCompany {
  readonly name: string;
  /** The texts of its cells beside the company and the buttons. */
  readonly cells: readonly string[];
}

/** Reads every row of a list (*Prospects*, *Recommendations*, …) from the first to the last, scrolling as it takes. */
export const readList = (page: Page, label: string): Promise<readonly ShownCompany[]> =>
  page.evaluate(async (name) => {
    const grid = document.querySelector<HTMLElement>(`[role=grid][aria-label="${name}"]`);
    const scroller = grid?.parentElement;
    if (!grid || !scroller) return [];
    const rows = new Map<number, ShownCompany>();
    const readDrawn = () => {
      for (const row of grid.querySelectorAll('tr[data-row]')) {
        const cells = [...row.children].filter((cell) => !cell.querySelector('button'));
        const [first = ''] = [...row.querySelectorAll('button[title]')]
          .filter((button) => !button.hasAttribute('aria-label'))
          .map((button) => button.textContent);
        rows.set(Number(row.getAttribute('aria-rowindex')) - 2, {
          name: first,
          cells: cells.map(
            (cell) =>
              [...cell.querySelectorAll('li')].map((line) => line.getAttribute('title') ?? '').join('\n') ||
              cell.textContent,
          ),
        });
      }
    };
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (let top = 0; ; top += scroller.clientHeight / 2) {
      scroller.scrollTo({ top, behavior: 'instant' });
      await drawn();
      await drawn();
      readDrawn();
      if (top >= scroller.scrollHeight - scroller.clientHeight) break;
    }
    scroller.scrollTo({ top: 0, behavior: 'instant' });
    return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
  }, label);

/** How many companies a list offers, by `aria-rowcount`, without the header; undefined while it is not on screen. */
export const listSize = (page: Page, label: string): Promise<number | undefined> =>
  page.evaluate((name) => {
    const grid = document.querySelector(`[role=grid][aria-label="${name}"]`);
    return grid ? Number(grid.getAttribute('aria-rowcount') ?? 1) - 1 : undefined;
  }, label);

/** The names that are drawn at the moment, from the top. */
export const drawnNames = (page: Page, label: string): Promise<readonly string[]> =>
  page.$$eval(`[role=grid][aria-label="${label}"] tr[data-row]`, (rows) =>
    rows.map(
      (row) =>
        [...row.querySelectorAll('button[title]')].find((button) => !button.hasAttribute('aria-label'))
          ?.textContent ?? '',
    ),
  );
