// @vitest-environment happy-dom
import { resetExtension } from '#test/support/fake-extension.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { preferences } from '#core/platform/preferences.ts';
import { startPage } from '#entrypoints/page/start-page.tsx';

const polish = vi.hoisted(() => ({ mayArrive: Promise.resolve() }));
vi.mock('#components/locale/pl.ts', async (load) => {
  await polish.mayArrive;
  return load();
});

const language = () => document.documentElement.lang;

beforeEach(() => {
  resetExtension();
  document.body.replaceChildren(Object.assign(document.createElement('div'), { id: 'app' }));
});
afterEach(() => {
  dispatchEvent(new Event('pagehide'));
});

test('of two languages chosen quickly the later one stays, however late the texts of the first arrive', async () => {
  const arrival = Promise.withResolvers<void>();
  polish.mayArrive = arrival.promise;
  await preferences.language.setValue('en');
  await startPage(() => 'content');
  expect(language()).toBe('en');
  await preferences.language.setValue('pl');
  // The page has begun to wait for Polish by now.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(language()).toBe('en');
  await preferences.language.setValue('en');
  await new Promise((resolve) => setTimeout(resolve, 50));
  arrival.resolve();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(language()).toBe('en');
  await preferences.language.setValue('pl');
  await vi.waitFor(() => expect(language()).toBe('pl'));
});
