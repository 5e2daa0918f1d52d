import { resetExtension } from '#test/support/fake-extension.ts';
import { effect } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { askForTabs, withdrawTabs } from '#core/platform/permissions.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import { openDatabase } from '#core/storage/database.ts';
import { watchThisPage } from '#entrypoints/page/this-page.ts';
import { buildCompany } from '#test/support/builders.ts';
import { fakePermissions } from '#test/support/fake-permissions.ts';

const windowId = 3;
const addresses = ['https://one.example/', 'https://two.example/'];

let life: AbortController;
let inFront: number;
let tellActivated: (info: { tabId: number; windowId: number }) => void;

beforeEach(() => {
  resetExtension();
  life = new AbortController();
  inFront = 0;
  const permissions = fakePermissions();
  const nothing = { addListener: () => undefined, removeListener: () => undefined };
  Reflect.set(fakeBrowser, 'permissions', permissions);
  Reflect.set(fakeBrowser.windows, 'getCurrent', async () => ({ id: windowId }));
  Reflect.set(fakeBrowser, 'tabs', {
    // The browser tells addresses only for as long as it may.
    query: async () => {
      const isAllowed = await permissions.contains({ permissions: ['tabs'] });
      return [{ id: inFront, ...(isAllowed && { url: addresses[inFront] }) }];
    },
    onActivated: { ...nothing, addListener: (listener: typeof tellActivated) => (tellActivated = listener) },
    onUpdated: nothing,
    onRemoved: nothing,
  });
  vi.stubGlobal('requestIdleCallback', (look: () => void) => setTimeout(look));
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

const activate = (tabId: number) => {
  inFront = tabId;
  tellActivated({ tabId, windowId });
};

/** Beside the first tab; keeps what it was seen to say, in order. */
async function watch() {
  const db = await openDatabase();
  await saveCompanies(db, [
    buildCompany({ id: brandId<CompanyId>('1'), domain: 'one.example' }),
    buildCompany({ id: brandId<CompanyId>('2'), domain: 'two.example' }),
  ]);
  const page = watchThisPage(async () => db, life.signal);
  const said: string[] = [];
  const now = () => {
    const match = page.match.value;
    if (match === undefined) return 'nothing yet';
    if (page.isHidden.value) return 'hidden';
    return match.kind === 'company' ? match.company.id : match.kind;
  };
  effect(() => void said.push(now()));
  const says = (what: string) => vi.waitFor(() => expect(said.at(-1)).toBe(what));
  return { said, says };
}

test('a page shows as soon as the browser may tell it, and no longer than that', async () => {
  const { says } = await watch();
  await says('hidden');
  await askForTabs();
  await says('1');
  await withdrawTabs();
  await says('hidden');
});

test('a tab without an address, of a browser that may tell it, is not hidden: it has no company', async () => {
  inFront = 7;
  const { says } = await watch();
  await says('hidden');
  await askForTabs();
  await says('none');
});

test('what a tab had in it is forgotten with the permission that let us see it', async () => {
  await askForTabs();
  const { said, says } = await watch();
  await says('1');
  activate(1);
  await says('2');
  await withdrawTabs();
  await says('hidden');
  said.length = 0;
  activate(0);
  // Time enough for the second look that follows a remembered one.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(said).toEqual([]);
});
