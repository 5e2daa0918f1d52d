import { resetExtension } from '#test/support/fake-extension.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askForTabs, mayFollowTabs, watchPermissions, withdrawTabs } from '#core/platform/permissions.ts';
import { fakePermissions, type FakePermissions } from '#test/support/fake-permissions.ts';

let permissions: FakePermissions;
let life: AbortController;
beforeEach(() => {
  resetExtension();
  permissions = fakePermissions();
  Reflect.set(fakeBrowser, 'permissions', permissions);
  life = new AbortController();
});
afterEach(() => life.abort());

describe('following tabs', () => {
  test('is allowed once it was asked for, until it is given back', async () => {
    expect(await mayFollowTabs()).toBe(false);
    expect(await askForTabs()).toBe(true);
    expect(await mayFollowTabs()).toBe(true);
    expect(await withdrawTabs()).toBe(true);
    expect(await mayFollowTabs()).toBe(false);
  });

  test('is asked for in the very turn of the click', () => {
    void askForTabs();
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ permissions: ['tabs'] });
  });
});

describe('watching permissions', () => {
  test('hears of one that was granted and of one that was taken back', async () => {
    const listener = vi.fn<() => void>();
    watchPermissions(listener, life.signal);
    expect(listener).not.toHaveBeenCalled();
    await askForTabs();
    expect(listener).toHaveBeenCalledTimes(1);
    await withdrawTabs();
    expect(listener).toHaveBeenCalledTimes(2);
  });

  test('finds the change made when it hears of it', async () => {
    const seen: boolean[] = [];
    const look = async () => void seen.push(await mayFollowTabs());
    watchPermissions(() => void look(), life.signal);
    await askForTabs();
    await vi.waitFor(() => expect(seen).toEqual([true]));
    await withdrawTabs();
    await vi.waitFor(() => expect(seen).toEqual([true, false]));
  });

  test('stops with its life, and leaves no listener behind', async () => {
    const listener = vi.fn<() => void>();
    const other = vi.fn<() => void>();
    const otherLife = new AbortController();
    watchPermissions(listener, life.signal);
    watchPermissions(other, otherLife.signal);
    life.abort();
    await askForTabs();
    await withdrawTabs();
    expect(listener).not.toHaveBeenCalled();
    expect(other).toHaveBeenCalledTimes(2);
    otherLife.abort();
    expect([permissions.onAdded.listeners.size, permissions.onRemoved.listeners.size]).toEqual([0, 0]);
  });

  test('calls a function as often as it watches', async () => {
    const listener = vi.fn<() => void>();
    const second = new AbortController();
    watchPermissions(listener, life.signal);
    watchPermissions(listener, second.signal);
    await askForTabs();
    expect(listener).toHaveBeenCalledTimes(2);
    second.abort();
    await withdrawTabs();
    expect(listener).toHaveBeenCalledTimes(3);
  });
});
