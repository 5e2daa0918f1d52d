import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Failure } from '#core/domain/failure.ts';
import { en } from '#components/locale/en.ts';
import { pl } from '#components/locale/pl.ts';
import { renderOptions } from './render-options.tsx';

afterEach(cleanup);

const keyField = () => screen.getByLabelText('Service key');
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const submit = () => fireEvent.submit(keyField().closest('form') ?? document.body);

const failures: readonly Failure[] = [
  { kind: 'no-key' },
  { kind: 'key-refused', message: 'Authentication credentials not found.' },
  { kind: 'not-a-key', message: '' },
  { kind: 'key-expired', message: '' },
  { kind: 'missing-scopes', scopes: ['crm.objects.companies.read'], message: '' },
  { kind: 'forbidden', message: 'No.' },
  { kind: 'no-permission' },
  { kind: 'offline' },
  { kind: 'timeout' },
  { kind: 'rate-limited', until: 0, message: '' },
  { kind: 'daily-limit', until: 0, message: '' },
  { kind: 'server', status: 502, message: 'Bad gateway' },
  { kind: 'unreadable', message: '' },
  { kind: 'storage', message: '' },
  { kind: 'unexpected', message: '' },
];

describe('Connection', () => {
  it('waits for the local copy', () => {
    renderOptions('options-loading');
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
    expect(screen.queryByLabelText('Service key')).toBeNull();
  });

  it('hides the key and keeps browsers from storing it', () => {
    renderOptions('options-none');
    expect(keyField().getAttribute('type')).toBe('password');
    expect(keyField().getAttribute('autocomplete')).toBe('off');
  });

  it('connects with the key, without what a copy brought along', () => {
    const { verbs } = renderOptions('options-none');
    fireEvent.input(keyField(), { target: { value: ' pat-eu1-123\n' } });
    submit();
    expect(verbs.connect).toHaveBeenCalledExactlyOnceWith('pat-eu1-123');
  });

  it('asks for a key first', () => {
    const { verbs } = renderOptions('options-none');
    submit();
    expect(verbs.connect).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('Paste a service key first.');
  });

  it('is busy while it checks, and does not check twice', () => {
    const { verbs } = renderOptions('options-checking');
    expect(button('Connect').getAttribute('aria-busy')).toBe('true');
    fireEvent.input(keyField(), { target: { value: 'pat-1' } });
    submit();
    expect(verbs.connect).not.toHaveBeenCalled();
    expect(screen.getByText('Checking the key with HubSpot')).toBeTruthy();
  });

  it('gives each refusal its own sentence and what to do', () => {
    const sentences = failures.map((failure) => {
      const { unmount } = renderOptions('options-none', { connecting: { state: 'refused', failure } });
      const text = screen.getByRole('alert').textContent;
      expect(text).toContain(en.failures[failure.kind].whatToDo);
      unmount();
      return text;
    });
    expect(new Set(sentences).size).toBe(failures.length);
  });

  it('says which scopes the key needs, to be copied', async () => {
    const { verbs } = renderOptions('options-none');
    fireEvent.click(button('Copy scopes: Scopes it needs'));
    expect(verbs.copyText).toHaveBeenCalledExactlyOnceWith(
      'crm.objects.companies.read crm.objects.contacts.read crm.objects.deals.read crm.objects.owners.read',
    );
    await waitFor(() => expect(screen.getByText('Copied')).toBeTruthy());
  });

  it('explores the sample data', () => {
    const { verbs } = renderOptions('options-none');
    fireEvent.click(button('Explore with sample data'));
    expect(verbs.exploreSample).toHaveBeenCalledOnce();
  });

  it('shows the portal and how fresh it is', () => {
    renderOptions('options-connected');
    expect(screen.getByText('4815162')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('Updated 3 min ago');
    expect(screen.queryByLabelText('Service key')).toBeNull();
  });

  it('lets a key follow the sample data', () => {
    renderOptions('options-sample');
    expect(keyField()).toBeTruthy();
    expect(button('Disconnect')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Explore with sample data' })).toBeNull();
  });

  it('disconnects only after saying what is lost', () => {
    const { verbs } = renderOptions('options-connected', { pendingCount: 2 });
    fireEvent.click(button('Disconnect'));
    const dialog = within(screen.getByRole('dialog', { name: 'Disconnect from HubSpot?' }));
    expect(dialog.getByText('2 changes have not reached HubSpot yet and would be lost.')).toBeTruthy();
    expect(verbs.disconnect).not.toHaveBeenCalled();
    fireEvent.click(dialog.getByRole('button', { name: 'Disconnect' }));
    expect(verbs.disconnect).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stays connected when the person thinks again', () => {
    const { verbs } = renderOptions('options-connected');
    fireEvent.click(button('Disconnect'));
    fireEvent.click(button('Stay connected'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(verbs.disconnect).not.toHaveBeenCalled();
  });

  it('speaks Polish', () => {
    renderOptions('options-none', {}, pl);
    expect(screen.getByLabelText('Klucz usługi')).toBeTruthy();
    expect(button('Połącz')).toBeTruthy();
    expect(button('Wypróbuj na danych przykładowych')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: /^RODO/ })).toBeTruthy();
  });
});
