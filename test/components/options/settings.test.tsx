import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { renderOptions } from './render-options.tsx';

afterEach(cleanup);

const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });

describe('Me', () => {
  it('lists the active owners by name', () => {
    const { verbs } = renderOptions('options-connected');
    const select = within(screen.getByRole('combobox', { name: 'I am' }));
    expect(select.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Not set',
      'Ada Lindqvist',
      'Jean-Baptiste de la Fontaine-Wolkenstein',
      'Marcin Wójcik',
    ]);
    choose('I am', '501');
    choose('I am', '');
    expect(verbs.setPreferences.mock.calls).toEqual([[{ ownerId: '501' }], [{ ownerId: undefined }]]);
  });

  it('says why there is nobody to choose from', () => {
    renderOptions('options-connected', { owners: [] });
    expect(screen.getByRole('combobox', { name: 'I am' })).toHaveProperty('disabled', true);
    expect(screen.getByText(/once the first sync is through/)).toBeTruthy();
  });
});

describe('Privacy', () => {
  it('switches GDPR on', () => {
    const { verbs } = renderOptions('options-connected');
    fireEvent.click(screen.getByRole('checkbox', { name: 'GDPR: leave out contacts without a legal basis' }));
    expect(verbs.setPreferences).toHaveBeenCalledExactlyOnceWith({ gdpr: true });
  });

  it('grants and withdraws following the tab', () => {
    const granted = renderOptions('options-connected');
    fireEvent.click(screen.getByRole('button', { name: 'Stop following' }));
    expect(granted.verbs.withdrawTabs).toHaveBeenCalledOnce();
    granted.unmount();
    const { verbs } = renderOptions('options-none');
    fireEvent.click(screen.getByRole('button', { name: 'Follow my tab' }));
    expect(verbs.allowTabs).toHaveBeenCalledOnce();
  });
});

describe('Appearance', () => {
  it('sets language and theme', () => {
    const { verbs } = renderOptions('options-none');
    choose('Language', 'pl');
    choose('Theme', 'dark');
    expect(verbs.setPreferences.mock.calls).toEqual([[{ language: 'pl' }], [{ theme: 'dark' }]]);
  });

  it('switches the count on the toolbar button off', () => {
    const { verbs } = renderOptions('options-none');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Show a count on the toolbar button' }));
    expect(verbs.setPreferences.mock.calls).toEqual([[{ badge: false }]]);
  });
});

describe('Data', () => {
  it('says what is stored', () => {
    renderOptions('options-connected');
    const data = within(screen.getByRole('region', { name: 'Data' }));
    for (const text of ['61', '148', '3.5 MB']) expect(data.getByText(text)).toBeTruthy();
  });
});

describe('The directory of all companies', () => {
  const box = () => screen.getByRole('checkbox', { name: 'Recognise every company in the CRM' });

  it('is off, and turned on gently', () => {
    const { verbs } = renderOptions('options-connected');
    expect(box()).toHaveProperty('checked', false);
    expect(screen.queryByRole('progressbar')).toBeNull();
    fireEvent.click(box());
    expect(verbs.setPreferences).toHaveBeenCalledExactlyOnceWith({ directory: 'gentle' });
  });

  it('says how far it is, what it costs, how long it takes, and that turning it off deletes it', () => {
    const { verbs } = renderOptions('options-directory-reading');
    const data = within(screen.getByRole('region', { name: 'Data' }));
    for (const text of [
      '12,400 of 1,000,000',
      '3',
      '62 of 100',
      '2.3 MB',
      'Not yet',
      /50 days at this pace/,
      /deletes/,
    ])
      expect(data.getByText(text)).toBeTruthy();
    expect(data.getByRole('progressbar', { name: 'Companies read' })).toHaveProperty('value', 12_400);
    choose('Requests a day', 'quick');
    fireEvent.click(box());
    expect(verbs.setPreferences.mock.calls).toEqual([[{ directory: 'quick' }], [{ directory: 'off' }]]);
  });

  it.each([
    ['options-directory-begun', /Reading every company/],
    ['options-directory-waiting', /Today’s requests are used up. It goes on after Nov/],
    ['options-directory-failed', /Tried again after Nov/],
    ['options-directory-complete', /Complete\..*once a day/],
  ])('says what it is doing: %s', (name, text) => {
    renderOptions(name);
    expect(screen.getByText(text)).toBeTruthy();
  });

  it('is not offered without a portal', () => {
    renderOptions('options-none');
    expect(screen.queryByRole('checkbox', { name: 'Recognise every company in the CRM' })).toBeNull();
  });
});

describe('Diagnostics', () => {
  it('lists what could not be read, with the way to it', () => {
    renderOptions('options-set-aside');
    const table = within(screen.getByRole('table', { name: 'Records set aside' }));
    expect(table.getAllByRole('row')).toHaveLength(4);
    expect(table.getByRole('link', { name: 'Open record 90000000123 in HubSpot' }).getAttribute('href')).toBe(
      'https://app-eu1.hubspot.com/contacts/4815162/record/0-2/90000000123',
    );
    expect(table.getByText('hs_total_deal_value')).toBeTruthy();
    expect(table.getByText('no id')).toBeTruthy();
  });

  it('says that all is well', () => {
    renderOptions('options-connected');
    expect(screen.getByText('Every record HubSpot sent could be read.')).toBeTruthy();
  });

  it('says why sync does not go on', () => {
    renderOptions('options-connected', {
      status: {
        sync: { state: 'failed', reason: { kind: 'unreadable', message: '' } },
        completedAt: undefined,
        setAside: 0,
      },
    });
    expect(screen.getByText('Failed. What came back was not HubSpot’s answer.')).toBeTruthy();
  });

  it('copies a text without the key, and says where that fails', async () => {
    const { verbs } = renderOptions('options-set-aside');
    verbs.copyText.mockResolvedValue(false);
    fireEvent.click(screen.getByRole('button', { name: 'Copy as text' }));
    const text = verbs.copyText.mock.calls[0]?.[0] ?? '';
    expect(text).toContain('Connection: portal, portal 4815162');
    expect(text).toContain('- companies 90000000123, hs_total_deal_value: Expected a number');
    expect(text).toContain('Directory: off, off, 0 companies');
    expect(text).not.toContain('pat-');
    await waitFor(() => expect(screen.getByText('The browser did not allow copying.')).toBeTruthy());
  });
});
