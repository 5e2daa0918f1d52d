import { createBackgroundWorld, eventually, type BackgroundWorld } from '#test/support/background-world.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { preferences } from '#core/platform/preferences.ts';
import { clearDirectory, directoryDatabase, hasDirectory } from '#core/storage/directory-database.ts';
import { readDirectoryProgress } from '#core/storage/directory-store.ts';
import { testKey } from '#test/support/hubspot-harness.ts';

let world: BackgroundWorld;
beforeEach(async () => {
  // Three pages, with the pause that is between them.
  world = await createBackgroundWorld({ size: { targetAccounts: 5, companies: 420 } });
  await clearDirectory(await directoryDatabase());
  world.start();
  await world.ask.connect({ key: testKey });
  await world.ended();
});
afterEach(() => vi.unstubAllGlobals());

const progress = async () => readDirectoryProgress(await directoryDatabase());
const complete = () =>
  eventually(async () => expect(await progress()).toMatchObject({ companies: 420, pass: undefined }));
test('turning it on reads it to its end, without a sync', async () => {
  await preferences.directory.setValue('gentle');
  await complete();
  await eventually(async () => expect(await world.alarm('resume')).toBeUndefined());
});

test('a worker that dies in the middle: the next one goes on where it was', async () => {
  await preferences.directory.setValue('gentle');
  await eventually(async () => expect((await progress())?.pass?.companies).toBe(200));
  // Its alarm stands for the case that it dies.
  expect(await world.alarm('resume')).toBeDefined();
  world.start();
  await complete();
});

test('turning it off in the middle stops it, and nothing is left', async () => {
  await preferences.directory.setValue('gentle');
  await eventually(async () => expect((await progress())?.pass?.companies).toBe(200));
  await preferences.directory.setValue('off');
  await eventually(async () => expect(await hasDirectory()).toBe(false));
  expect(await progress()).toBeUndefined();
});

test('turned off while no worker ran: the next one deletes it', async () => {
  await preferences.directory.setValue('gentle');
  await complete();
  // The browser tells nobody.
  fakeBrowser.storage.onChanged.removeAllListeners();
  await preferences.directory.setValue('off');
  await world.ring('sync');
  await eventually(async () => expect(await hasDirectory()).toBe(false));
});

test('disconnecting in the middle leaves nothing of it', async () => {
  await preferences.directory.setValue('gentle');
  await eventually(async () => expect((await progress())?.pass?.companies).toBe(200));
  await world.ask.disconnect({});
  expect(await hasDirectory()).toBe(false);
  expect(await world.leftBehind()).toEqual({});
  expect(await preferences.directory.getValue()).toBe('off');
  expect(await progress()).toBeUndefined();
});
