import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import { pl } from '#components/locale/pl.ts';
import { buildCompany, buildIndexData, buildOwner } from '#test/support/builders.ts';
import { buildIndexModel, renderIndex } from '#test/support/render-index.tsx';

afterEach(cleanup);

const at = new Date(2026, 10, 20, 9, 5).getTime();
const ada = buildOwner({ name: 'Ada; Lindqvist' });
const model = buildIndexModel({
  data: buildIndexData({
    accounts: [
      buildCompany({
        id: brandId('7'),
        name: 'Northwind, "Traders"',
        domain: 'northwind.example',
        ownerId: ada.id,
        contacts: 1200,
        openDeals: 2,
        openDealValue: 1234567.5,
        lastTouchAt: at,
        lastEngagementAt: at,
        lastEngagementType: 'FORM_SUBMITTED',
      }),
      buildCompany({ id: brandId('8'), name: '=cmd|calc', openDealValue: -12.5 }),
      buildCompany({ id: brandId('9'), blockers: 1 }),
    ],
    owners: [ada],
    portal: { id: brandId('1'), uiDomain: 'app.hubspot.com', currency: 'EUR', timeZone: 'UTC' },
  }),
});
const choose = (button: string, item: string) => {
  fireEvent.click(screen.getByRole('button', { name: button }));
  fireEvent.click(screen.getByRole('menuitem', { name: item }));
};

test('the accounts on screen as CSV: filter, sort and columns kept', () => {
  const { verbs } = renderIndex({
    model,
    choice: { sort: { column: 'contacts', direction: 'descending' } },
  });
  choose('Export', 'Accounts on screen (CSV)');
  expect(verbs.saveFile.mock.calls).toEqual([
    [
      {
        name: 'target-accounts-2026-11-23.csv',
        mediaType: 'text/csv;charset=utf-8',
        text: [
          '\ufeffCompany,Domain,Contacts,Open deals,Open deal value (EUR),Last touch,Last engagement,Last engagement: kind,Scheduled,Scheduled: kind,Record ID',
          '"Northwind, ""Traders""",northwind.example,1200,2,1234567.5,2026-11-20 09:05,2026-11-20 09:05,Form submitted,,,7',
          "'=cmd|calc,,0,0,-12.5,,,,,,8",
          'Company 9,,0,0,0,,,,,,9',
          '',
        ].join('\r\n'),
      },
    ],
  ]);
  expect(screen.getByText('3 accounts exported')).toBeTruthy();
});

test('in Polish with semicolons and decimal commas, only what the category leaves', () => {
  const { verbs, fullPage, choice } = renderIndex({ model, layout: 'page', messages: pl });
  fullPage.columns.value = ['company', 'open-deal-value', 'owner'];
  choice.value = { ...choice.value, sort: { column: 'open-deal-value', direction: 'descending' } };
  choose('Eksportuj', 'Konta na ekranie (CSV)');
  expect(verbs.saveFile.mock.calls[0]?.[0]).toMatchObject({
    name: 'konta-docelowe-2026-11-23.csv',
    text: [
      '\ufeffFirma;Domena;Wartość otwartych transakcji (EUR);Właściciel;ID rekordu',
      '"Northwind, ""Traders""";northwind.example;1234567,5;"Ada; Lindqvist";7',
      'Firma 9;;0;;9',
      "'=cmd|calc;;-12,5;;8",
      '',
    ].join('\r\n'),
  });
  choice.value = { ...choice.value, category: 'blockers' };
  choose('Eksportuj', 'Konta na ekranie (CSV)');
  expect(verbs.saveFile.mock.calls[1]?.[0].text.split('\r\n')).toHaveLength(3);
});

test('the ticked ones alone', () => {
  const { verbs } = renderIndex({ model, layout: 'page' });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select Company 9' }));
  fireEvent.click(screen.getByRole('button', { name: 'Export 1' }));
  expect(verbs.saveFile.mock.calls[0]?.[0].text.trimEnd().split('\r\n').slice(1)).toEqual([
    'Company 9,,0,0,0,,,,,,9',
  ]);
});

test('everything cached; a local copy that cannot be read says so', async () => {
  const { verbs } = renderIndex({ model });
  choose('Export', 'Everything cached (JSON Lines)');
  expect(verbs.exportEverything).toHaveBeenCalledWith('bullseye-everything-2026-11-23.jsonl');
  await waitFor(() => screen.getByText('Everything cached was exported'));
  verbs.exportEverything.mockResolvedValue({
    ok: false,
    failure: { kind: 'storage', message: 'UnknownError' },
  });
  choose('Export', 'Everything cached (JSON Lines)');
  await waitFor(() => screen.getByText('The browser could not save the local copy.'));
});

test('a link is copied, or it is said that it could not be', async () => {
  const { verbs } = renderIndex({ model });
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  await waitFor(() => screen.getByText('The link to this view is copied'));
  verbs.copyLink.mockResolvedValue(false);
  fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
  await waitFor(() => screen.getByText('The browser did not let the link be copied'));
});
