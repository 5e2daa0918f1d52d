import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OverviewPageState } from '#components/account-overview/overview-page-state.ts';
import { steadyState } from '#entrypoints/sidepanel/steady-state.ts';

const loading: OverviewPageState = { kind: 'loading', isSlow: false };
const slow: OverviewPageState = { kind: 'loading', isSlow: true };
const here: OverviewPageState = { kind: 'no-company' };
const there: OverviewPageState = { kind: 'not-connected' };

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const start = (first: OverviewPageState) => {
  const state = signal(first);
  return { state, shown: steadyState(state, life.signal) };
};

test('what is in view stays until the next is read', () => {
  const { state, shown } = start(here);
  state.value = loading;
  vi.advanceTimersByTime(250);
  expect(shown.value).toBe(here);
  state.value = there;
  expect(shown.value).toBe(there);
  vi.advanceTimersByTime(10_000);
  expect(shown.value).toBe(there);
});

test('where reading takes long, the panel says so', () => {
  const { state, shown } = start(here);
  state.value = loading;
  vi.advanceTimersByTime(400);
  expect(shown.value).toEqual(slow);
  state.value = there;
  expect(shown.value).toBe(there);
});

test('another reading on top of the first does not begin the patience anew', () => {
  const { state, shown } = start(here);
  state.value = loading;
  vi.advanceTimersByTime(200);
  state.value = { ...loading };
  vi.advanceTimersByTime(200);
  expect(shown.value).toEqual(slow);
});

test('a panel that opens is blank at first, and not for long', () => {
  const { shown } = start(loading);
  expect(shown.value).toEqual(loading);
  vi.advanceTimersByTime(400);
  expect(shown.value).toEqual(slow);
});
