import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { SyncState } from '#core/domain/sync-state.ts';
import { SyncStatus } from '#components/status/sync-status.tsx';
import { testNow } from '#test/support/render-index.tsx';

afterEach(cleanup);

const completedAt = testNow - 3 * 60_000;
function renderStatus(sync: SyncState, more: { completedAt?: number | undefined; setAside?: number } = {}) {
  const onSyncNow = vi.fn();
  const onOpenOptions = vi.fn();
  const status = { sync, completedAt, setAside: 0, ...more };
  render(<SyncStatus status={status} now={testNow} onSyncNow={onSyncNow} onOpenOptions={onOpenOptions} />);
  return { onSyncNow, onOpenOptions };
}
const said = () => screen.getByRole('status').textContent;

test.each<[string, SyncState, string]>([
  ['idle', { state: 'idle' }, 'Updated 3 min ago'],
  [
    'syncing with a known end',
    { state: 'syncing', since: 0, step: 'accounts', done: 400, total: 1200 },
    'Syncing accounts 400 of 1,200 · Updated 3 min ago',
  ],
  [
    'syncing without',
    { state: 'syncing', since: 0, step: 'deals', done: 0, total: undefined },
    'Syncing deals · Updated 3 min ago',
  ],
  [
    'offline',
    { state: 'waiting', until: testNow + 120_000, attempts: 1, reason: { kind: 'offline' } },
    'Offline, next try in 2 min · Updated 3 min ago',
  ],
  [
    'limited',
    {
      state: 'waiting',
      until: testNow - 1,
      attempts: 1,
      reason: { kind: 'rate-limited', until: 0, message: '' },
    },
    'Waiting for HubSpot · Updated 3 min ago',
  ],
  [
    'without key',
    { state: 'needs-key', reason: { kind: 'no-key' } },
    'Service key needed · Updated 3 min ago',
  ],
  ['failed', { state: 'failed', reason: { kind: 'timeout' } }, 'Sync failed · Updated 3 min ago'],
])('%s', (_, sync, words) => {
  renderStatus(sync);
  expect(said()).toBe(words);
});

test('before the first sync there is no freshness to speak of', () => {
  renderStatus({ state: 'idle' }, { completedAt: undefined });
  expect(said()).toBe('Not synced yet');
  cleanup();
  renderStatus({ state: 'failed', reason: { kind: 'timeout' } }, { completedAt: undefined });
  expect(said()).toBe('Sync failed');
});

test('Sync now syncs, unless a sync is running', () => {
  const { onSyncNow } = renderStatus({ state: 'idle' });
  fireEvent.click(screen.getByRole('button', { name: 'Sync now' }));
  expect(onSyncNow).toHaveBeenCalledOnce();
  cleanup();
  const running = renderStatus({ state: 'syncing', since: 0, step: 'portal', done: 0, total: undefined });
  fireEvent.click(screen.getByRole('button', { name: 'Sync now' }));
  expect(running.onSyncNow).not.toHaveBeenCalled();
});

test('records that could not be read lead to the settings', () => {
  const { onOpenOptions } = renderStatus({ state: 'idle' }, { setAside: 3 });
  fireEvent.click(screen.getByRole('button', { name: '3 records could not be read' }));
  expect(onOpenOptions).toHaveBeenCalledOnce();
});
