import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import type { Portal } from '#core/domain/portal.ts';
import type { ListedCompany, PageMatch } from '#core/domain/page-match.ts';
import type { LookUp } from '#components/account-overview/overview-page-state.ts';
import { buildCompany, buildIndexData } from '#test/support/builders.ts';
import { buildIndexModel, renderIndex } from '#test/support/render-index.tsx';

afterEach(cleanup);

const northwind = buildCompany({ id: brandId('7'), name: 'Northwind', domain: 'northwind.example' });
const group = () => within(screen.getByRole('group', { name: 'This page' }));
const renderOn = (thisPage: PageMatch) => renderIndex({ model: buildIndexModel(), thisPage });

test('the company of the page is named, with a switch that says whether it is a target account', () => {
  renderOn({ kind: 'company', company: northwind });
  expect(group().getByText('Northwind')).toBeTruthy();
  expect(group().getByRole<HTMLInputElement>('switch', { name: 'Target account' }).checked).toBe(true);
});

test('the switch asks for the change and shows only what is kept', async () => {
  const { verbs, thisPage } = renderOn({
    kind: 'company',
    company: { ...northwind, isTargetAccount: false },
  });
  const toggle = group().getByRole<HTMLInputElement>('switch', { name: 'Target account' });
  fireEvent.click(toggle);
  expect(verbs.setTargetAccount).toHaveBeenCalledWith(['7'], true);
  expect(toggle.checked).toBe(false);
  await act(() => {
    thisPage.value = { kind: 'company', company: northwind };
  });
  expect(toggle.checked).toBe(true);
  await waitFor(() => screen.getByText('Northwind is a target account'));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(verbs.undo).toHaveBeenCalledWith('group-1');
});

test('the overview of the page’s company opens from here', () => {
  const { verbs } = renderOn({ kind: 'company', company: northwind });
  fireEvent.click(group().getByRole('button', { name: 'Account overview' }));
  expect(verbs.openOverview).toHaveBeenCalledWith('7');
});

test('an unknown site is looked up in HubSpot only when the person asks', () => {
  const { verbs } = renderOn({ kind: 'unknown', address: { kind: 'site', host: 'adatum.example' } });
  expect(group().getByText('adatum.example is not in your local copy')).toBeTruthy();
  expect(verbs.lookUpThisPage).not.toHaveBeenCalled();
  fireEvent.click(group().getByRole('button', { name: 'Look it up in HubSpot' }));
  expect(verbs.lookUpThisPage).toHaveBeenCalledOnce();
});

const listed = (raw: string, name: string): ListedCompany => ({
  id: brandId(raw),
  name,
  domain: 'adatum.example',
  additionalDomains: [],
  linkedinSlug: undefined,
  mergedIds: [],
  address: { kind: 'hubspot', portalId: '77', companyId: brandId(raw) },
});
const adatum = { kind: 'site', host: 'shop.adatum.example' } as const;

test('a company that only the directory knows is named, and its switch makes it a target account', () => {
  const { verbs } = renderOn({ kind: 'unknown', address: adatum, listed: [listed('70', 'Adatum')] });
  expect(group().getByText('Adatum')).toBeTruthy();
  expect(group().getByText('adatum.example')).toBeTruthy();
  expect(group().getByRole<HTMLInputElement>('switch', { name: 'Target account' }).checked).toBe(false);
  fireEvent.click(group().getByRole('switch', { name: 'Target account' }));
  expect(verbs.makeListedTarget).toHaveBeenCalledExactlyOnceWith('70');
  fireEvent.click(group().getByRole('button', { name: 'Load from HubSpot' }));
  expect(verbs.lookUpThisPage).toHaveBeenCalledOnce();
});

test('of several the person may choose one that is not loaded', () => {
  const { verbs } = renderOn({
    kind: 'several',
    companies: [northwind],
    listed: [listed('70', 'Adatum')],
  });
  expect(group().getByText('2 companies have this address')).toBeTruthy();
  fireEvent.change(group().getByRole('combobox', { name: 'Which company' }), { target: { value: '70' } });
  fireEvent.click(group().getByRole('button', { name: 'Use this company' }));
  expect(verbs.chooseForThisPage).toHaveBeenCalledExactlyOnceWith('70');
});

test('of several companies with one address the person says which one it is', async () => {
  const other = buildCompany({ id: brandId('8'), name: 'Northwind Asia', isTargetAccount: false });
  const { verbs, thisPage } = renderOn({ kind: 'several', companies: [northwind, other] });
  expect(group().getByText('2 companies have this address')).toBeTruthy();
  fireEvent.change(group().getByRole('combobox', { name: 'Which company' }), { target: { value: '8' } });
  expect(verbs.chooseForThisPage).not.toHaveBeenCalled();
  fireEvent.click(group().getByRole('button', { name: 'Use this company' }));
  expect(verbs.chooseForThisPage).toHaveBeenCalledExactlyOnceWith('8');
  await act(() => {
    thisPage.value = { kind: 'company', company: other, among: [northwind, other] };
  });
  expect(group().getByText('Northwind Asia')).toBeTruthy();
  fireEvent.click(group().getByRole('button', { name: 'Choose another' }));
  expect(verbs.chooseAgain).toHaveBeenCalledOnce();
});

describe('looking an unknown page up', () => {
  const unknown: PageMatch = { kind: 'unknown', address: { kind: 'site', host: 'adatum.example' } };
  const portal: Portal = { id: brandId('77'), uiDomain: 'app.hubspot.com', currency: 'EUR', timeZone: 'UTC' };
  const renderUnknown = (lookUp: LookUp) =>
    renderIndex({ model: buildIndexModel({ data: buildIndexData({ portal }) }), thisPage: unknown, lookUp });

  test('says that HubSpot is being asked, and asks once', () => {
    const { verbs } = renderUnknown({ state: 'asking' });
    const button = group().getByRole('button', { name: 'Asking HubSpot' });
    expect(button.getAttribute('aria-busy')).toBe('true');
    fireEvent.click(button);
    expect(verbs.lookUpThisPage).not.toHaveBeenCalled();
  });

  test('says that the company must exist in HubSpot first, and where', () => {
    const { verbs } = renderUnknown({ state: 'not-in-crm' });
    expect(group().getByText('HubSpot has no company for adatum.example')).toBeTruthy();
    expect(
      group().getByRole<HTMLAnchorElement>('link', { name: 'Create it in HubSpot first' }).href,
    ).toContain('https://app.hubspot.com/contacts/77/');
    fireEvent.click(group().getByRole('button', { name: 'Look again' }));
    expect(verbs.lookUpThisPage).toHaveBeenCalledOnce();
  });

  test('says why it failed and what to do', () => {
    const { verbs } = renderUnknown({ state: 'failed', failure: { kind: 'offline' } });
    expect(group().getByRole('alert').textContent).toBe('You are offline. Press again once you are online.');
    fireEvent.click(group().getByRole('button', { name: 'Retry' }));
    expect(verbs.lookUpThisPage).toHaveBeenCalledOnce();
  });
});

test('a page without company says so and offers nothing', () => {
  renderOn({ kind: 'none' });
  expect(group().getByText('No company on this page')).toBeTruthy();
  expect(group().queryByRole('switch')).toBeNull();
});
