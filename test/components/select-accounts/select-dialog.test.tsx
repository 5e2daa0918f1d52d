import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Company } from '#core/domain/company.ts';
import { brandId } from '#core/domain/ids.ts';
import type { Portal } from '#core/domain/portal.ts';
import { buildCompany, buildIndexData, buildOwner } from '#test/support/builders.ts';
import { buildIndexModel, renderIndex } from '#test/support/render-index.tsx';

afterEach(cleanup);

const portal: Portal = { id: brandId('77'), uiDomain: 'app.hubspot.com', currency: 'EUR', timeZone: 'UTC' };
const ada = buildOwner({ id: brandId('5'), name: 'Ada Lindqvist' });
const marked = buildCompany({ id: brandId('1'), name: 'Northwind', domain: 'northwind.example' });
const adatum = buildCompany({
  id: brandId('2'),
  name: 'Adatum',
  domain: 'adatum.example',
  city: 'Berlin',
  country: 'Germany',
  ownerId: ada.id,
  isTargetAccount: false,
});
const contoso = buildCompany({ id: brandId('3'), domain: 'contoso.example', isTargetAccount: false });
const litware = buildCompany({ id: brandId('4'), name: 'Litware', isTargetAccount: false });

const model = (accounts: readonly Company[] = [marked]) =>
  buildIndexModel({ data: buildIndexData({ accounts, owners: [ada], portal }) });

type Rendered = ReturnType<typeof renderIndex>;
const finds = ({ verbs }: Rendered, companies: readonly Company[], cursor?: string) =>
  verbs.findCompanies.mockResolvedValue({ ok: true, value: { companies, total: companies.length, cursor } });

/** Opens the panel over an index of one account. */
async function openPanel(companies: readonly Company[], cursor?: string): Promise<Rendered> {
  const rendered = renderIndex({ model: model() });
  finds(rendered, companies, cursor);
  fireEvent.click(screen.getByRole('button', { name: 'Select target accounts' }));
  await waitFor(() => expect(rendered.verbs.findCompanies).toHaveBeenCalled());
  await act(() => Promise.resolve());
  return rendered;
}

const panel = () => within(screen.getByRole('dialog', { name: 'Select target accounts' }));
const field = () => panel().getByRole<HTMLInputElement>('searchbox', { name: 'Search companies' });
const box = (name: string) => panel().getByRole<HTMLInputElement>('checkbox', { name });
const confirm = (name: string | RegExp) => panel().getByRole<HTMLButtonElement>('button', { name });
const search = async (rendered: Rendered, text: string, companies: readonly Company[]) => {
  finds(rendered, companies);
  fireEvent.input(field(), { target: { value: text } });
  await waitFor(() => expect(rendered.verbs.findCompanies).toHaveBeenLastCalledWith(text));
  await act(() => Promise.resolve());
};

test('the panel takes the focus and says of each company what it is and whether it is chosen already', async () => {
  await openPanel([marked, adatum, contoso]);
  expect(document.activeElement).toBe(field());
  const describedBy = (name: string) =>
    document.getElementById(box(name).getAttribute('aria-describedby') ?? '')?.textContent;
  expect(describedBy('Adatum')).toBe('adatum.example · Berlin, Germany · Ada Lindqvist');
  expect(describedBy('contoso.example')).toBe('No owner');
  expect(describedBy('Northwind')).toContain('Target account');
  expect(box('Northwind').checked).toBe(true);
  expect(box('Northwind').getAttribute('aria-disabled')).toBe('true');
  expect(box('Adatum').checked).toBe(false);
});

test('ticks last over several searches and become target accounts with one click', async () => {
  const rendered = await openPanel([adatum, contoso]);
  const { verbs } = rendered;
  expect(confirm('Make target accounts').disabled).toBe(true);
  fireEvent.click(box('Adatum'));
  fireEvent.click(box('contoso.example'));
  await search(rendered, 'lit', [litware]);
  fireEvent.click(box('Litware'));
  expect(panel().getByText('3 companies selected')).toBeTruthy();
  fireEvent.click(panel().getByRole('button', { name: 'Unselect contoso.example' }));
  fireEvent.click(confirm('Make 2 companies target accounts'));
  expect(verbs.setTargetAccount).toHaveBeenCalledExactlyOnceWith(['2', '4'], true);
  await waitFor(() => screen.getByText('Made 2 companies target accounts'));
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(verbs.undo).toHaveBeenCalledExactlyOnceWith('group-1');
});

test('ticks stay while the panel is closed, and are gone once they are target accounts', async () => {
  const { verbs } = await openPanel([adatum]);
  fireEvent.click(box('Adatum'));
  fireEvent.click(panel().getByRole('button', { name: 'Cancel' }));
  fireEvent.click(screen.getByRole('button', { name: 'Select target accounts' }));
  expect(panel().getByText('1 company selected')).toBeTruthy();
  await waitFor(() => expect(box('Adatum').checked).toBe(true));
  fireEvent.click(confirm('Make 1 company a target account'));
  await waitFor(() => screen.getByText('Adatum is a target account'));
  expect(verbs.setTargetAccount).toHaveBeenCalledExactlyOnceWith(['2'], true);
  fireEvent.click(screen.getByRole('button', { name: 'Select target accounts' }));
  expect(panel().queryByText(/selected/)).toBeNull();
  expect(field().value).toBe('');
});

test('what could not be kept leaves everything as it is and says why', async () => {
  const { verbs } = await openPanel([adatum]);
  verbs.setTargetAccount.mockResolvedValue({
    groupId: 'group-1',
    outcome: { ok: false, failure: { kind: 'storage', message: 'QuotaExceededError' } },
  });
  fireEvent.click(box('Adatum'));
  fireEvent.click(confirm(/^Make 1/));
  await waitFor(() => screen.getByText(/could not save the local copy/));
  expect(box('Adatum').checked).toBe(true);
});

test('the keyboard goes from the field through the results, ticks and confirms', async () => {
  const { verbs } = await openPanel([marked, adatum, contoso], '50');
  const press = (key: string, more: object = {}) => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  };
  press('ArrowUp');
  expect(document.activeElement).toBe(field());
  press('ArrowDown');
  expect(document.activeElement).toBe(box('Northwind'));
  press('End');
  expect(document.activeElement).toBe(panel().getByRole('button', { name: 'Load more' }));
  press('ArrowUp');
  expect(document.activeElement).toBe(box('contoso.example'));
  fireEvent.click(box('contoso.example'));
  press('Home');
  press('ArrowDown');
  expect(document.activeElement).toBe(box('Adatum'));
  expect(['Northwind', 'Adatum', 'contoso.example'].map((name) => box(name).tabIndex)).toEqual([-1, 0, -1]);
  fireEvent.input(field(), { target: { value: 'con' } });
  press('c', { ctrlKey: true });
  expect(document.activeElement).toBe(box('Adatum'));
  press('c');
  expect(document.activeElement).toBe(field());
  expect([field().selectionStart, field().selectionEnd]).toEqual([0, 3]);
  press('Enter', { ctrlKey: true });
  expect(verbs.setTargetAccount).toHaveBeenCalledExactlyOnceWith(['3'], true);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('more is loaded on demand, and the focus goes on to the first of it', async () => {
  const rendered = await openPanel([adatum], '50');
  finds(rendered, [contoso]);
  const more = panel().getByRole('button', { name: 'Load more' });
  more.focus();
  fireEvent.click(more);
  await waitFor(() => box('contoso.example'));
  expect(rendered.verbs.findCompanies).toHaveBeenLastCalledWith('', '50');
  expect(document.activeElement).toBe(box('contoso.example'));
  expect(panel().queryByRole('button', { name: 'Load more' })).toBeNull();
});

describe('where nothing is found', () => {
  test('the panel says that a company must exist in HubSpot first, and leads there', async () => {
    const rendered = await openPanel([adatum]);
    await search(rendered, 'zzz', []);
    expect(panel().getByText('No company in HubSpot matches “zzz”')).toBeTruthy();
    expect(panel().getByText(/must exist in HubSpot before/)).toBeTruthy();
    const link = panel().getByRole<HTMLAnchorElement>('link', { name: 'Open companies in HubSpot' });
    expect(link.href).toContain('https://app.hubspot.com/contacts/77/');
  });

  test('offline, the local copy’s companies can be ticked all the same', async () => {
    const rendered = renderIndex({ model: model() });
    rendered.verbs.findCompanies.mockResolvedValue({ ok: false, failure: { kind: 'offline' } });
    rendered.verbs.findLocalCompanies.mockResolvedValue([adatum]);
    fireEvent.click(screen.getByRole('button', { name: 'Select target accounts' }));
    await waitFor(() => panel().getByText('You are offline.'));
    fireEvent.click(box('Adatum'));
    expect(confirm('Make 1 company a target account').disabled).toBe(false);
    finds(rendered, [adatum, contoso]);
    fireEvent.click(panel().getByRole('button', { name: 'Search HubSpot again' }));
    await waitFor(() => box('contoso.example'));
    expect(box('Adatum').checked).toBe(true);
  });
});

describe('a portal without target accounts', () => {
  test('begins with the search in place of the index', async () => {
    const rendered = renderIndex({ model: undefined });
    finds(rendered, [adatum, litware]);
    await act(() => {
      rendered.model.value = model([]);
    });
    const step = within(screen.getByRole('region', { name: 'Select your first target accounts' }));
    expect(screen.queryByRole('grid')).toBeNull();
    fireEvent.click(await step.findByRole('checkbox', { name: 'Litware' }));
    fireEvent.click(step.getByRole('button', { name: 'Make 1 company a target account' }));
    expect(rendered.verbs.setTargetAccount).toHaveBeenCalledExactlyOnceWith(['4'], true);
    await act(() => {
      rendered.model.value = model([{ ...litware, isTargetAccount: true }]);
    });
    expect(screen.getByRole('grid', { name: 'Target accounts' })).toBeTruthy();
  });
});
