import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import { buildCompany, buildIndexData, buildOwner } from '#test/support/builders.ts';
import { buildIndexModel, renderIndex } from '#test/support/render-index.tsx';

afterEach(cleanup);

const name = (index: number) => `Account ${String(index).padStart(5, '0')}`;
const accounts = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    buildCompany({ id: brandId(String(index)), name: name(index), contacts: index % 7 }),
  );
const renderMany = (count: number, over: Parameters<typeof renderIndex>[0] = {}) =>
  renderIndex({
    model: buildIndexModel({ data: buildIndexData({ accounts: accounts(count) }) }),
    layout: 'page',
    ...over,
  });
const box = (index: number) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: `Select ${name(index)}` });
const row = (index: number) => {
  const found = document.querySelector<HTMLElement>(`[data-row="${index}"]`);
  if (!found) throw new Error(`row ${index} is not drawn`);
  return found;
};
const ticked = () =>
  [...document.querySelectorAll('[data-row][aria-selected="true"]')].map((one) =>
    Number(one.getAttribute('data-row')),
  );
const bar = () => within(screen.getByRole('group', { name: 'Selected accounts' }));
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  });

test('the popup has no ticks and no columns to choose', () => {
  renderMany(3, { layout: 'popup' });
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('combobox', { name: 'Columns' })).toBeNull();
  expect(screen.getByRole('grid').getAttribute('aria-multiselectable')).toBeNull();
});

test('a click ticks a row, a click with Shift all rows from the one before, and the count is said', () => {
  renderMany(10_000);
  expect(screen.getByRole('grid').getAttribute('aria-multiselectable')).toBe('true');
  fireEvent.click(box(2));
  expect(ticked()).toEqual([2]);
  fireEvent.click(box(6), { shiftKey: true });
  expect(ticked()).toEqual([2, 3, 4, 5, 6]);
  fireEvent.click(box(4), { shiftKey: true });
  expect(ticked()).toEqual([2, 3]);
  const said = [...document.querySelectorAll('[aria-live=polite]')].map(({ textContent }) => textContent);
  expect(said).toContain('2 accounts selected');
});

test('the header ticks what is in view; the bar ticks all, however many; both take all back', () => {
  renderMany(10_000);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select the accounts on screen' }));
  const inView = ticked().length;
  expect(inView).toBeGreaterThan(5);
  expect(inView).toBeLessThan(30);
  const header = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Clear selection' });
  expect(header.indeterminate).toBe(true);
  fireEvent.click(bar().getByRole('button', { name: 'Select all 10,000' }));
  bar().getByRole('button', { name: 'Remove 10,000 accounts' });
  expect(bar().queryByRole('button', { name: /Select all/ })).toBeNull();
  expect(header.checked).toBe(true);
  fireEvent.click(header);
  expect(ticked()).toEqual([]);
  expect(screen.queryByRole('group', { name: 'Selected accounts' })).toBeNull();
});

test('the keyboard ticks: Space, Shift+Space from the one before, Ctrl+A, Escape', async () => {
  renderMany(50);
  await act(() => row(0).focus());
  await press(' ');
  await press('ArrowDown');
  await press('ArrowDown');
  await press(' ', { shiftKey: true });
  expect(ticked()).toEqual([0, 1, 2]);
  await press('a', { ctrlKey: true });
  bar().getByText('50 accounts selected');
  await press('Escape');
  expect(ticked()).toEqual([]);
});

test('only ticked accounts that are on offer count', () => {
  const { choice } = renderMany(20);
  fireEvent.click(box(1));
  fireEvent.click(box(2));
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: '00002' } });
  expect(choice.value.search).toBe('00002');
  bar().getByText('1 account selected');
  fireEvent.click(bar().getByRole('button', { name: 'Remove 1 account' }));
  screen.getByRole('dialog', { name: `Remove ${name(2)} from target accounts?` });
});

test('many are removed as one change after a dialog that names how many, undone by one press', async () => {
  const { verbs } = renderMany(30);
  fireEvent.click(box(3));
  fireEvent.click(box(10), { shiftKey: true });
  fireEvent.click(bar().getByRole('button', { name: 'Remove 8 accounts' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Remove 8 accounts from target accounts?' }));
  expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    ...[3, 4, 5, 6, 7].map(name),
    'and 3 more',
  ]);
  fireEvent.click(dialog.getByRole('button', { name: 'Remove 8 accounts' }));
  expect(verbs.setTargetAccount.mock.calls).toEqual([[['3', '4', '5', '6', '7', '8', '9', '10'], false]]);
  expect(ticked()).toEqual([]);
  fireEvent.click(await waitFor(() => screen.getByRole('button', { name: 'Undo' })));
  expect(verbs.undo).toHaveBeenCalledExactlyOnceWith('group-1');
});

test('columns are added and taken away; the table keeps their order and is sorted by them', () => {
  const { fullPage, choice } = renderIndex({
    layout: 'page',
    model: buildIndexModel({
      data: buildIndexData({
        accounts: [
          buildCompany({ name: 'A', city: 'Łódź', industry: 'FOOD_PRODUCTION' }),
          buildCompany({ name: 'B', city: 'Berlin' }),
          buildCompany({ name: 'C' }),
        ],
      }),
    }),
  });
  const columns = screen.getByRole('combobox', { name: 'Columns' });
  fireEvent.click(columns);
  for (const column of ['Industry', 'City', 'Contacts'])
    fireEvent.click(screen.getByRole('option', { name: column }));
  expect(fullPage.columns.value).toEqual([
    'company',
    'open-deals',
    'open-deal-value',
    'last-touch',
    'last-engagement',
    'scheduled',
    'city',
    'industry',
  ]);
  expect(columns.textContent).toBe('8 columns');
  const grid = within(screen.getByRole('grid'));
  expect(
    grid
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent)
      .slice(1),
  ).toEqual([
    'Company',
    'Open deals',
    'Open deal value',
    'Last touch',
    'Last engagement',
    'Scheduled',
    'City',
    'Industry',
  ]);
  const cities = () =>
    grid
      .getAllByRole('row')
      .slice(1)
      .map((one) => within(one).getAllByRole('cell')[7]?.textContent);
  fireEvent.click(grid.getByRole('button', { name: 'City' }));
  expect(choice.value.sort).toEqual({ column: 'city', direction: 'ascending' });
  expect(cities()).toEqual(['Berlin', 'Łódź', '–None']);
  fireEvent.click(screen.getByRole('option', { name: 'City' }));
  expect(grid.getByRole('columnheader', { name: 'Company' }).getAttribute('aria-sort')).toBe('ascending');
  expect(screen.getByText('Food production')).toBeTruthy();
});

test('a choice sorted by a column that the popup does not have is sorted by name there', () => {
  renderMany(3, {
    layout: 'popup',
    choice: { sort: { column: 'city', direction: 'descending' } },
  });
  expect(screen.getByRole('columnheader', { name: 'Company' }).getAttribute('aria-sort')).toBe('ascending');
});

const ada = buildOwner({
  id: brandId('11'),
  name: 'Ada',
  teams: [{ id: brandId('1'), name: 'North', isPrimary: true }],
});
const bo = buildOwner({ id: brandId('12'), name: 'Bo', isActive: false });
const spread = buildIndexData({
  accounts: [
    buildCompany({ name: 'A', ownerId: ada.id, decisionMakers: 1 }),
    buildCompany({ name: 'B', ownerId: ada.id }),
    buildCompany({ name: 'C', ownerId: bo.id }),
    buildCompany({ name: 'D' }),
  ],
  owners: [ada, bo],
});

test('the owners’ workload: rows, totals, sorting, and a figure that opens its accounts', async () => {
  const { fullPage, choice } = renderIndex({ layout: 'page', model: buildIndexModel({ data: spread }) });
  const views = within(screen.getByRole('navigation', { name: 'Views' }));
  fireEvent.click(views.getByRole('link', { name: 'Owner workload' }));
  expect(fullPage.pane.value).toBe('workload');
  expect(views.getByRole('link', { name: 'Owner workload' }).getAttribute('aria-current')).toBe('page');
  expect(screen.queryByRole('grid')).toBeNull();

  const owners = within(screen.getByRole('table', { name: 'By owner' }));
  const rows = () =>
    owners
      .getAllByRole('row')
      .slice(1)
      .map((one) => [...one.children].map(({ textContent }) => textContent));
  expect(rows()).toEqual([
    ['AAda', '2', '0', '2', '2', '2', '1', '0'],
    ['BBoDeactivated', '1', '0', '1', '1', '1', '1', '0'],
    ['Unassigned', '1', '0', '1', '1', '1', '1', '0'],
    ['All accounts', '4', '0', '4', '4', '4', '3', '0'],
  ]);
  fireEvent.click(owners.getByRole('button', { name: 'Accounts' }));
  expect(rows().map(([first]) => first)).toEqual(['BBoDeactivated', 'Unassigned', 'AAda', 'All accounts']);
  expect(owners.getByRole('columnheader', { name: 'Accounts' }).getAttribute('aria-sort')).toBe('ascending');

  const teams = within(screen.getByRole('table', { name: 'By team' }));
  expect(teams.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['North', 'No team']);

  fireEvent.click(owners.getByRole('link', { name: '1, Missing decision makers, Ada' }));
  expect(fullPage.pane.value).toBe('accounts');
  expect(choice.value).toMatchObject({ owner: '11', category: 'no-decision-maker', teams: [] });
  await waitFor(() => expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('2'));
});

test('a figure’s address names the view that it opens', () => {
  const { fullPage } = renderIndex({ layout: 'page', model: buildIndexModel({ data: spread }) });
  void act(() => {
    fullPage.pane.value = 'workload';
  });
  const hrefOf = (link: string) => screen.getByRole('link', { name: link }).getAttribute('href');
  expect(hrefOf('1, Accounts, Unassigned')).toBe('#view=accounts&owner=unassigned');
  expect(hrefOf('2, Accounts, North')).toBe('#view=accounts&teams=1');
});
