import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { Change, Delivery, PendingChange } from '#core/domain/change.ts';
import type { ChangeGroup } from '#core/domain/change-groups.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import type { ChangesReadModel } from '#core/read-models/read-changes.ts';
import { ChangesAccess } from '#components/status/changes-access.tsx';
import { testNow } from '#test/support/render-index.tsx';

afterEach(cleanup);

const id = (index: number) => brandId<CompanyId>(String(index));
const mark = (index: number, value = true): Change => ({
  type: 'set-target-account',
  companyId: id(index),
  value,
});
const companies: ChangesReadModel['companies'] = new Map(
  ['Northwind', 'Adatum', 'Contoso', 'Litware', 'Proseware'].map((name, index) => [
    id(index),
    { id: id(index), name, domain: undefined },
  ]),
);
const pending = (seq: number, delivery: Delivery): PendingChange => ({
  seq,
  groupId: 'now',
  change: mark(seq),
  createdAt: testNow,
  delivery,
});
const group = (groupId: string, over: Partial<ChangeGroup>): ChangeGroup => ({
  groupId,
  latestId: groupId,
  isUndone: false,
  changes: [mark(0)],
  at: testNow - 300_000,
  delivered: 1,
  underWay: 0,
  refused: 0,
  ...over,
});

function openChanges(over: Partial<ChangesReadModel> = {}) {
  const model = signal<ChangesReadModel | undefined>({ pending: [], groups: [], companies, ...over });
  const verbs = {
    watchChanges: vi.fn((_life: AbortSignal) => model),
    retryChanges: vi.fn(),
    discardChanges: vi.fn(),
    undo: vi.fn(),
  };
  render(<ChangesAccess count={over.pending?.length ?? 0} verbs={verbs} now={testNow} />);
  fireEvent.click(screen.getByRole('button', { name: /^Changes/ }));
  return { model, verbs };
}

const waiting = (over: Partial<Extract<Delivery, { state: 'waiting' }>> = {}): Delivery => ({
  state: 'waiting',
  until: testNow + 120_000,
  attempts: 1,
  reason: { kind: 'offline' },
  ...over,
});
const entries = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map((entry) => entry.textContent);
const texts = () => entries('Last changes');

test('with nothing to tell it says so', () => {
  openChanges();
  expect(screen.getByText('Everything has reached HubSpot.')).toBeTruthy();
  expect(screen.getByText('What you change is listed here, and can be taken back.')).toBeTruthy();
});

test('what waits is listed with what it waits for, and sent at once on demand', () => {
  const needsKey = waiting({ until: Infinity, reason: { kind: 'key-refused', message: '' } });
  const { verbs } = openChanges({
    pending: [pending(0, { state: 'queued' }), pending(1, waiting()), pending(2, needsKey)],
  });
  expect(screen.getByRole('button', { name: 'Changes: 3 on the way' })).toBeTruthy();
  expect(entries('On the way to HubSpot')).toEqual([
    'Make Northwind a target accountSent next',
    'Make Adatum a target accountYou are offline. Next try in 2 min.Send now',
    expect.stringMatching(/^Make Contoso a target accountHubSpot does not accept this service key\. .+/),
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Send now: Make Adatum a target account' }));
  expect(verbs.retryChanges).toHaveBeenLastCalledWith([1]);
  fireEvent.click(screen.getByRole('button', { name: 'Send all now' }));
  expect(verbs.retryChanges).toHaveBeenLastCalledWith([1, 2]);
});

test('what was refused is retried or discarded, one by one and all together', () => {
  const refused: Delivery = { state: 'refused', reason: { kind: 'not-found', message: '' } };
  const { verbs } = openChanges({ pending: [pending(3, refused), pending(4, refused)] });
  fireEvent.click(screen.getByRole('button', { name: 'Discard: Make Litware a target account' }));
  expect(verbs.discardChanges).toHaveBeenLastCalledWith([3]);
  fireEvent.click(screen.getByRole('button', { name: 'Retry all' }));
  expect(verbs.retryChanges).toHaveBeenLastCalledWith([3, 4]);
  fireEvent.click(screen.getByRole('button', { name: 'Discard all' }));
  expect(verbs.discardChanges).toHaveBeenLastCalledWith([3, 4]);
});

test('what was decided about recommended companies is told in words', () => {
  const decide = (index: number, value: Recommendation): Change => ({
    type: 'set-recommendation',
    companyId: id(index),
    value,
    before: { state: 'none' },
  });
  const dismissed = { state: 'dismissed' } as const;
  const snoozed = { state: 'snoozed', until: testNow } as const;
  openChanges({
    pending: [{ ...pending(1, waiting()), change: decide(1, snoozed) }],
    groups: [
      group('a', { changes: [decide(0, dismissed)] }),
      group('b', { changes: [decide(0, snoozed), decide(1, snoozed)] }),
      group('c', { changes: [decide(2, { state: 'none' })] }),
      group('d', { changes: [decide(0, snoozed), decide(1, dismissed), mark(2)] }),
    ],
  });
  expect(entries('On the way to HubSpot')[0]).toContain('Snooze Adatum');
  expect(texts()).toEqual([
    expect.stringContaining('Dismissed Northwind'),
    expect.stringContaining('Snoozed 2 companies'),
    expect.stringContaining('Made Contoso a possible recommendation again'),
    expect.stringContaining('Made 3 changes'),
  ]);
});

test('the last clicks are told in words, with how far each is', () => {
  const five = [0, 1, 2, 3, 4].map((index) => mark(index));
  openChanges({
    groups: [
      group('bulk', { changes: five, at: testNow - 60_000, delivered: 2, underWay: 2, refused: 1 }),
      group('removed', { changes: [mark(1, false)] }),
      group('pair', { changes: [mark(2), mark(3)], delivered: 2, isUndone: true }),
      group('note', {
        changes: [{ type: 'create-activity', companyId: id(0), draft: { kind: 'note', body: 'Hi', at: 0 } }],
      }),
    ],
  });
  expect(texts()).toEqual([
    'Made 5 companies target accounts Northwind, Adatum, Contoso and 2 more · 2 of 5 at HubSpot · 1 refused · 1 min agoUndo',
    'Removed Adatum from target accounts 5 min agoUndo',
    'Made 2 companies target accounts UndoneContoso and Litware · 5 min agoRedo',
    'Added a note to Northwind 5 min agoUndo',
  ]);
});

test('a click is undone, which it says from then on, and redone', async () => {
  const { verbs, model } = openChanges({ groups: [group('click', {})] });
  fireEvent.click(screen.getByRole('button', { name: 'Undo: Made Northwind a target account' }));
  expect(verbs.undo).toHaveBeenLastCalledWith('click');
  await act(() => {
    const undone = group('click', { isUndone: true, latestId: 'undo:click' });
    model.value = { pending: [], groups: [undone], companies };
  });
  expect(texts()).toEqual(['Made Northwind a target account Undone5 min agoRedo']);
  fireEvent.click(screen.getByRole('button', { name: 'Redo: Made Northwind a target account' }));
  expect(verbs.undo).toHaveBeenLastCalledWith('undo:click');
});

test('a click that is undone before HubSpot heard of it says so, though nothing is left of it', async () => {
  const { model } = openChanges({ groups: [group('click', { delivered: 0, underWay: 1 })] });
  fireEvent.click(screen.getByRole('button', { name: 'Undo: Made Northwind a target account' }));
  await act(() => {
    model.value = { pending: [], groups: [], companies };
  });
  expect(texts()).toEqual(['Made Northwind a target account Undone5 min ago']);
});

test('nobody reads on once the dialog is closed', () => {
  const { verbs } = openChanges();
  const life = verbs.watchChanges.mock.calls[0]?.[0];
  expect(life?.aborted).toBe(false);
  fireEvent.click(
    within(screen.getByRole('dialog', { name: 'Changes' })).getAllByRole('button', { name: 'Close' })[0] ??
      document.body,
  );
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(life?.aborted).toBe(true);
});
