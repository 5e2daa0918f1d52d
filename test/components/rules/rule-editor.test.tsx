import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ruleCompanies, rulesModel, rulesPictures } from '#test/support/gallery-rules/rules-states.ts';
import { renderRules } from './render-rules.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const combobox = (name: string, at = 0) => {
  const found = screen.getAllByRole<HTMLInputElement | HTMLSelectElement>('combobox', { name })[at];
  if (!found) throw new Error(`No ${name}`);
  return found;
};
const key = (element: HTMLElement, name: string) => fireEvent.keyDown(element, { key: name });
const type = (element: HTMLElement, value: string) => fireEvent.input(element, { target: { value } });
const options = () =>
  within(screen.getByRole('listbox', { name: 'Property' }))
    .getAllByRole('option')
    .map((one) => one.querySelector('span')?.textContent);

const begin = () => {
  const view = renderRules(rulesModel());
  fireEvent.click(screen.getByRole('button', { name: 'New rule' }));
  return view;
};
const pick = (label: string, at = 0) => {
  type(combobox('Property', at), label);
  key(combobox('Property', at), 'Enter');
};
const comparisons = (at = 0) =>
  [...combobox('Comparison', at).querySelectorAll('option')].map((one) => one.textContent);
const compare = (text: string) => {
  const select = combobox('Comparison');
  const index = comparisons().indexOf(text);
  if (select instanceof HTMLSelectElement) select.selectedIndex = index;
  fireEvent.change(select);
};
const quiet = () => vi.advanceTimersByTimeAsync(500);
const save = () => fireEvent.submit(screen.getByRole('form'));

describe('choosing a property', () => {
  test('scores first, then by label; typing narrows by label and internal name', () => {
    begin();
    const input = combobox('Property');
    fireEvent.click(input);
    expect(options().slice(0, 4)).toEqual([
      'Account fit scoreScore',
      'HubSpot ScoreScore',
      'Additional Domains',
      'City',
    ]);
    type(input, 'numberofemp');
    expect(options()).toEqual(['Number of Employees']);
    type(input, 'tier ideal');
    expect(options()).toEqual(['Ideal Customer Profile Tier']);
    type(input, 'xyz');
    expect(screen.queryByRole('option')).toBeNull();
    expect(screen.getByText('No property matches')).toBeTruthy();
  });

  test('by keyboard alone, around the ends, and Escape keeps what was chosen', () => {
    begin();
    const input = combobox('Property');
    key(input, 'ArrowDown');
    expect(input.getAttribute('aria-expanded')).toBe('true');
    const active = () =>
      document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(active()).toContain('Account fit score');
    key(input, 'ArrowUp');
    expect(active()).toContain('Number of Employees');
    key(input, 'ArrowDown');
    key(input, 'ArrowDown');
    key(input, 'Enter');
    expect(input.value).toBe('HubSpot Score');
    type(input, 'city');
    key(input, 'Escape');
    expect(input.value).toBe('HubSpot Score');
    expect(screen.queryByRole('listbox')).toBeNull();
  });
});

describe('comparisons and values', () => {
  test.each([
    ['HubSpot Score', 'is at least', 'spinbutton', 'Value'],
    ['City', 'is', 'textbox', 'Value'],
    ['Ideal Customer', 'is any of', 'combobox', 'Values'],
    ['Company owner', 'is any of', 'combobox', 'Values'],
    ['Is Intent', 'is', 'combobox', 'Value'],
  ])('%s begins with “%s” and its own field', (property, comparison, role, label) => {
    begin();
    pick(property);
    expect(comparisons()[0]).toBe(comparison);
    expect(screen.getByRole(role, { name: label })).toBeTruthy();
  });

  test('days are said as days', () => {
    begin();
    pick('Contract renewal');
    expect(comparisons()).toEqual([
      'is on',
      'is on or after',
      'is on or before',
      'is between',
      'is in the last … days',
      'is in the next … days',
      'has a value',
      'has no value',
    ]);
    compare('is in the next … days');
    expect(screen.getByRole('spinbutton', { name: 'Days' })).toHaveProperty('value', '30');
    compare('is between');
    expect(screen.getByLabelText('From')).toHaveProperty('type', 'date');
    expect(screen.getByLabelText('To')).toHaveProperty('type', 'date');
  });

  test('owners are chosen by name, teams too', async () => {
    const { verbs } = begin();
    pick('Company owner');
    key(combobox('Values'), 'Enter');
    fireEvent.click(screen.getByRole('option', { name: 'Zofia Nowak' }));
    await quiet();
    expect(verbs.preview).toHaveBeenLastCalledWith([
      { property: 'hubspot_owner_id', operator: 'any-of', values: ['42'] },
    ]);
    pick('HubSpot Team');
    key(combobox('Values'), 'Enter');
    expect(screen.getByRole('option', { name: 'Enterprise' })).toBeTruthy();
  });

  test('what was entered stays where the next comparison takes it', () => {
    begin();
    pick('HubSpot Score');
    type(screen.getByRole('spinbutton', { name: 'Value' }), '70');
    compare('is between');
    expect(screen.getByLabelText('From')).toHaveProperty('value', '70');
    compare('has a value');
    expect(screen.queryByRole('spinbutton')).toBeNull();
  });
});

describe('the preview', () => {
  test('waits for whole conditions and a moment of quiet, then says how many and the first', async () => {
    const { verbs } = begin();
    expect(screen.getByText('Complete the conditions to see what they find.')).toBeTruthy();
    pick('HubSpot Score');
    const value = screen.getByRole('spinbutton', { name: 'Value' });
    type(value, '8');
    type(value, '80');
    expect(verbs.preview).not.toHaveBeenCalled();
    await quiet();
    expect(verbs.preview.mock.calls).toEqual([
      [[{ property: 'hubspotscore', operator: 'at-least', values: ['80'] }]],
    ]);
    const region = within(screen.getByRole('region', { name: 'Preview' }));
    expect(region.getByText('312 companies match now')).toBeTruthy();
    expect(region.getAllByRole('listitem')).toHaveLength(10);
    expect(region.queryByText(/More than the limit/)).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'Mark as target account' }));
    expect(region.getByText(/More than the limit/)).toBeTruthy();
  });

  test('an answer to earlier conditions is ignored', async () => {
    const { verbs } = begin();
    const late = Promise.withResolvers<Awaited<ReturnType<typeof verbs.preview>>>();
    verbs.preview.mockReturnValueOnce(late.promise);
    pick('HubSpot Score');
    const value = screen.getByRole('spinbutton', { name: 'Value' });
    type(value, '1');
    await quiet();
    verbs.preview.mockResolvedValue({
      ok: true,
      value: { companies: ruleCompanies(2), total: 2, isExact: true },
    });
    type(value, '99');
    await quiet();
    late.resolve({ ok: true, value: { companies: [], total: 0, isExact: true } });
    await quiet();
    expect(screen.getByText('2 companies match now')).toBeTruthy();
  });

  test('says what is only an upper bound, and why there is none', async () => {
    const { verbs } = begin();
    verbs.preview.mockResolvedValue({
      ok: true,
      value: { companies: ruleCompanies(3), total: 900, isExact: false },
    });
    pick('City');
    type(screen.getByRole('textbox', { name: 'Value' }), 'Ulm');
    await quiet();
    expect(screen.getByText('At most 900 companies match now')).toBeTruthy();
    verbs.preview.mockResolvedValue({ ok: false, failure: { kind: 'offline' } });
    type(screen.getByRole('textbox', { name: 'Value' }), 'Bonn');
    await quiet();
    expect(screen.getByText('The preview did not work')).toBeTruthy();
  });
});

describe('saving', () => {
  test('hands on a whole rule, runs it and goes back to the list', async () => {
    const { verbs } = begin();
    type(screen.getByRole('textbox', { name: 'Name' }), ' Good ones ');
    pick('HubSpot Score');
    type(screen.getByRole('spinbutton', { name: 'Value' }), '80');
    fireEvent.click(screen.getByRole('radio', { name: 'Mark as target account' }));
    type(screen.getByRole('spinbutton', { name: 'Ask me when more than this match at once' }), '25');
    save();
    await quiet();
    expect(verbs.save).toHaveBeenCalledExactlyOnceWith({
      id: 'new-rule',
      name: 'Good ones',
      clauses: [{ property: 'hubspotscore', operator: 'at-least', values: ['80'] }],
      mode: 'mark',
      limit: 25,
      isOn: true,
      createdAt: expect.any(Number),
    });
    expect(verbs.runNow).toHaveBeenCalledExactlyOnceWith('new-rule');
    expect(screen.queryByRole('form')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  test('what is missing is pointed at, and nothing is saved', async () => {
    const { verbs } = begin();
    fireEvent.click(screen.getByRole('radio', { name: 'Mark as target account' }));
    type(screen.getByRole('spinbutton', { name: 'Ask me when more than this match at once' }), '5000');
    expect(screen.queryByRole('alert')).toBeNull();
    save();
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
      'Give the rule a name.',
      'Choose a property from the list.',
      'Enter a whole number in this range.',
    ]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' })));
    expect(verbs.save).not.toHaveBeenCalled();
  });

  test('a rule that could not be saved stays open with what was entered', async () => {
    const { verbs } = begin();
    verbs.save.mockResolvedValue({ ok: false, failure: { kind: 'storage', message: 'full' } });
    type(screen.getByRole('textbox', { name: 'Name' }), 'Good ones');
    pick('HubSpot Score');
    compare('has a value');
    save();
    await quiet();
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Good ones');
    expect(screen.getByRole('log').textContent).not.toBe('');
  });

  test('conditions are added up to what one search holds, and taken away', () => {
    begin();
    for (let added = 1; added < 4; added++)
      fireEvent.click(screen.getByRole('button', { name: 'Add condition' }));
    expect(screen.queryByRole('button', { name: 'Add condition' })).toBeNull();
    expect(screen.getByText('4 conditions fit in one search of HubSpot.')).toBeTruthy();
    pick('City', 1);
    fireEvent.click(screen.getByRole('button', { name: 'Remove condition 1' }));
    expect(combobox('Property', 0).value).toBe('City');
    expect(screen.getAllByRole('group', { name: /^Condition/ })).toHaveLength(3);
  });

  test('an edited rule keeps its id, when it was made, and whether it is on', async () => {
    const { verbs } = renderRules(rulesPictures['list']?.());
    fireEvent.click(screen.getByRole('button', { name: 'Edit “With an opportunity”' }));
    type(screen.getByRole('textbox', { name: 'Name' }), 'Renamed');
    save();
    await quiet();
    expect(verbs.save.mock.calls[0]?.[0]).toMatchObject({
      id: 'stage',
      name: 'Renamed',
      createdAt: 1,
      isOn: true,
    });
  });
});
