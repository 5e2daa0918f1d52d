import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import { buildCompany, buildIndexData } from '#test/support/builders.ts';
import { buildIndexModel, renderIndex } from '#test/support/render-index.tsx';

afterEach(cleanup);

const accounts = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    buildCompany({ id: brandId(String(index)), name: `Account ${String(index).padStart(5, '0')}` }),
  );
const renderMany = (count: number) =>
  renderIndex({ model: buildIndexModel({ data: buildIndexData({ accounts: accounts(count) }) }) });
const row = (index: number) => {
  const found = document.querySelector<HTMLElement>(`[data-row="${index}"]`);
  if (!found) throw new Error(`row ${index} is not drawn`);
  return found;
};
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  });

test('of 10,000 accounts only those in view are drawn, and the table says how many there are', () => {
  renderMany(10_000);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001');
  expect(document.querySelectorAll('[data-row]').length).toBeLessThan(40);
  expect(row(0).getAttribute('aria-rowindex')).toBe('2');
});

test('scrolling draws the rows that come into view', async () => {
  renderMany(10_000);
  const scroller = screen.getByRole('grid').parentElement;
  await act(() => {
    if (!scroller) throw new Error('no scroller');
    scroller.scrollTop = 40 * 5_000;
    fireEvent.scroll(scroller);
  });
  expect(row(5_003).textContent).toContain('Account 05003');
  expect(document.querySelector('[data-row="0"]')).toBeNull();
});

test('one row is in the tab order; the keys go from row to row, to the ends too', async () => {
  renderMany(10_000);
  expect([...document.querySelectorAll('[data-row][tabindex="0"]')]).toEqual([row(0)]);
  await act(() => row(0).focus());
  await press('ArrowDown');
  await press('ArrowDown');
  await press('ArrowUp');
  expect(document.activeElement).toBe(row(1));
  await press('PageDown');
  expect(Number(document.activeElement?.getAttribute('data-row'))).toBeGreaterThan(5);
  await press('End');
  await waitFor(() => expect(document.activeElement).toBe(row(9_999)));
  await press('Home');
  await waitFor(() => expect(document.activeElement).toBe(row(0)));
  await press('ArrowUp');
  expect(document.activeElement).toBe(row(0));
});

test('Enter on a row and a click on its name open the overview', async () => {
  const { verbs } = renderMany(3);
  await act(() => row(0).focus());
  await press('ArrowDown');
  await press('Enter');
  expect(verbs.openAccount).toHaveBeenLastCalledWith('1');
  fireEvent.click(screen.getByRole('button', { name: 'Account 00002' }));
  expect(verbs.openAccount).toHaveBeenLastCalledWith('2');
});

test('the context menu key opens the row’s actions', async () => {
  renderMany(3);
  await act(() => row(0).focus());
  await press('F10', { shiftKey: true });
  expect(screen.getByRole('menu', { name: 'Actions for Account 00000' })).toBeTruthy();
});
