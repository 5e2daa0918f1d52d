import { resetExtension } from '#test/support/fake-extension.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { askedAccount, pinnedAccount } from '#core/platform/panel-focus.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import { openDatabase } from '#core/storage/database.ts';
import { offerOverview } from '#entrypoints/background/open-overview.ts';
import { buildCompany } from '#test/support/builders.ts';
import { heardDuring } from '#test/support/heard-notices.ts';

type Click = (
  info: { menuItemId: string; pageUrl?: string; linkUrl?: string },
  tab?: { windowId: number; url?: string },
) => void;
type Command = (name: string, tab?: { windowId: number; url?: string }) => void;

const windowId = 3;
const known = brandId<CompanyId>('7');
const open = vi.fn(async (_where: { windowId: number }) => undefined);
const created: { readonly id: string; readonly title: string; readonly contexts: string[] }[] = [];
let click: Click;
let press: Command;

beforeEach(async () => {
  resetExtension();
  open.mockClear();
  created.length = 0;
  Reflect.set(fakeBrowser, 'sidePanel', { open });
  Reflect.set(fakeBrowser, 'contextMenus', {
    onClicked: { addListener: (listener: Click) => (click = listener) },
    removeAll: async () => void created.splice(0),
    create: (item: (typeof created)[number]) => created.push(item),
  });
  Reflect.set(fakeBrowser, 'commands', {
    onCommand: { addListener: (listener: Command) => (press = listener) },
  });
  Reflect.set(fakeBrowser.i18n, 'getMessage', (name: string) => name);
  const db = await openDatabase();
  await saveCompanies(db, [buildCompany({ id: known, domain: 'known.example', isTargetAccount: true })]);
  offerOverview(async () => db);
});

/** Waits until it holds, on a busy machine too. */
const soon = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 20_000, interval: 5 });
const asked = () => askedAccount(windowId).getValue();
const tab = { windowId };

test('an installation and an update leave one entry for the page and the toolbar button, and one for a link', async () => {
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' });
  await soon(() =>
    expect(created.map(({ id, title, contexts }) => [id, title, contexts])).toEqual([
      ['open-account-overview', 'openAccountOverview', ['page', 'selection', 'action']],
      ['open-link-overview', 'openLinkOverview', ['link']],
    ]),
  );
});

test.each([
  [
    'the page’s entry',
    () => click({ menuItemId: 'open-account-overview', pageUrl: 'https://known.example/' }, tab),
  ],
  [
    'a link’s entry',
    () => click({ menuItemId: 'open-link-overview', linkUrl: 'https://known.example/' }, tab),
  ],
  ['the key', () => press('open-account-overview', tab)],
])('%s opens the panel of its window in the very turn of the click', (_what, act) => {
  act();
  expect(open).toHaveBeenCalledExactlyOnceWith({ windowId });
});

test('another extension page’s entry, or another key, opens nothing', () => {
  click({ menuItemId: 'something-else', pageUrl: 'https://known.example/' }, tab);
  press('something-else', tab);
  expect(open).not.toHaveBeenCalled();
});

test('the page’s account is the panel’s own affair, which hears that it may look', async () => {
  await askedAccount(windowId).setValue({ companyId: brandId('99'), askedAt: 1 });
  const heard = await heardDuring(async () => {
    click({ menuItemId: 'open-account-overview', pageUrl: 'https://known.example/' }, tab);
    await soon(async () => expect(await asked()).toBeNull());
  });
  expect(heard).toContain('page');
});

test('a panel that is pinned elsewhere is asked for the page’s account', async () => {
  await pinnedAccount(windowId).setValue(brandId('99'));
  click({ menuItemId: 'open-account-overview', pageUrl: 'https://www.known.example/about' }, tab);
  await soon(async () => expect(await asked()).toMatchObject({ companyId: known }));
});

test('it is also asked from the toolbar button, where the browser names no page but that of the tab', async () => {
  await pinnedAccount(windowId).setValue(brandId('99'));
  click({ menuItemId: 'open-account-overview' }, { windowId, url: 'https://known.example/' });
  await vi.waitFor(async () => expect(await asked()).toMatchObject({ companyId: known }));
});

test('a link that leads to an account asks for it, and keeps nothing of the address', async () => {
  click({ menuItemId: 'open-link-overview', linkUrl: 'https://known.example/secret' }, tab);
  await soon(async () => expect(await asked()).toMatchObject({ companyId: known }));
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('secret');
});

test('of a link that leads to none, the panel hears that', async () => {
  click({ menuItemId: 'open-link-overview', linkUrl: 'https://nobody.example/' }, tab);
  await soon(async () => expect(await asked()).toMatchObject({ companyId: null }));
});
