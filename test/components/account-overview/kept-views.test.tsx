import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { OverviewPageState } from '#components/account-overview/overview-page-state.ts';
import { brandId } from '#core/domain/ids.ts';
import { type KeptDrafts, noDrafts } from '#core/domain/kept-drafts.ts';
import { buildCompany } from '#test/support/builders.ts';
import { account } from '#test/support/gallery-overview/overview-states.ts';
import { renderOverview } from './render-overview.tsx';

afterEach(cleanup);

const states = ['One', 'Two', 'Three', 'Four', 'Five'].map((name, place) =>
  account({ company: buildCompany({ id: brandId(String(7001 + place)), name }) }),
);
const [one, two] = states as [OverviewPageState, OverviewPageState];

/** All that are in the document, shown or not. */
const headings = () => [...document.querySelectorAll('h1')].map(({ textContent }) => textContent);
const shown = () => [...document.querySelectorAll('h1')].find((heading) => !heading.closest('[hidden]'));
const shows = (name: string) => waitFor(() => expect(shown()?.textContent).toBe(name));

it('an account that was in view comes back as it was drawn', async () => {
  const { state } = renderOverview(one);
  const before = document.querySelector('h1');
  state.value = two;
  await shows('Two');
  expect(headings()).toEqual(['Two', 'One']);
  state.value = { ...one };
  await shows('One');
  expect(headings()).toEqual(['Two', 'One']);
  expect(shown()).toBe(before);
});

it('what has changed meanwhile is drawn when it comes back', async () => {
  const { state } = renderOverview(one);
  state.value = two;
  await shows('Two');
  state.value = account({ company: buildCompany({ id: brandId('7001'), name: 'One, renamed' }) });
  await shows('One, renamed');
  expect(headings()).toEqual(['Two', 'One, renamed']);
});

it('the four that were shown last are kept', async () => {
  const { state } = renderOverview(one);
  for (const next of [...states.slice(1, 4), one, ...states.slice(4)]) {
    state.value = next;
    await shows(next.kind === 'account' ? (next.overview.company.name ?? '') : '');
  }
  expect(headings().toSorted()).toEqual(['Five', 'Four', 'One', 'Three']);
});

it('a page without a company keeps them, the end of the connection none', async () => {
  const { state } = renderOverview(one);
  state.value = { kind: 'no-company' };
  await shows('No company on this page');
  expect(headings()).toEqual(['No company on this page', 'One']);
  state.value = two;
  await shows('Two');
  expect(headings()).toEqual(['Two', 'One']);
  state.value = { kind: 'not-connected' };
  await waitFor(() => expect(headings()).toHaveLength(1));
  state.value = two;
  await shows('Two');
  expect(headings()).toEqual(['Two']);
});

it('coming back, it is not drawn again, and how long ago everything was follows its first frame', async () => {
  const { state, now } = renderOverview(one);
  const age = () =>
    [...document.querySelectorAll('output')].find((one) => !one.closest('[hidden]'))?.textContent;
  const before = age();
  expect(before).toBeTruthy();
  state.value = two;
  await shows('Two');
  now.value += 3 * 60 * 60_000;
  // As the panel puts it together anew with every switch.
  state.value = { ...one };
  await shows('One');
  expect(age()).toBe(before);
  await waitFor(() => expect(age()).not.toBe(before));
});

it('what another window has written about an account is there when it comes back', async () => {
  const readDrafts = vi.fn(async (): Promise<KeptDrafts> => noDrafts);
  const { state } = renderOverview(one, undefined, { readDrafts });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Note' })).toHaveProperty('disabled', false));
  state.value = two;
  await shows('Two');
  readDrafts.mockResolvedValue({ open: undefined, drafts: { note: { text: { body: 'From elsewhere' } } } });
  state.value = one;
  await shows('One');
  const note = await screen.findByRole('button', { name: 'Note, draft kept' });
  fireEvent.click(note);
  expect(await screen.findByDisplayValue('From elsewhere')).toBeTruthy();
});

it('what is begun before the drafts are read leaves them', async () => {
  const drafts = Promise.withResolvers<KeptDrafts>();
  const { verbs } = renderOverview(one, undefined, { readDrafts: () => drafts.promise });
  fireEvent.click(screen.getAllByRole('button', { name: 'Create task' })[0] as HTMLElement);
  drafts.resolve({ open: undefined, drafts: { note: { text: { body: 'Precious' } } } });
  expect(await screen.findByRole('button', { name: 'Note, draft kept' })).toBeTruthy();
  expect(verbs.keepDrafts).toHaveBeenLastCalledWith(brandId('7001'), {
    open: 'task',
    drafts: { note: { text: { body: 'Precious' } } },
  });
});
