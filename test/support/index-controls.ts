import type { Page } from 'puppeteer-core';
import { aria } from './running-product.ts';

/** Picks an entry of a native select by its text. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const select = await aria(page, 'combobox', label).waitHandle();
  const value = await select.evaluate((element, text) => {
    const options = element instanceof HTMLSelectElement ? [...element.options] : [];
    return options.find((one) => one.textContent.trim() === text)?.value;
  }, option);
  if (value === undefined) throw new Error(`${label} offers no ${option}`);
  await select.select(value);
}

/** Leaves exactly these teams ticked. */
export async function chooseTeams(page: Page, names: readonly string[]): Promise<void> {
  await aria(page, 'combobox', 'Team').click();
  const list = page.locator('[role=listbox][aria-label=Team]').setTimeout(20_000);
  await list.wait();
  const options = await page.$$('[role=listbox][aria-label=Team] [role=option]');
  for (const option of options) {
    const [name, isTicked] = await option.evaluate((element) => [
      element.textContent.trim(),
      element.getAttribute('aria-selected') === 'true',
    ]);
    if (isTicked !== names.includes(String(name))) await option.click();
  }
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role=listbox][aria-label=Team]', { hidden: true });
}

/** Types into the search field, in place of what was there. */
export async function search(page: Page, text: string): Promise<void> {
  const field = await aria(page, 'searchbox', 'Search accounts').waitHandle();
  await field.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await field.type(text);
}

/** Opens a category of the rail. */
export const openCategory = (page: Page, name: string): Promise<void> =>
  page
    .locator(`nav[aria-label=Categories] ::-p-aria([name="${name}"][role="button"])`)
    .setTimeout(20_000)
    .click();

/** Sorts by a column in a direction, by clicking its header as often as it takes. */
export async function sortBy(
  page: Page,
  column: string,
  direction: 'ascending' | 'descending',
): Promise<void> {
  const header = await aria(page, 'columnheader', column).waitHandle();
  const present = () => header.evaluate((element) => element.getAttribute('aria-sort'));
  for (let clicks = 0; clicks < 2 && (await present()) !== direction; clicks++) {
    const before = await present();
    await (await header.$('button'))?.click();
    await page.waitForFunction(
      (element, old) => element.getAttribute('aria-sort') !== old,
      { polling: 20, timeout: 10_000 },
      header,
      before,
    );
  }
}
