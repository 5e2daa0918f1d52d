import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { pl } from '#components/locale/pl.ts';
import { en, type Messages } from '#components/locale/en.ts';
import { overviewStates } from '#test/support/gallery-overview/overview-states.ts';
import { renderOverview } from './render-overview.tsx';

afterEach(cleanup);

const draw = (name: string, messages: Messages = en) => {
  const state = overviewStates[name];
  if (!state) throw new Error(`no state ${name}`);
  return renderOverview(state, messages);
};
const activities = () => screen.getByRole('region', { name: /Activities|Aktywności/ });
const item = (text: RegExp) => {
  const found = [...activities().querySelectorAll('li')].find((one) => text.test(one.textContent));
  if (!found) throw new Error(`no activity ${text}`);
  return within(found);
};

test('what was written is among the activities at once, each with how far it is and the way back', () => {
  const { verbs } = draw('activities-pending');
  expect(within(activities()).getByRole('button', { name: /^Activities 13/ })).toBeTruthy();
  expect(item(/Met Ada at the fair/).getByText(/Saved\. On its way to HubSpot\./)).toBeTruthy();
  expect(item(/Asked for the offer/).getByText(/On its way/)).toBeTruthy();
  const task = item(/Send the offer for two sites/);
  expect(task.getByText(/Saved\. Waiting to reach HubSpot\./)).toBeTruthy();
  fireEvent.click(task.getByRole('button', { name: 'Undo' }));
  expect(verbs.undo).toHaveBeenCalledExactlyOnceWith('group-12');
});

test('a planned one is on top, what happened below', () => {
  draw('activities-pending');
  const [planned, past] = [...activities().querySelectorAll('ol')].map((list) => list.textContent);
  expect(planned).toContain('Send the offer for two sites');
  expect(past).toContain('Met Ada at the fair');
});

test('a missing scope is named with the way to grant it', () => {
  const { verbs } = draw('activities-refused');
  const note = item(/HubSpot did not take this note/);
  expect(note.getByText('crm.objects.contacts.write')).toBeTruthy();
  const words = note.getByText(/^Grant it in HubSpot under Development → Keys → Service keys, then retry\.$/);
  expect(words.textContent).toContain('Development\u00a0→ Keys\u00a0→ Service keys');
  fireEvent.click(note.getByRole('button', { name: 'Retry' }));
  expect(verbs.retryChanges).toHaveBeenCalledExactlyOnceWith([11]);
});

test('another refusal comes in HubSpot’s words, and can be discarded', () => {
  const { verbs } = draw('activities-refused');
  const task = item(/HubSpot did not take this task/);
  expect(task.getByText(/One or more associations are invalid/)).toBeTruthy();
  fireEvent.click(task.getByRole('button', { name: 'Discard' }));
  expect(verbs.discardChanges).toHaveBeenCalledExactlyOnceWith([12]);
});

test('it shows though nothing was ever loaded', () => {
  draw('written-offline-empty');
  expect(item(/Met Ada at the fair/).getByText(/Saved\. Waiting to reach HubSpot\./)).toBeTruthy();
  expect(within(activities()).queryByText(/On its way/)).toBeNull();
  // What is not loaded are the others, not what is listed above.
  expect(within(activities()).getByText('The others are not loaded yet.')).toBeTruthy();
  expect(within(activities()).queryByText('Not loaded yet.')).toBeNull();
});

test('in Polish it says the same', () => {
  draw('activities-refused', pl);
  expect(item(/Met Ada at the fair/).getByText('HubSpot nie przyjął tej notatki.')).toBeTruthy();
  cleanup();
  draw('activities-pending', pl);
  expect(item(/Met Ada at the fair/).getByText(/Zapisano\. W drodze do HubSpot\./)).toBeTruthy();
});
