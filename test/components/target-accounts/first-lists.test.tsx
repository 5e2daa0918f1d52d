import { act, cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { buildCompany, buildIndexData } from '#test/support/builders.ts';
import { prospects, recommendations } from '#test/support/draw-lists.tsx';
import { buildIndexModel, renderIndex } from '#test/support/render-index.tsx';
import { buildSuggestions, recordSuggestions } from '#test/support/suggestions.ts';

afterEach(cleanup);

const first = 'Select your first target accounts';
const isSetUp = () => screen.queryByRole('region', { name: first }) !== null;
const press = (name: string) => act(() => screen.getByRole('button', { name }).click());
const categories = () =>
  within(screen.getByRole('navigation', { name: 'Categories' }))
    .getAllByRole('button')
    .map((button) => button.textContent);

/** The full page of a portal without target accounts. */
const draw = (model = buildSuggestions({ prospects, recommendations })) =>
  renderIndex({ layout: 'page', suggestions: recordSuggestions(model) });

it('the first selection leads to the lists, with how many companies they hold', async () => {
  const { choice } = draw();
  expect(isSetUp()).toBe(true);
  await press('Recommendations (2)');
  expect(isSetUp()).toBe(false);
  screen.getByRole('grid', { name: 'Recommendations' });
  expect(choice.value).toMatchObject({ list: 'recommendations', category: 'all' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Recommendations2'));
});

it('without any count where there is none', () => {
  draw(buildSuggestions());
  screen.getByRole('button', { name: 'Prospects' });
  screen.getByRole('button', { name: 'Recommendations' });
});

it('of the categories only *All* is offered there, and leads back', async () => {
  const { choice } = draw();
  await press('Prospects (3)');
  expect(categories()).toEqual(['All0', 'Prospects3', 'Recommendations2']);
  await press('All');
  expect(isSetUp()).toBe(true);
  expect(choice.value.list).toBeUndefined();
});

it('the list stays when the first account is chosen from it, whatever view was asked for before', async () => {
  const { model, fullPage } = draw();
  fullPage.pane.value = 'workload';
  await press('Recommendations (2)');
  await act(() => {
    model.value = buildIndexModel({ data: buildIndexData({ accounts: [buildCompany({ name: 'Acme' })] }) });
  });
  screen.getByRole('grid', { name: 'Recommendations' });
  expect(categories()).toHaveLength(9);
});
