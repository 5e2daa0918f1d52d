import { resetExtension } from '#test/support/fake-extension.ts';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { askedAccount, clearPanelFocus, pinnedAccount } from '#core/platform/panel-focus.ts';
import { clearPanelPlaces, keepPanelPlaces, readPanelPlaces } from '#core/platform/panel-places.ts';

beforeEach(resetExtension);
const id = (name: string) => brandId<CompanyId>(name);

test('each window has its own, in memory only', async () => {
  await pinnedAccount(1).setValue(id('7'));
  await askedAccount(2).setValue({ companyId: id('8'), askedAt: 5 });
  expect(await pinnedAccount(2).getValue()).toBeNull();
  expect(await askedAccount(1).getValue()).toBeNull();
  expect(await pinnedAccount(1).getValue()).toBe('7');
  expect(await browser.storage.local.get()).toEqual({});
});

test('forgetting leaves nothing of any window, and what is not theirs', async () => {
  await pinnedAccount(1).setValue(id('7'));
  await askedAccount(2).setValue({ companyId: id('8'), askedAt: 5 });
  await browser.storage.session.set({ other: 1 });
  await clearPanelFocus();
  expect(await browser.storage.session.get()).toEqual({ other: 1 });
});

test('places of two panels at once are all kept', async () => {
  const place = (scrollTop: number) => ({ scrollTop, choices: { 'deals-open': false } });
  await Promise.all([
    keepPanelPlaces(new Map([[id('1'), place(10)]])),
    keepPanelPlaces(new Map([[id('2'), place(20)]])),
  ]);
  expect(new Map(await readPanelPlaces())).toEqual(
    new Map([
      [id('1'), place(10)],
      [id('2'), place(20)],
    ]),
  );
  await clearPanelPlaces();
  expect(await browser.storage.session.get()).toEqual({});
});
