import type { Page } from 'puppeteer-core';

/** A moment on screen: exactly, in words, and what happened then. */
export interface ShownTime {
  readonly iso: string;
  readonly words: string;
  readonly kind: string | undefined;
}

/** A row of the accounts table, as it can be read and heard. */
export interface ShownRow {
  readonly name: string;
  readonly domain: string | undefined;
  readonly owner: string | undefined;
  readonly contacts: string;
  readonly openDeals: string;
  readonly openDealValue: string;
  readonly lastTouch: ShownTime | undefined;
  readonly lastEngagement: ShownTime | undefined;
  readonly scheduled: ShownTime | undefined;
}

/** The figures of the metrics by their names, and the counts of the categories and of the lists below them by theirs. */
export interface ShownFigures {
  readonly metrics: Readonly<Record<string, string>>;
  readonly categories: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, string>>;
  /** Rows on offer, by `aria-rowcount`, without the header. */
  readonly rowCount: number;
}

/** Reads the metrics, the rail and the size of the table. */
export const readFigures = (page: Page): Promise<ShownFigures> =>
  page.evaluate(() => {
    const textOf = (id: string) => document.getElementById(id)?.textContent ?? '';
    const heard = (element: Element) => {
      const copy = document.importNode(element, true);
      for (const silent of copy.querySelectorAll('[aria-hidden=true]')) silent.remove();
      return copy.textContent.trim();
    };
    const named = (element: Element) => {
      const ids = element.getAttribute('aria-labelledby')?.split(' ');
      return ids?.map(textOf).join(' ') ?? element.getAttribute('aria-label') ?? heard(element);
    };
    const groups = [...document.querySelectorAll('[aria-label=Metrics] [role=group]')];
    const [categories, lists] = [...document.querySelectorAll('nav[aria-label=Categories] ul')];
    const countsIn = (list: Element | undefined) => {
      const entries = [...(list?.querySelectorAll('button') ?? [])];
      return Object.fromEntries(entries.map((entry) => [named(entry), described(entry)]));
    };
    const described = (element: Element) => textOf(element.getAttribute('aria-describedby') ?? '');
    const grid = document.querySelector('[role=grid][aria-label="Target accounts"]');
    return {
      metrics: Object.fromEntries(groups.map((group) => [named(group), group.textContent])),
      categories: countsIn(categories),
      lists: countsIn(lists),
      rowCount: Number(grid?.getAttribute('aria-rowcount') ?? 1) - 1,
    };
  });

/** Reads every row of the virtual table, from the first to the last, scrolling as far as it takes. */
export const readRows = (page: Page): Promise<readonly ShownRow[]> =>
  page.evaluate(async () => {
    const grid = document.querySelector<HTMLElement>('[role=grid][aria-label="Target accounts"]');
    const scroller = grid?.parentElement;
    if (!grid || !scroller) return [];
    const pieces = (element: Element): string[] => {
      const found: string[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        if (text !== '' && !node.parentElement?.closest('[aria-hidden=true]')) found.push(text);
      }
      return found;
    };
    const timeIn = (cell: Element | undefined) => {
      const time = cell?.querySelector('time');
      if (!cell || !time) return undefined;
      return { iso: time.dateTime, words: time.textContent, kind: pieces(cell)[1] };
    };
    const rows = new Map<number, ShownRow>();
    const readDrawn = () => {
      for (const row of grid.querySelectorAll('tr[data-row]')) {
        const [company, contacts, openDeals, value, touch, engagement, scheduled] = row.children;
        if (!company || !contacts || !openDeals || !value) continue;
        const [name = '', ...more] = pieces(company);
        rows.set(Number(row.getAttribute('aria-rowindex')) - 2, {
          name,
          domain: more.find((text) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text)),
          owner: more.find((text) => text.startsWith('Owner: '))?.slice(7),
          contacts: pieces(contacts).join(' '),
          openDeals: pieces(openDeals).join(' '),
          openDealValue: pieces(value).join(' '),
          lastTouch: timeIn(touch),
          lastEngagement: timeIn(engagement),
          scheduled: timeIn(scheduled),
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
  });
