import type { KeyInput, Page } from 'puppeteer-core';

/** What has the focus: its accessible name, else its text. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const byIds = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const labels = isField ? [...(element.labels ?? [])] : [];
    const byLabel = labels.map((label) => label.textContent).join(' ');
    return (byIds || element.getAttribute('aria-label') || byLabel || element.textContent).trim();
  });

/** Presses a key until what is called `name` has the focus. Rejects where that takes more than `most` presses. */
export async function pressUntil(
  page: Page,
  key: KeyInput | 'Shift+Tab',
  name: string | RegExp,
  most = 40,
): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    if (key === 'Shift+Tab') {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
    } else await page.keyboard.press(key);
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    seen.push(focused);
  }
  throw new Error(`${key} never came to ${String(name)}, but to ${seen.join(', ')}`);
}
