import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import { acme, draw, names, press, prospects, rail, recommendations } from '#test/support/draw-lists.tsx';
import { testNow } from '#test/support/render-index.tsx';
import { buildProspect, buildSuggestions } from '#test/support/suggestions.ts';

afterEach(cleanup);

describe('the rail', () => {
  test('has both lists beside the categories, with counts once they are known', () => {
    const { suggestions } = draw(undefined);
    expect(
      within(screen.getByRole('navigation', { name: 'Categories' })).getAllByRole('button'),
    ).toHaveLength(9);
    expect(rail('Prospects')).toBe('');
    void act(() => void (suggestions.model.value = buildSuggestions({ pull: { state: 'never' } })));
    expect(rail('Prospects')).toBe('');
    void act(() => void (suggestions.model.value = buildSuggestions({ prospects, recommendations })));
    expect([rail('Prospects'), rail('Recommendations')]).toEqual(['3', '2']);
    void act(() => void (suggestions.model.value = buildSuggestions()));
    expect(rail('Prospects')).toBe('0');
  });

  test('marks one entry as the current one, and leads back to the accounts', () => {
    const { index } = draw({ prospects });
    expect(screen.getByRole('button', { name: 'All' }).getAttribute('aria-current')).toBeNull();
    expect(screen.getByRole('button', { name: 'Prospects' }).getAttribute('aria-current')).toBe('true');
    press('Blockers');
    expect(index.choice.value).toMatchObject({ category: 'blockers', list: undefined });
    expect(screen.getByRole('grid', { name: 'Target accounts' })).toBeTruthy();
    press('Recommendations');
    expect(index.choice.value.list).toBe('recommendations');
  });

  test('counts what owner and team leave, whatever the search', () => {
    draw({ prospects, recommendations }, { owner: brandId('11'), search: 'zzz' });
    expect([rail('Prospects'), rail('Recommendations')]).toEqual(['1', '1']);
    screen.getByText('No company matches');
  });
});

describe('prospects', () => {
  test('say their signals and stand in the order that was chosen', () => {
    const { index } = draw({ prospects });
    expect(names('Prospects')).toEqual(['Beta', 'Acme', 'Gamma']);
    screen.getByText('On your site 5 days ago · 14 page views');
    screen.getByText('2 open deals · $45,000');
    fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'strongest' } });
    expect(index.choice.value.prospectOrder).toBe('strongest');
    expect(names('Prospects')).toEqual(['Acme', 'Gamma', 'Beta']);
  });

  test('one is selected, with undo', async () => {
    const { index } = draw({ prospects });
    press('Select as target account: Acme');
    expect(index.verbs.setTargetAccount).toHaveBeenCalledWith(['1'], true);
    await waitFor(() => screen.getByText('Acme is a target account'));
    press('Undo');
    expect(index.verbs.undo).toHaveBeenCalledWith('group-1');
  });

  test('one is dismissed or snoozed, with undo; a failure is said', async () => {
    const { index, suggestions } = draw({ prospects });
    press('Dismiss Beta');
    expect(suggestions.verbs.setRecommendation).toHaveBeenCalledWith(['2'], { state: 'dismissed' });
    await waitFor(() => screen.getByText('Beta is dismissed and not offered any more'));
    press('Undo');
    expect(index.verbs.undo).toHaveBeenCalledWith('decision-1');

    press('Snooze Acme');
    fireEvent.click(screen.getByRole('menuitem', { name: '1 month' }));
    const until = new Date(2026, 11, new Date(testNow).getDate()).getTime();
    expect(suggestions.verbs.setRecommendation).toHaveBeenLastCalledWith(['1'], { state: 'snoozed', until });
    await waitFor(() => screen.getByText('Acme is snoozed until Dec 23, 2026'));

    suggestions.verbs.setRecommendation.mockResolvedValue({
      groupId: 'x',
      outcome: { ok: false, failure: { kind: 'storage', message: 'QuotaExceededError' } },
    });
    press('Dismiss Gamma');
    await waitFor(() => screen.getByText(/^The browser could not save the local copy/));
  });

  test('one is snoozed until a day of one’s own choice, which must be to come', () => {
    const { suggestions } = draw({ prospects });
    press('Snooze Acme');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Pick a date…' }));
    const dialog = screen.getByRole('dialog', { name: 'Snooze Acme' });
    const confirm = () => fireEvent.click(within(dialog).getByRole('button', { name: 'Snooze' }));
    confirm();
    expect(within(dialog).getByRole('alert').textContent).toBe('Enter a date.');
    const field = within(dialog).getByLabelText('Until');
    fireEvent.input(field, { target: { value: '2026-11-23' } });
    confirm();
    expect(within(dialog).getByRole('alert').textContent).toBe('Enter a date after today.');
    fireEvent.input(field, { target: { value: '2027-01-15' } });
    confirm();
    expect(suggestions.verbs.setRecommendation).toHaveBeenCalledWith(['1'], {
      state: 'snoozed',
      until: new Date(2027, 0, 15).getTime(),
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('the focus goes to the next row when its row leaves, to the one before after the last, then to the list', async () => {
    const { suggestions } = draw({ prospects });
    const leave = (id: string) =>
      act(() => {
        const { value } = suggestions.model;
        suggestions.model.value = value && {
          ...value,
          prospects: value.prospects.filter(({ companyId }) => companyId !== id),
        };
      });
    const focusedRow = () =>
      document.activeElement?.querySelector('button[title]:not([aria-label])')?.textContent;
    await act(() => screen.getByRole('button', { name: 'Dismiss Acme' }).focus());
    await leave('1');
    expect(focusedRow()).toBe('Gamma');
    await act(() => screen.getByRole('button', { name: 'Dismiss Gamma' }).focus());
    await leave('3');
    expect(focusedRow()).toBe('Beta');
    await leave('2');
    expect(document.activeElement?.contains(screen.getByRole('grid', { name: 'Prospects' }))).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
    screen.getByText('No fresh signals');
  });

  test('whoever is elsewhere keeps the focus', async () => {
    const { suggestions } = draw({ prospects });
    await act(() => screen.getByRole('button', { name: 'Dismiss Acme' }).focus());
    await act(() => screen.getByRole('searchbox').focus());
    await act(() => void (suggestions.model.value = buildSuggestions({ prospects: prospects.slice(1) })));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  test('the keys: arrows, Home, End, Right and Left for the details, Enter for the overview', async () => {
    const { index } = draw({ prospects });
    const rows = () => screen.getAllByRole('row').slice(1);
    const key = (name: string) =>
      act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name }));
    await act(() => rows()[0]?.focus());
    await key('ArrowDown');
    expect(document.activeElement).toBe(rows()[1]);
    await key('End');
    expect(document.activeElement).toBe(rows()[2]);
    await key('Home');
    await key('ArrowRight');
    expect(screen.getByRole('button', { name: 'Details of Beta' }).getAttribute('aria-expanded')).toBe(
      'true',
    );
    screen.getByText('HubSpot: Time of Last Session, Number of Pageviews');
    await key('ArrowLeft');
    expect(screen.getByRole('button', { name: 'Details of Beta' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
    await key('Enter');
    expect(index.verbs.openAccount).toHaveBeenCalledWith('2');
  });

  test('a name opens the account by whichever way the key allows, the menu the overview', async () => {
    const { index } = draw({ prospects });
    const { openAccount, openOverview } = index.verbs;
    await act(() => screen.getByRole('button', { name: 'Acme' }).click());
    expect(openAccount).toHaveBeenCalledWith('1');
    expect(openOverview).not.toHaveBeenCalled();
    await act(() => screen.getByRole('button', { name: 'Actions for Acme' }).click());
    await act(() => screen.getByRole('menuitem', { name: 'Open account overview' }).click());
    expect(openOverview).toHaveBeenCalledWith('1');
  });

  test('a snoozed one comes back when the clock says so', async () => {
    const until = testNow + 60_000;
    const snoozed = buildProspect({ ...prospects[0], recommendation: { state: 'snoozed', until } });
    const { index } = draw({
      prospects: [snoozed],
      setAside: [{ company: acme, recommendation: { state: 'snoozed', until } }],
    });
    expect(rail('Prospects')).toBe('0');
    screen.getByRole('button', { name: 'Dismissed and snoozed (1)' });
    await act(() => void (index.now.value = until));
    expect(names('Prospects')).toEqual(['Acme']);
    screen.getByRole('button', { name: 'Dismissed and snoozed (0)' });
  });
});
