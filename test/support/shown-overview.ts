import type { Page } from 'puppeteer-core';

/** One entry of a section: its texts in reading order and its moments as ISO strings. */
export interface ShownItem {
  readonly texts: readonly string[];
  readonly times: readonly string[];
}

/** The account overview as it can be read and heard. */
export interface ShownOverview {
  readonly heading: string;
  readonly isTargetAccount: boolean | undefined;
  /** The summary's figures by their labels. */
  readonly summary: Readonly<Record<string, ShownItem>>;
  readonly sections: Readonly<Record<string, readonly ShownItem[]>>;
  /** What the sections' headings count. */
  readonly counts: Readonly<Record<string, string>>;
  readonly status: string;
  readonly text: string;
}

/** Reads the side panel as it stands. */
export const readOverview = (page: Page): Promise<ShownOverview> =>
  page.evaluate(() => {
    const before = (node: Node) =>
      node.previousSibling?.nodeName === 'WBR' ? node.previousSibling.previousSibling : node.previousSibling;
    // Neighbouring text nodes are one text: a template leaves a seam at each of its values. So they are around a place
    // where a line may break.
    const textsOf = (element: Element): string[] => {
      const found: string[] = [];
      let last: Node | undefined;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('[aria-hidden=true]')) continue;
        if (last !== undefined && before(node) === last) found.push((found.pop() ?? '') + node.textContent);
        else found.push(node.textContent ?? '');
        last = node;
      }
      return found
        .map((text) => text.replaceAll(/\s+/g, ' ').trim())
        .filter((text) => text !== '' && text !== '·');
    };
    const itemOf = (element: Element) => ({
      texts: textsOf(element),
      times: [...element.querySelectorAll('time')].map((time) => time.dateTime),
    });
    // Accounts that were in view before are in the document, too.
    const shown = <Found extends Element>(selector: string) =>
      [...document.querySelectorAll<Found>(selector)].filter((element) => element.checkVisibility());
    const regions = shown('main section[aria-label]').filter((region) => region.querySelector('h2') !== null);
    const named = (region: Element) => region.getAttribute('aria-label') ?? '';
    const itemsOf = (region: Element) =>
      [...region.querySelectorAll('li')].filter((item) => !item.parentElement?.closest('li')).map(itemOf);
    const figures = shown('section[aria-label=Summary] dt');
    const [target] = shown<HTMLInputElement>('main input[role=switch]');
    return {
      heading: shown('h1')[0]?.textContent ?? '',
      isTargetAccount: target?.checked,
      summary: Object.fromEntries(
        figures.map((label) => [label.textContent, itemOf(label.nextElementSibling ?? label)]),
      ),
      sections: Object.fromEntries(regions.map((region) => [named(region), itemsOf(region)])),
      counts: Object.fromEntries(
        regions.map((region) => [named(region), textsOf(region.querySelector('h2') ?? region)[1] ?? '']),
      ),
      status: shown<HTMLElement>('output, [role=status]')[0]?.innerText ?? '',
      text: document.body.innerText,
    };
  });
