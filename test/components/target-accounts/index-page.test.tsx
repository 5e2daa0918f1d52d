import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import { pl } from '#components/locale/pl.ts';
import { buildCompany, buildIndexData, buildOwner } from '#test/support/builders.ts';
import { buildIndexModel, renderIndex, testNow } from '#test/support/render-index.tsx';

afterEach(cleanup);

const day = 86_400_000;
const ada = buildOwner({
  name: 'Ada Lindqvist',
  teams: [{ id: brandId('1'), name: 'North', isPrimary: true }],
});
const bo = buildOwner({ name: 'Bo Ek', teams: [{ id: brandId('2'), name: 'South', isPrimary: true }] });
const northwind = buildCompany({
  name: 'Northwind',
  domain: 'northwind.example',
  ownerId: ada.id,
  contacts: 12,
  openDeals: 2,
  openDealValue: 1_234_567,
  contactsWithBuyingRole: 1,
  lastTouchAt: testNow - 3 * day,
  lastEngagementAt: testNow - day,
  lastEngagementType: 'FORM_SUBMITTED',
  scheduledAt: testNow + 2 * 3_600_000,
  scheduledType: 'MEETING',
});
const adatum = buildCompany({ name: 'Adatum', domain: 'adatum.example', ownerId: bo.id, blockers: 1 });
const nameless = buildCompany({ id: brandId('77'), contacts: 1 });
const data = buildIndexData({
  accounts: [northwind, adatum, nameless],
  openDeals: [
    { id: brandId('d1'), value: 1_000_000, companyIds: [northwind.id, adatum.id] },
    { id: brandId('d2'), value: 234_567, companyIds: [northwind.id] },
  ],
  owners: [ada, bo],
  portal: { id: brandId('4815162'), uiDomain: 'app.hubspot.com', currency: 'EUR', timeZone: 'UTC' },
});
const model = buildIndexModel({ data });
const rowsOnScreen = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.querySelector('button')?.textContent);

test('each metric is a group named by the metric whose text is its value', () => {
  renderIndex({ model });
  const metric = (name: string) => screen.getByRole('group', { name }).textContent;
  expect(metric('Target accounts')).toBe('3');
  expect(metric('Accounts with open deals')).toBe('1');
  expect(metric('Open deal value')).toBe('€1,234,567');
  expect(metric('Missing any buying role')).toBe('2');
  expect(metric('Missing decision makers')).toBe('3');
});

test('the rail names each category, carries its count and filters', () => {
  const { choice } = renderIndex({ model });
  const rail = within(screen.getByRole('navigation', { name: 'Categories' }));
  expect(rail.getAllByRole('button').map((entry) => entry.textContent)).toEqual([
    'All3',
    'No open tasks3',
    'No logged calls3',
    'No meetings3',
    'No open deals2',
    'No decision maker3',
    'Blockers1',
  ]);
  fireEvent.click(rail.getByRole('button', { name: 'Blockers', description: '1' }));
  expect(choice.value.category).toBe('blockers');
  expect(rail.getByRole('button', { name: 'Blockers' }).getAttribute('aria-current')).toBe('true');
  expect(rowsOnScreen()).toEqual(['Adatum']);
});

test('the table has a name, the rows on offer and the columns of the product', () => {
  renderIndex({ model });
  const table = screen.getByRole('grid', { name: 'Target accounts' });
  expect(table.getAttribute('aria-rowcount')).toBe('4');
  const headers = within(table).getAllByRole('columnheader');
  expect(headers.map((header) => header.textContent)).toEqual([
    'Company',
    'Contacts',
    'Open deals',
    'Open deal value',
    'Last touch',
    'Last engagement',
    'Scheduled',
  ]);
  expect(headers.map((header) => header.getAttribute('aria-sort'))).toEqual([
    'ascending',
    ...Array(6).fill('none'),
  ]);
});

test('a row shows every figure with what it was, and says what is missing', () => {
  renderIndex({ model });
  const cells = (name: string) =>
    within(screen.getByRole('row', { name: new RegExp(name) }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
  expect(cells('Northwind').slice(0, 7)).toEqual([
    'Northwindnorthwind.exampleOwner: Ada Lindqvist'.replace('Owner', 'ALOwner'),
    '12',
    '2',
    '€1,234,567',
    '3 days ago',
    'yesterdayForm submitted',
    'in 2 hrMeeting',
  ]);
  expect(cells('Company 77').slice(0, 7)).toEqual(['Company 77', '1', '0', '€0', '–None', '–None', '–None']);
});

test('a header sorts: figures with the largest first, pressed again the other way round', () => {
  const { choice } = renderIndex({ model });
  fireEvent.click(screen.getByRole('button', { name: 'Contacts' }));
  expect(choice.value.sort).toEqual({ column: 'contacts', direction: 'descending' });
  expect(rowsOnScreen()).toEqual(['Northwind', 'Company 77', 'Adatum']);
  expect(screen.getByRole('columnheader', { name: 'Contacts' }).getAttribute('aria-sort')).toBe('descending');
  fireEvent.click(screen.getByRole('button', { name: 'Contacts' }));
  expect(rowsOnScreen()).toEqual(['Adatum', 'Company 77', 'Northwind']);
});

test('owner, team and search combine; the metrics follow owner and team alone', () => {
  const { choice } = renderIndex({ model });
  fireEvent.input(screen.getByRole('searchbox', { name: 'Search accounts' }), { target: { value: 'a' } });
  fireEvent.change(screen.getByRole('combobox', { name: 'Owner' }), { target: { value: ada.id } });
  expect(choice.value).toMatchObject({ owner: ada.id, search: 'a' });
  expect(rowsOnScreen()).toEqual(['Northwind']);
  expect(screen.getByRole('group', { name: 'Target accounts' }).textContent).toBe('1');
  expect(screen.getByText('1 of 3')).toBeTruthy();
  const team = screen.getByRole('combobox', { name: 'Team' });
  fireEvent.click(team);
  fireEvent.click(screen.getByRole('option', { name: 'South' }));
  expect(team.textContent).toBe('South');
  expect(screen.getByText('No account matches')).toBeTruthy();
  expect(screen.getByRole('grid', { name: 'Target accounts' }).getAttribute('aria-rowcount')).toBe('1');
  fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(choice.value).toMatchObject({ owner: 'all', teams: [], search: '', category: 'all' });
  expect(rowsOnScreen()).toHaveLength(3);
});

test('with the GDPR setting on, Last engagement leaves out what has no legal basis, and says so', () => {
  renderIndex({ model: buildIndexModel({ data: { ...data, gdpr: true } }) });
  expect(screen.getByRole('columnheader', { name: /^Last engagement/ }).textContent).toBe(
    'Last engagement GDPR',
  );
  expect(screen.queryByText('Form submitted')).toBeNull();
});

test('what stands in the place of the index', async () => {
  const { model: shown, verbs } = renderIndex({ model: undefined });
  expect(screen.getByText('Opening target accounts')).toBeTruthy();
  const never = { sync: { state: 'idle' }, completedAt: undefined, setAside: 0 } as const;

  await act(() => {
    shown.value = buildIndexModel({ connection: { kind: 'none' }, status: never });
  });
  fireEvent.click(screen.getByRole('button', { name: 'Connect HubSpot' }));
  expect(verbs.openOptions).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('button', { name: 'Explore with sample data' }));
  expect(verbs.exploreSample).toHaveBeenCalledOnce();

  const syncing = { state: 'syncing', since: 0, step: 'accounts', done: 400, total: 1200 } as const;
  await act(() => {
    shown.value = buildIndexModel({ status: { ...never, sync: syncing } });
  });
  expect(screen.getByRole('progressbar', { name: 'Progress of the first sync' }).getAttribute('value')).toBe(
    '400',
  );
  expect(screen.getByRole('status').textContent).toBe('Syncing accounts 400 of 1,200');

  const reason = { kind: 'missing-scopes', scopes: ['crm.objects.companies.read'], message: 'Nope' } as const;
  await act(() => {
    shown.value = buildIndexModel({ status: { ...never, sync: { state: 'needs-key', reason } } });
  });
  expect(screen.getByText(/lacks: crm.objects.companies.read/)).toBeTruthy();
  expect(screen.getByText('HubSpot says: “Nope”')).toBeTruthy();

  await act(() => {
    shown.value = buildIndexModel();
  });
  expect(screen.getByRole('heading', { name: 'Select your first target accounts' })).toBeTruthy();
});

test('a sync in trouble never hides the accounts that are there', () => {
  const reason = { kind: 'key-refused', message: 'Nope' } as const;
  renderIndex({
    model: { ...model, status: { ...model.status, sync: { state: 'needs-key', reason } } },
  });
  expect(rowsOnScreen()).toHaveLength(3);
  expect(screen.getByText('HubSpot does not accept this service key.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Open settings' })).toBeTruthy();
});

test('the index speaks Polish', () => {
  renderIndex({ model, messages: pl });
  expect(screen.getByRole('grid', { name: 'Konta docelowe' })).toBeTruthy();
  expect(screen.getByRole('navigation', { name: 'Kategorie' })).toBeTruthy();
  expect(screen.getByRole('group', { name: 'Wartość otwartych transakcji' }).textContent).toMatch(
    /^1\s234\s567\s€$/,
  );
  expect(screen.getByText('3 dni temu')).toBeTruthy();
});

test('the popup leads to the full page, which does not lead to itself', () => {
  const { verbs } = renderIndex({ model });
  fireEvent.click(screen.getByRole('link', { name: 'Open in a tab' }));
  expect(verbs.openInTab).toHaveBeenCalledOnce();
  cleanup();
  renderIndex({ model, layout: 'page' });
  expect(screen.queryByRole('link', { name: 'Open in a tab' })).toBeNull();
  expect(screen.queryByRole('group', { name: 'This page' })).toBeNull();
});
