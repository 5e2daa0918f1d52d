import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { Delivery, PendingChange } from '#core/domain/change.ts';
import { brandId } from '#core/domain/ids.ts';
import { PendingChanges } from '#components/status/pending-changes.tsx';
import { testNow } from '#test/support/render-index.tsx';

afterEach(cleanup);

const entry = (seq: number, delivery: Delivery, value = false): PendingChange => ({
  seq,
  groupId: `group-${seq}`,
  change: { type: 'set-target-account', companyId: brandId(String(seq)), value },
  createdAt: testNow,
  delivery,
});
const refusal: Delivery = {
  state: 'refused',
  reason: { kind: 'refused', status: 400, message: 'Read-only property' },
};

function renderPending(pending: readonly PendingChange[]) {
  const onRetry = vi.fn();
  const onDiscard = vi.fn();
  const { container } = render(
    <PendingChanges
      pending={pending}
      now={testNow}
      nameOf={(id) => `Company ${id}`}
      onRetry={onRetry}
      onDiscard={onDiscard}
    />,
  );
  return { container, onRetry, onDiscard };
}

test('nothing pending, nothing drawn', () => {
  expect(renderPending([]).container.innerHTML).toBe('');
});

test('what is on its way is counted, and a queue that waits says until when', () => {
  renderPending([entry(1, { state: 'queued' }), entry(2, { state: 'queued' })]);
  expect(screen.getByText('2 changes on the way to HubSpot')).toBeTruthy();
  cleanup();
  const waiting: Delivery = {
    state: 'waiting',
    until: testNow + 120_000,
    attempts: 1,
    reason: { kind: 'offline' },
  };
  renderPending([entry(1, waiting)]);
  expect(screen.getByText('1 change waiting, next try in 2 min')).toBeTruthy();
});

test('what HubSpot refused is named with its reason, to retry or to discard', () => {
  const { onRetry, onDiscard } = renderPending([entry(4, refusal), entry(5, refusal, true)]);
  expect(screen.getByText('Remove Company 4 from target accounts')).toBeTruthy();
  expect(screen.getAllByText('HubSpot refused this. HubSpot says: “Read-only property”')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Retry: Make Company 5 a target account' }));
  expect(onRetry).toHaveBeenCalledWith([5]);
  fireEvent.click(screen.getByRole('button', { name: 'Discard: Remove Company 4 from target accounts' }));
  expect(onDiscard).toHaveBeenCalledWith([4]);
});
