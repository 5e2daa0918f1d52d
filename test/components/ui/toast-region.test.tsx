import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createToasts } from '#components/ui/create-toasts.ts';
import { ToastRegion } from '#components/ui/toast-region.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));

test('a message stays at least eight seconds, and longer under the pointer', async () => {
  const toasts = createToasts();
  render(<ToastRegion toasts={toasts} />);
  await act(() => toasts.show({ text: 'Removed' }));
  await pass(8_000);
  fireEvent.mouseEnter(screen.getByText('Removed').parentElement ?? document.body);
  await pass(60_000);
  expect(screen.queryByText('Removed')).toBeTruthy();
  fireEvent.mouseLeave(screen.getByText('Removed').parentElement ?? document.body);
  await pass(60_000);
  expect(screen.queryByText('Removed')).toBeNull();
});

test('its action runs once and takes the message away', async () => {
  const toasts = createToasts();
  const onSelect = vi.fn();
  render(<ToastRegion toasts={toasts} />);
  await act(() => toasts.show({ text: 'Removed', action: { label: 'Undo', onSelect } }));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onSelect).toHaveBeenCalledOnce();
  expect(screen.queryByText('Removed')).toBeNull();
});

test('no more than three at a time: the oldest gives way', () => {
  const toasts = createToasts();
  for (const text of ['one', 'two', 'three', 'four']) toasts.show({ text });
  expect(toasts.shown.value.map(({ text }) => text)).toEqual(['two', 'three', 'four']);
});
