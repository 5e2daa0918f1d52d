import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { brandId, type PortalId } from '#core/domain/ids.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import { refreshWhenOld } from '#entrypoints/page/refresh-when-old.ts';

const minutes = 60_000;
const model = (completedAt: number | undefined, kind: 'sample' | 'none' = 'sample') => ({
  connection: kind === 'none' ? { kind } : { kind, portalId: brandId<PortalId>('1'), connectedAt: 0 },
  status: { sync: { state: 'idle' } as const, completedAt, setAside: 0 },
});

let life: AbortController;
let network: EventTarget;
const syncNow = vi.fn<WorkerCommands['syncNow']>(async () => ({ ok: true, value: null }));
beforeEach(() => {
  life = new AbortController();
  network = new EventTarget();
  vi.stubGlobal('addEventListener', network.addEventListener.bind(network));
  syncNow.mockClear();
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});
const watch = (shown: ReturnType<typeof model>) =>
  refreshWhenOld(signal(shown), { syncNow } as unknown as WorkerCommands, life.signal);

test('an old copy is synced, as by nobody: no look for candidates is due for it', () => {
  watch(model(Date.now() - 11 * minutes));
  expect(syncNow).toHaveBeenCalledExactlyOnceWith({ isAsked: false });
});

test('a fresh copy, or none that is connected, is left alone', () => {
  watch(model(Date.now() - 9 * minutes));
  watch(model(undefined, 'none'));
  expect(syncNow).not.toHaveBeenCalled();
});

test('the network that is back brings a sync, likewise', () => {
  watch(model(Date.now()));
  network.dispatchEvent(new Event('online'));
  expect(syncNow).toHaveBeenCalledExactlyOnceWith({ isAsked: false });
});
