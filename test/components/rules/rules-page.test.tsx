import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { RuleView } from '#core/read-models/rules-read-model.ts';
import { pl } from '#components/locale/pl.ts';
import {
  ruleCompanies,
  ruleRun,
  rulesModel,
  rulesPictures,
  runView,
  savedRule,
} from '#test/support/gallery-rules/rules-states.ts';
import { renderRules } from './render-rules.tsx';

afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const card = (name: string) => within(screen.getByRole('article', { name }));
const list = () => rulesPictures['list']?.();
const proposing = (count: number): RuleView => ({
  rule: savedRule(),
  runs: [runView(ruleRun({ outcome: { state: 'proposed' } }))],
  waiting: ruleCompanies(count),
});

describe('before there is a rule', () => {
  test('suggestions fitting the portal open the editor filled in', () => {
    renderRules(rulesModel());
    const suggestions = within(screen.getByRole('list', { name: 'Suggestions' }));
    expect(suggestions.getAllByRole('button').map((one) => one.textContent)).toEqual([
      'Start with: HubSpot Score of 80 or moreHubSpot Score is at least 80',
      'Start with: Best fit: customer profile tier 1Ideal Customer Profile Tier is any of Tier 1',
      'Start with: Companies with an opportunityLifecycle Stage is any of Opportunity',
    ]);
    fireEvent.click(button(/HubSpot Score of 80/));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty(
      'value',
      'HubSpot Score of 80 or more',
    );
    expect(screen.getByRole('combobox', { name: 'Property' })).toHaveProperty('value', 'HubSpot Score');
    expect(screen.getByRole('spinbutton', { name: 'Value' })).toHaveProperty('value', '80');
  });

  test('a portal without such properties gets no suggestions', () => {
    renderRules(rulesModel([], { properties: [] }));
    expect(screen.queryByRole('list', { name: 'Suggestions' })).toBeNull();
    expect(button('New rule')).toBeTruthy();
  });

  test('without a connection it says where to connect', () => {
    const { verbs } = renderRules(rulesModel([], { connection: { kind: 'none' } }));
    fireEvent.click(button('Open settings'));
    expect(verbs.openOptions).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'New rule' })).toBeNull();
  });

  test('while the properties are not there, and when they can’t be read', () => {
    const { verbs, propertiesFailure } = renderRules(rulesModel([], { properties: undefined }));
    fireEvent.click(button('New rule'));
    expect(screen.getByText('Reading your company properties from HubSpot')).toBeTruthy();
    propertiesFailure.value = { kind: 'offline' };
    return waitFor(() => {
      expect(screen.getByRole('alert').textContent).toContain('could not be read');
      fireEvent.click(button('Try again'));
      expect(verbs.loadProperties).toHaveBeenCalled();
    });
  });
});

describe('the list', () => {
  test('says what each rule looks for, in words', () => {
    renderRules(list());
    const conditions = card('Best customer profile, nobody’s target account yet').getByRole('list', {
      name: 'Conditions',
    });
    expect(
      within(conditions)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Ideal Customer Profile Tier is any of Tier 1 or Tier 2',
      'and Last Contacted is in the last 30 days',
      'and Company owner is any of Amara Okafor or Zofia Nowak',
      'and Contract renewal is between Dec 1, 2026 and Mar 31, 2027',
    ]);
  });

  test('says what the last run did', () => {
    renderRules(list());
    expect(card('Scores of 80 or more').getByText('Ran 3 min ago: 14 companies proposed')).toBeTruthy();
    expect(card('With an opportunity').getByText('Ran 3 min ago: nothing new')).toBeTruthy();
    cleanup();
    renderRules(rulesPictures['trouble']?.());
    expect(card('Harbour towns').getByText('Ran 3 min ago and failed')).toBeTruthy();
    expect(card('Harbour towns').getByText(/property 'grade' does not exist/)).toBeTruthy();
    expect(card('By a grade we no longer keep').getByText('This rule can’t run as it is.')).toBeTruthy();
    expect(card('All of Europe').getByText(/^Under way: 10 searches so far/)).toBeTruthy();
  });

  test('switches, runs, edits and deletes a rule, the last with undo', async () => {
    const { verbs } = renderRules(list());
    fireEvent.click(screen.getByRole('switch', { name: 'Run “With an opportunity” after each sync' }));
    expect(verbs.switchRule).toHaveBeenCalledExactlyOnceWith('stage', false);
    fireEvent.click(button('Run now: With an opportunity'));
    expect(verbs.runNow).toHaveBeenCalledExactlyOnceWith('stage');
    fireEvent.click(button('Delete “Scores of 80 or more”'));
    expect(verbs.remove).toHaveBeenCalledExactlyOnceWith('score');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(verbs.save).toHaveBeenCalledExactlyOnceWith(savedRule());
    fireEvent.click(button('Edit “With an opportunity”'));
    expect(screen.getByRole('form', { name: 'Edit rule' })).toBeTruthy();
    fireEvent.click(button('Cancel'));
    expect(screen.getByRole('list', { name: 'Saved rules' })).toBeTruthy();
  });

  test('a verb that fails says why', async () => {
    const { verbs } = renderRules(list());
    verbs.runNow.mockResolvedValue({ ok: false, failure: { kind: 'offline' } });
    fireEvent.click(button('Run now: With an opportunity'));
    expect(await screen.findByText(/offline/i)).toBeTruthy();
  });
});

describe('what waits for a decision', () => {
  test('one proposal is selected, with undo', async () => {
    const { verbs } = renderRules(rulesModel([proposing(3)]));
    fireEvent.click(button('Select as target account: Lane Dairy'));
    expect(verbs.select).toHaveBeenCalledExactlyOnceWith([ruleCompanies(3)[2]?.id]);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(verbs.undo).toHaveBeenCalledExactlyOnceWith('group-1');
  });

  test('all are selected at once, those too that are not drawn', () => {
    const { verbs } = renderRules(rulesModel([proposing(30)]));
    const found = screen.getByRole('list', { name: 'Companies found by “Scores of 80 or more”' });
    expect(within(found).getAllByRole('listitem')).toHaveLength(8);
    fireEvent.click(button('Select all 30'));
    expect(verbs.select.mock.calls[0]?.[0]).toHaveLength(30);
    fireEvent.click(button('Show 22 more'));
    expect(within(found).getAllByRole('listitem')).toHaveLength(30);
  });

  test('one is declined, and that is taken back', async () => {
    const { verbs } = renderRules(rulesModel([proposing(3)]));
    const [first] = ruleCompanies(1);
    fireEvent.click(button('Dismiss Northwind Logistics'));
    expect(verbs.dismiss).toHaveBeenLastCalledWith('score', [first?.id], true);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(verbs.dismiss).toHaveBeenLastCalledWith('score', [first?.id], false);
  });

  test('the keyboard goes on where the decided one was', async () => {
    const { model } = renderRules(rulesModel([proposing(3)]));
    const second = button('Select as target account: Żegluga Gdańska S.A.');
    second.focus();
    fireEvent.click(second);
    const [first, , third] = ruleCompanies(3);
    model.value = rulesModel([{ ...proposing(0), waiting: first && third ? [first, third] : [] }]);
    await waitFor(() => expect(document.activeElement).toBe(button('Select as target account: Lane Dairy')));
  });

  test('a question names both numbers and marks only on the click', async () => {
    const { verbs } = renderRules(list());
    const asking = card('Best customer profile, nobody’s target account yet');
    expect(
      asking.getByText('312 companies match, more than the 50 this rule may mark without asking.'),
    ).toBeTruthy();
    expect(verbs.confirm).not.toHaveBeenCalled();
    fireEvent.click(asking.getByRole('button', { name: 'Look at them' }));
    expect(asking.getAllByRole('button', { name: /^Select as target account/ })).toHaveLength(8);
    fireEvent.click(asking.getByRole('button', { name: 'Mark 312 target accounts' }));
    expect(verbs.confirm).toHaveBeenCalledExactlyOnceWith(1);
    expect(await screen.findByText('312 companies are now target accounts')).toBeTruthy();
  });

  test('what was marked is undone from its line, also long after', () => {
    const { verbs } = renderRules(list());
    const done = within(card('With an opportunity').getByRole('list', { name: 'What it did' }));
    expect(done.getByText('Marked 14 companies')).toBeTruthy();
    expect(done.getByText(/Northwind Logistics, .* and 11 more/)).toBeTruthy();
    expect(done.getByText('Undone; not marked again by this rule')).toBeTruthy();
    expect(done.getAllByRole('button')).toHaveLength(1);
    fireEvent.click(done.getByRole('button', { name: /^Undo/ }));
    expect(verbs.undo).toHaveBeenCalledExactlyOnceWith('a');
  });
});

test('speaks Polish', () => {
  renderRules(list(), pl);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Reguły');
  expect(card('With an opportunity').getByText('Lifecycle Stage')).toBeTruthy();
  expect(screen.getByText('Pasuje 312 firm; bez pytania ta reguła może oznaczyć najwyżej 50.')).toBeTruthy();
});
