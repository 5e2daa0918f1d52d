import { resetExtension } from '#test/support/fake-extension.ts';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { brandId } from '#core/domain/ids.ts';
import { columns, initialViewChoice } from '#core/domain/view-choice.ts';
import { clearPreferences, preferences, updatePageChoices } from '#core/platform/preferences.ts';
import { heardDuring } from '#test/support/heard-notices.ts';

beforeEach(resetExtension);

test('every choice has a default until it is made', async () => {
  const entries = Object.entries(preferences).map(async ([name, item]) => [name, await item.getValue()]);
  expect(Object.fromEntries(await Promise.all(entries))).toEqual({
    viewChoice: initialViewChoice,
    columns,
    gdpr: false,
    ownerId: undefined,
    language: 'auto',
    theme: 'auto',
    badge: true,
    pagesBy: 'page',
    pageChoices: {},
    ruledOut: {},
    directory: 'off',
  });
});

test('a choice that was made is kept in the local area and announced', async () => {
  const heard = await heardDuring(() => preferences.gdpr.setValue(true));
  expect(heard).toEqual(['preferences']);
  expect(await preferences.gdpr.getValue()).toBe(true);
  expect(await browser.storage.local.get()).toEqual({ gdpr: true });
});

test('undefined takes the owner back', async () => {
  await preferences.ownerId.setValue(brandId('7'));
  expect(await preferences.ownerId.getValue()).toBe('7');
  await preferences.ownerId.setValue(undefined);
  expect(await preferences.ownerId.getValue()).toBeUndefined();
});

test('a watcher hears values and, when a choice is taken back, the default', async () => {
  const heard: string[] = [];
  const stop = preferences.theme.watch((theme) => heard.push(theme));
  await preferences.theme.setValue('dark');
  await preferences.theme.removeValue();
  stop();
  await preferences.theme.setValue('light');
  expect(heard).toEqual(['dark', 'auto']);
});

test('page choices made at the same time are all kept', async () => {
  const domains = ['a.example', 'b.example', 'c.example'];
  await Promise.all(
    domains.map((domain) => updatePageChoices((choices) => ({ ...choices, [domain]: brandId('1') }))),
  );
  expect(Object.keys(await preferences.pageChoices.getValue()).sort()).toEqual(domains);
});

test('disconnecting forgets what belongs to the portal and keeps language and theme', async () => {
  await preferences.viewChoice.setValue({ ...initialViewChoice, category: 'blockers' });
  await preferences.gdpr.setValue(true);
  await preferences.ownerId.setValue(brandId('7'));
  await preferences.pageChoices.setValue({ 'a.example': brandId('1') });
  await preferences.ruledOut.setValue({ 'a.example': [brandId('2')] });
  await preferences.language.setValue('pl');
  await preferences.theme.setValue('dark');
  await clearPreferences();
  expect(await browser.storage.local.get()).toEqual({ language: 'pl', theme: 'dark' });
});
