import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { pl } from '#components/locale/pl.ts';
import { draw, press, prospects, recommendations } from '#test/support/draw-lists.tsx';
import { testNow } from '#test/support/render-index.tsx';
import { buildSuggestions } from '#test/support/suggestions.ts';

afterEach(cleanup);

describe('states', () => {
  test('never looked: it says when it will, and looks now when asked', () => {
    const { suggestions } = draw({ pull: { state: 'never' } });
    screen.getByText('Bullseye has not looked for companies yet');
    press('Look now');
    expect(suggestions.verbs.lookForCandidates).toHaveBeenCalledOnce();
  });

  test('under way: progress, with rows beside them and without', () => {
    const pull = { state: 'under-way', looked: 3_400, total: 12_034 } as const;
    const { suggestions } = draw({ pull, prospects });
    screen.getByText('3,400 of 12,034 companies looked at');
    expect(screen.getAllByRole('progressbar', { name: 'Companies looked at' })).toHaveLength(1);
    void act(() => void (suggestions.model.value = buildSuggestions({ pull })));
    screen.getByText('Looking through your companies');
    expect(screen.getAllByRole('progressbar', { name: 'Companies looked at' })).toHaveLength(1);
  });

  test('waiting: why, and until when', () => {
    const pull = {
      state: 'waiting',
      looked: 3_400,
      total: undefined,
      until: testNow + 3 * 3_600_000,
    } as const;
    const { suggestions } = draw({ pull: { ...pull, reason: 'budget' }, prospects });
    screen.getByText(/^Today’s requests are used up\. It goes on in 3 hr\./);
    void act(
      () =>
        void (suggestions.model.value = buildSuggestions({ pull: { ...pull, reason: { kind: 'offline' } } })),
    );
    screen.getByText(/You are offline|offline/i);
  });

  test('waiting for what a person can see to: what to do, and a way to go on at once', () => {
    const until = testNow + 3_600_000;
    const reason = { kind: 'missing-scopes', scopes: ['crm.schemas.companies.read'], message: '' } as const;
    const pull = { state: 'waiting', looked: 10, total: undefined, until, reason } as const;
    const { suggestions } = draw({ pull, prospects });
    screen.getByText(/crm\.schemas\.companies\.read.* It goes on in 1 hr\./);
    press('Look now');
    expect(suggestions.verbs.lookForCandidates).toHaveBeenCalledTimes(1);
    void act(() => void (suggestions.model.value = buildSuggestions({ pull })));
    screen.getByText('Looking through your companies');
    press('Look now');
    expect(suggestions.verbs.lookForCandidates).toHaveBeenCalledTimes(2);
    void act(
      () =>
        void (suggestions.model.value = buildSuggestions({ pull: { ...pull, reason: 'budget' }, prospects })),
    );
    expect(screen.queryByRole('button', { name: 'Look now' })).toBeNull();
  });

  test('what was pressed to look goes away, the focus does not', async () => {
    const never = { state: 'never' } as const;
    const { suggestions } = draw({ pull: never });
    const button = screen.getByRole('button', { name: 'Look now' });
    button.focus();
    await act(() => button.click());
    const pull = { state: 'under-way', looked: 10, total: undefined } as const;
    await act(() => void (suggestions.model.value = buildSuggestions({ pull })));
    expect(button.isConnected).toBe(false);
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Prospects' }));
  });

  test('whole: how many were looked at, and looking again, whose failure is said', async () => {
    const { suggestions } = draw({
      prospects,
      pull: { state: 'whole', looked: 1, lookedAt: testNow - 3_600_000 },
    });
    screen.getByText('1 company looked at 1 hr ago.');
    suggestions.verbs.lookForCandidates.mockResolvedValue({ ok: false, failure: { kind: 'offline' } });
    press('Look again');
    await waitFor(() => expect(screen.getByRole('log').textContent).toMatch(/\S/));
  });

  test('whole, but HubSpot does not answer any more: why, and when it goes on', () => {
    const trouble = { until: testNow + 600_000, reason: { kind: 'offline' } } as const;
    draw({ prospects, pull: { state: 'whole', looked: 400, lookedAt: testNow - 3_600_000, trouble } });
    screen.getByText(/^400 companies looked at 1 hr ago\. .*offline.* It goes on in 10 min\./);
  });

  test('empty: why, and a score as a way out', () => {
    draw({});
    screen.getByText('No fresh signals');
    press('Choose a score');
    screen.getByRole('dialog', { name: 'Score for prospects' });
  });

  test('unread and unreadable', () => {
    const { suggestions } = draw(undefined);
    expect(document.querySelector('[aria-busy=true]')).not.toBeNull();
    void act(() => void (suggestions.failure.value = { kind: 'storage', message: 'QuotaExceededError' }));
    screen.getByText('The list could not be read');
  });

  test('GDPR says what is left out', () => {
    draw({ prospects, gdpr: true });
    screen.getByText(/^GDPR: what contacts did is left out of signals and reasons\./);
  });

  test('in Polish', () => {
    draw({ prospects, recommendations }, {}, { messages: pl });
    screen.getByText('Na Twojej stronie 5 dni temu · 14 odsłon');
    screen.getByRole('button', { name: 'Odrzuć: Acme' });
  });
});

describe('the score', () => {
  const property = (name: string, label: string, type: 'number' | 'string', isScore = false) =>
    ({ name, label, type, options: [], isScore }) as const;

  test('is chosen among the number properties, scores first, and must be whole', () => {
    const { suggestions } = draw({ prospects });
    suggestions.properties.value = [
      property('employees', 'Number of employees', 'number'),
      property('city', 'City', 'string'),
      property('fit', 'Fit score', 'number', true),
    ];
    press('Score for prospects');
    expect(suggestions.verbs.loadProperties).toHaveBeenCalledOnce();
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('checkbox', { name: 'Count a score as a signal' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getAllByRole('alert').map((one) => one.textContent)).toEqual([
      'Choose a property.',
      'Enter a number.',
    ]);
    fireEvent.click(dialog.getByRole('combobox', { name: 'Property' }));
    expect(dialog.getAllByRole('option').map((one) => one.textContent)).toEqual([
      expect.stringContaining('Fit score'),
      expect.stringContaining('Number of employees'),
    ]);
    fireEvent.click(dialog.getAllByRole('option')[0] as HTMLElement);
    fireEvent.input(dialog.getByLabelText('At least'), { target: { value: '70.5' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(suggestions.verbs.setProspectScore).toHaveBeenCalledWith({ property: 'fit', atLeast: 70.5 });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('is taken back, and one whose property could not be read keeps its place', async () => {
    const { suggestions } = draw({ prospects });
    suggestions.score.value = { property: 'fit', atLeast: 70, name: 'Fit score' };
    suggestions.verbs.loadProperties.mockResolvedValue({ ok: false, failure: { kind: 'offline' } });
    press('Score for prospects');
    await waitFor(() => screen.getByText('The properties could not be read from HubSpot.'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Count a score as a signal' }));
    press('Save');
    expect(suggestions.verbs.setProspectScore).toHaveBeenCalledWith(undefined);
  });
});
