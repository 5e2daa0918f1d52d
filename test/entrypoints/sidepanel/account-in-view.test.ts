import { resetExtension } from '#test/support/fake-extension.ts';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { PageMatch } from '#core/domain/page-match.ts';
import { askedAccount, clearPanelFocus, pinnedAccount } from '#core/platform/panel-focus.ts';
import { watchAccountInView } from '#entrypoints/sidepanel/account-in-view.ts';
import { buildCompany } from '#test/support/builders.ts';

const windowId = 3;
const id = (name: string) => brandId<CompanyId>(name);
const pageOf = (name: string): PageMatch => ({ kind: 'company', company: buildCompany({ id: id(name) }) });
/** Waits until it holds, on a busy machine too. */
const soon = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 20_000, interval: 5 });
const asking = (name: string, askedAt = Date.now()) =>
  askedAccount(windowId).setValue({ companyId: id(name), askedAt });

let life: AbortController;
beforeEach(() => {
  resetExtension();
  life = new AbortController();
  Reflect.set(fakeBrowser.windows, 'getCurrent', async () => ({ id: windowId }));
});
afterEach(() => life.abort());

/** A panel beside the page of account `a`. */
async function openPanel() {
  const match = signal<PageMatch | undefined>(pageOf('a'));
  const onAsked = vi.fn();
  const inView = watchAccountInView(() => match.value, onAsked, life.signal);
  await soon(() => expect(inView.isKnown.value).toBe(true));
  const shows = (name: string | undefined) => soon(() => expect(inView.companyId.value).toBe(name));
  const moveTo = (next: PageMatch) => {
    inView.move();
    match.value = next;
  };
  return { inView, shows, moveTo, onAsked };
}

describe('a panel that nobody told anything', () => {
  test('shows the account of the page, because it was opened; then by browsing', async () => {
    const { inView, shows, moveTo } = await openPanel();
    await shows('a');
    expect(inView.isAskedFor()).toBe(true);
    moveTo(pageOf('b'));
    await shows('b');
    expect(inView.isAskedFor()).toBe(false);
  });
});

describe('an account that is asked for', () => {
  test('is shown until another page comes in front, and leaves nothing behind', async () => {
    const { inView, shows, moveTo } = await openPanel();
    await asking('x');
    await shows('x');
    expect(inView.isAskedFor()).toBe(true);
    moveTo(pageOf('b'));
    await shows('b');
    await soon(async () => expect(await askedAccount(windowId).getValue()).toBeNull());
  });

  test('may have been asked for by the click that opened the panel', async () => {
    await asking('x', Date.now() - 2_000);
    const { shows } = await openPanel();
    await shows('x');
  });

  test('is not shown by a panel that opens much later', async () => {
    await asking('x', Date.now() - 60_000);
    const { shows } = await openPanel();
    await shows('a');
  });

  test('in view already is told', async () => {
    const { shows, onAsked } = await openPanel();
    await shows('a');
    await asking('a');
    await soon(() => expect(onAsked).toHaveBeenCalledOnce());
  });

  test('in another window is that window’s affair', async () => {
    const { inView } = await openPanel();
    await askedAccount(windowId + 1).setValue({ companyId: id('x'), askedAt: Date.now() });
    await pinnedAccount(windowId + 1).setValue(id('y'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(inView.companyId.value).toBe('a');
  });
});

describe('a pin', () => {
  test('holds whatever page is in front, in a panel that is opened anew too', async () => {
    const { inView, shows, moveTo } = await openPanel();
    inView.pin();
    await soon(() => expect(inView.pinnedId.value).toBe('a'));
    moveTo(pageOf('b'));
    await shows('a');
    const again = await openPanel();
    again.moveTo(pageOf('b'));
    await again.shows('a');
  });

  test('moves to the account that is asked for', async () => {
    const { inView, shows } = await openPanel();
    inView.pin();
    await soon(() => expect(inView.pinnedId.value).toBe('a'));
    await asking('x');
    await shows('x');
    expect(inView.pinnedId.value).toBe('x');
    expect(inView.isAskedFor()).toBe(true);
    expect(await pinnedAccount(windowId).getValue()).toBe('x');
  });

  test('that is taken away leaves the page’s account, come upon by browsing', async () => {
    const { inView, shows, moveTo } = await openPanel();
    await asking('x');
    await shows('x');
    inView.pin();
    await soon(() => expect(inView.pinnedId.value).toBe('x'));
    moveTo(pageOf('b'));
    inView.unpin();
    await shows('b');
    expect(inView.isAskedFor()).toBe(false);
    expect(inView.pinnedId.value).toBeUndefined();
  });

  test('goes when everything is forgotten', async () => {
    const { inView, shows } = await openPanel();
    await asking('x');
    await shows('x');
    inView.pin();
    await soon(() => expect(inView.pinnedId.value).toBe('x'));
    await clearPanelFocus();
    await shows('a');
  });
});

describe('an account that is gone', () => {
  test('gives way to the one that it was merged into', async () => {
    const { inView, shows } = await openPanel();
    inView.pin();
    await soon(() => expect(inView.pinnedId.value).toBe('a'));
    inView.replace(id('a'), id('z'));
    await shows('z');
    expect(inView.pinnedId.value).toBe('z');
  });

  test('gives way to the page’s where it was deleted', async () => {
    const { inView, shows, moveTo } = await openPanel();
    inView.pin();
    await soon(() => expect(inView.pinnedId.value).toBe('a'));
    moveTo(pageOf('b'));
    inView.replace(id('a'), undefined);
    await shows('b');
    expect(inView.isAskedFor()).toBe(false);
  });

  test('takes a question about it along', async () => {
    const { inView, shows } = await openPanel();
    await asking('x');
    await shows('x');
    inView.replace(id('x'), undefined);
    await shows('a');
  });
});

test('a link that leads to no account is said, until one goes back or another page comes', async () => {
  const { inView, shows, moveTo } = await openPanel();
  const ofLink = () => askedAccount(windowId).setValue({ companyId: null, askedAt: Date.now() });
  await ofLink();
  await soon(() => expect(inView.isLinkUnknown.value).toBe(true));
  await shows(undefined);
  inView.forgetAsked();
  await shows('a');
  await ofLink();
  await soon(() => expect(inView.isLinkUnknown.value).toBe(true));
  moveTo(pageOf('b'));
  await shows('b');
  expect(inView.isLinkUnknown.value).toBe(false);
});
