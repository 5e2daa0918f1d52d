import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { MultiSelect } from '#components/ui/multi-select.tsx';
import { definePopovers } from '#test/support/popover.ts';

beforeAll(definePopovers);
afterEach(cleanup);

const options = ['North', 'South', 'West'].map((label) => ({ value: label.toLowerCase(), label }));

function renderTeams() {
  const chosen = signal<readonly string[]>([]);
  const Field = () => (
    <MultiSelect
      label="Team"
      summary={chosen.value.join('+') || 'All teams'}
      options={options}
      chosen={chosen.value}
      onChange={(next) => (chosen.value = next)}
    />
  );
  render(<Field />);
  return { chosen, field: screen.getByRole('combobox', { name: 'Team' }) };
}
const press = (field: HTMLElement, key: string) =>
  act(() => {
    fireEvent.keyDown(field, { key });
  });

test('the closed field says what is chosen', () => {
  const { field } = renderTeams();
  expect(field.textContent).toBe('All teams');
  expect(field.getAttribute('aria-expanded')).toBe('false');
});

test('clicks tick and untick several', () => {
  const { chosen, field } = renderTeams();
  fireEvent.click(field);
  fireEvent.click(screen.getByRole('option', { name: 'North' }));
  fireEvent.click(screen.getByRole('option', { name: 'West' }));
  expect(chosen.value).toEqual(['north', 'west']);
  fireEvent.click(screen.getByRole('option', { name: 'North', selected: true }));
  expect(chosen.value).toEqual(['west']);
  expect(field.textContent).toBe('west');
});

test('the keyboard does the same: arrows, letters, Space, Escape', async () => {
  const { chosen, field } = renderTeams();
  await act(() => field.focus());
  await press(field, 'ArrowDown');
  expect(field.getAttribute('aria-expanded')).toBe('true');
  const active = () =>
    document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
  expect(active()).toBe('North');
  await press(field, ' ');
  await press(field, 'w');
  expect(active()).toBe('West');
  await press(field, 'Enter');
  expect(chosen.value).toEqual(['north', 'west']);
  await press(field, 'Escape');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(document.activeElement).toBe(field);
});
