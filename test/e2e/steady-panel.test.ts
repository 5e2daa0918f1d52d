import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import { overviewLoaded } from '#test/support/expect-overview.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  type RunningProduct,
} from '#test/support/running-product.ts';

let product: RunningProduct;
let accounts: readonly PortalRecord[];
let tabs: readonly Page[];
let panel: Page;

const nameOf = (place: number) => String(accounts[place]?.properties['name']);
const shows = (place: number) => says(panel, new RegExp(`^${RegExp.escape(nameOf(place))}$`), 'h1');
/** It is drawn to its end: the first frame of an account leaves out what is below the first screen. */
const showsAll = async (place: number) => {
  await shows(place);
  await panel.waitForSelector('[id^=deals-]:not([hidden] *)');
};
const switchTo = async (place: number) => {
  await tabs[place]?.bringToFront();
  await showsAll(place);
};
/** Until what was changed is drawn, and what follows from that. */
const frames = () =>
  panel.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  const { records, portalId } = product.portal;
  const richness = ({ id }: PortalRecord) =>
    records.related(id, 'contacts').length + records.related(id, 'meetings').length;
  accounts = records.companies
    .filter(({ properties }) => properties['hs_is_target_account'] === 'true' && properties['name'])
    .toSorted((a, b) => richness(b) - richness(a))
    .slice(0, 3);
  const opened: Page[] = [];
  for (const { id } of accounts)
    opened.push(
      await product.extension.openTab(`https://app.hubspot.com/contacts/${portalId}/record/0-2/${id}`),
    );
  tabs = opened;
  panel = await product.extension.openSidePanel(tabs[0]);
  for (const place of accounts.keys()) {
    await switchTo(place);
    await overviewLoaded(panel);
  }
});
afterAll(() => product?.close());

/** Watches what the panel draws from now on: its headings, and whether it ever says that it is reading. */
const watchDrawing = (page: Page) =>
  page.evaluate(() => {
    const seen: string[] = [];
    const look = () => {
      const heading = document.querySelector('h1:not([hidden] *)')?.textContent ?? '(nothing)';
      if (seen.at(-1) !== heading) seen.push(heading);
      if (document.querySelector('main [aria-busy=true]:not([hidden] *)')) seen.push('(busy)');
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    Reflect.set(globalThis, 'seenHeadings', seen);
  });
const drawn = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'seenHeadings') as string[]);

test('from one cached account to the next there is neither a blank nor a skeleton', async () => {
  await switchTo(0);
  await watchDrawing(panel);
  for (const place of [1, 2, 0, 2, 1, 0]) await switchTo(place);
  expect(await drawn(panel)).toEqual([0, 1, 2, 0, 2, 1, 0].map(nameOf));
});

test('an account that was asked for gives way to the tab’s without the one before showing through', async () => {
  await switchTo(0);
  const popup = await product.extension.openPopup(tabs[0]);
  await popup.locator('[aria-label="Search accounts"], [type=search]').fill(nameOf(2));
  await aria(popup, 'button', nameOf(2)).click();
  await shows(2);
  await watchDrawing(panel);
  await switchTo(1);
  expect(await drawn(panel)).toEqual([nameOf(2), nameOf(1)]);
});

test('coming back to an account is coming back to where one was, in its first frame', async () => {
  await switchTo(0);
  await panel.evaluate(() => window.scrollTo({ top: 700, behavior: 'instant' }));
  await panel.waitForFunction('scrollY === 700');
  // What was scrolled is remembered with the frame that shows it.
  await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  await switchTo(1);
  expect(await panel.evaluate('scrollY')).toBe(0);
  await panel.evaluate((heading) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('h1:not([hidden] *)')?.textContent !== heading) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const strip = document.querySelector('main p[aria-hidden=true]:not([hidden] *)');
        Reflect.set(globalThis, 'firstFrame', [
          scrollY,
          strip?.textContent,
          strip?.checkVisibility({ visibilityProperty: true }),
        ]);
      });
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  }, nameOf(0));
  await switchTo(0);
  await panel.waitForFunction('globalThis.firstFrame !== undefined', { polling: 20 });
  expect(await panel.evaluate('globalThis.firstFrame')).toEqual([700, nameOf(0), true]);
  await allIsRendered();
  await picture(panel, 'panel-scrolled-back');
});

test('the name takes the place of the heading once that is scrolled away', async () => {
  const nameAt = () =>
    panel.$eval('main p[aria-hidden=true]:not([hidden] *)', (name) =>
      name.checkVisibility({ visibilityProperty: true }) ? name.getBoundingClientRect().top : undefined,
    );
  await switchTo(0);
  await panel.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await frames();
  expect(await nameAt()).toBeUndefined();
  await panel.evaluate(() => window.scrollTo({ top: 200, behavior: 'instant' }));
  await frames();
  expect(await nameAt()).toBe(0);
  await panel.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await frames();
  expect(await nameAt()).toBeUndefined();
});

const setAside = '[style*=content-visibility]';
const allIsRendered = () =>
  panel.waitForFunction(`!document.querySelector('${setAside}:not([hidden] *)')`, { polling: 20 });

test.each([0, 700])(
  'its first frame, scrolled to %i, is of one screen; nothing moves as the rest follows',
  async (top) => {
    /** Where everything is, from the top of the page. */
    const places = () =>
      panel.evaluate(() =>
        [...document.querySelectorAll('main :is(section, li, p, button):not([hidden] *)')].map((one) => {
          const { top, left, width, height } = one.getBoundingClientRect();
          return [Math.round(top + scrollY), left, width, height].join(' ');
        }),
      );
    await switchTo(0);
    await panel.evaluate((to) => window.scrollTo({ top: to, behavior: 'instant' }), top);
    await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await allIsRendered();
    const before = await places();
    await switchTo(1);
    await panel.waitForSelector(`[hidden] ${setAside}`);
    await panel.evaluate(
      ({ heading, setAside }) => {
        const look = () => {
          const boxes = [...document.querySelectorAll(`${setAside}:not([hidden] *)`)].map((one) =>
            one.getBoundingClientRect(),
          );
          const seen = boxes.filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
          const { scrollHeight } = document.documentElement;
          Reflect.set(globalThis, 'firstFrame', [boxes.length > 0, seen.length, scrollY, scrollHeight]);
        };
        const observer = new MutationObserver(() => {
          if (document.querySelector('h1:not([hidden] *)')?.textContent !== heading) return;
          observer.disconnect();
          requestAnimationFrame(look);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      },
      { heading: nameOf(0), setAside },
    );
    await switchTo(0);
    await allIsRendered();
    const height = await panel.evaluate('document.documentElement.scrollHeight');
    expect(await panel.evaluate('firstFrame')).toEqual([true, 0, top, height]);
    expect(await places()).toEqual(before);
    await panel.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  },
);

test('of what has changed meanwhile, all is there in its first frame', async () => {
  await switchTo(0);
  await allIsRendered();
  await switchTo(1);
  await panel.waitForSelector(`[hidden] ${setAside}`);
  const id = accounts[0]?.id ?? '';
  /** Once it is a target account no more, there is a line more about it at the top. */
  const setTarget = async (value: boolean) => {
    const input = { groupId: `meanwhile-${value}`, companyIds: [id], value };
    const message = JSON.stringify({ command: 'setTargetAccount', input });
    await product.options.evaluate(`chrome.runtime.sendMessage(${message})`);
    const inHubSpot = () => product.portal.records.get(id)?.properties['hs_is_target_account'];
    await expect.poll(inHubSpot).toBe(value ? 'true' : 'false');
  };
  await setTarget(false);
  await panel.evaluate(
    ({ heading, setAside }) => {
      Reflect.deleteProperty(globalThis, 'firstFrame');
      const observer = new MutationObserver(() => {
        if (document.querySelector('h1:not([hidden] *)')?.textContent !== heading) return;
        observer.disconnect();
        requestAnimationFrame(() =>
          Reflect.set(
            globalThis,
            'firstFrame',
            document.querySelectorAll(`${setAside}:not([hidden] *)`).length,
          ),
        );
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    },
    { heading: nameOf(0), setAside },
  );
  await switchTo(0);
  await panel.waitForFunction('globalThis.firstFrame !== undefined', { polling: 20 });
  expect(await panel.evaluate('firstFrame')).toBe(0);
  await setTarget(true);
});

test('an account that was in view comes back as it was drawn, and alone', async () => {
  await switchTo(0);
  const heading = await panel.$('h1:not([hidden] *)');
  await switchTo(1);
  expect(await heading?.evaluate((one) => one.isConnected && !one.checkVisibility())).toBe(true);
  const seen = await panel.evaluate(() => document.body.innerText);
  expect(seen).toContain(nameOf(1));
  expect(seen).not.toContain(nameOf(0));
  const headings = await panel.$$('::-p-aria([role="heading"])');
  const names = await Promise.all(headings.map((one) => one.evaluate((element) => element.textContent)));
  expect(names).not.toContain(nameOf(0));
  expect(names.filter((name) => name === nameOf(1))).toHaveLength(1);
  await switchTo(0);
  expect(await heading?.evaluate((one) => one.checkVisibility())).toBe(true);
});

test('what is open over an account is closed when the person comes back to it', async () => {
  await switchTo(1);
  const site = await product.extension.openTab(`https://${accounts[0]?.properties['domain']}/`);
  await shows(0);
  await aria(panel, 'button', 'More').click();
  await panel.waitForSelector('[role=menuitem]');
  await switchTo(1);
  await site.bringToFront();
  await shows(0);
  expect(await panel.$$('[role=menuitem], :popover-open')).toHaveLength(0);
  await site.close();
});

test('what was folded and filtered stays so, also when the panel is opened anew', async () => {
  await switchTo(0);
  const deals = () =>
    panel.$eval('[id^=deals]:not([hidden] *) button', (button) => button.getAttribute('aria-expanded'));
  const filter = () =>
    panel.$eval(
      '[id^=activities]:not([hidden] *) input:checked',
      (input) => (input as HTMLInputElement).value,
    );
  await panel.evaluate(() =>
    document.querySelector<HTMLElement>('[id^=deals]:not([hidden] *) h2 button')?.click(),
  );
  await panel.evaluate(() =>
    document.querySelector<HTMLElement>('[id^=activities]:not([hidden] *) input[value=call]')?.click(),
  );
  await panel.waitForFunction(
    `document.querySelector('[id^=deals]:not([hidden] *) button').ariaExpanded === 'false'`,
  );
  await switchTo(1);
  expect(await deals()).toBe('true');
  expect(await filter()).toBe('all');
  await switchTo(0);
  expect(await deals()).toBe('false');
  expect(await filter()).toBe('call');

  await panel.evaluate(() => window.scrollTo({ top: 300, behavior: 'instant' }));
  await panel.waitForFunction(
    `chrome.storage.session.get('places').then(({ places }) => places?.some(([, one]) => one.scrollTop === 300))`,
    { polling: 50 },
  );
  await panel.close();
  panel = await product.extension.openSidePanel(tabs[0]);
  await showsAll(0);
  expect(await deals()).toBe('false');
  expect(await filter()).toBe('call');
  expect(await panel.evaluate('scrollY')).toBe(300);

  await panel.evaluate(() =>
    document.querySelector<HTMLElement>('[id^=deals]:not([hidden] *) h2 button')?.click(),
  );
  await panel.evaluate(() =>
    document.querySelector<HTMLElement>('[id^=activities]:not([hidden] *) input[value=all]')?.click(),
  );
});

test('of where one was, only ids and numbers are kept', async () => {
  const places = (await panel.evaluate(
    `chrome.storage.session.get('places').then(({ places }) => places)`,
  )) as readonly (readonly [string, object])[];
  expect(places.length).toBeGreaterThan(0);
  const known = new Set(accounts.map(({ id }) => id));
  for (const [id, place] of places) {
    expect(known).toContain(id);
    expect(Object.keys(place).toSorted()).toEqual(['choices', 'scrollTop']);
  }
});

/** All layout shifts from now on, whatever caused them. */
const watchShifts = (page: Page) =>
  page.evaluate(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift' });
    Reflect.set(globalThis, 'seenShifts', shifts);
  });
/** How much has moved, once two frames have passed. */
const shifted = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => setTimeout(done, 50));
    return (Reflect.get(globalThis, 'seenShifts') as number[]).reduce((sum, value) => sum + value, 0);
  });

test.each([320, 360, 480])(
  'a refresh that brings nothing new moves nothing, %i pixels wide',
  async (width) => {
    await switchTo(1);
    const session = await panel.createCDPSession();
    await session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height: 800,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await panel.waitForFunction((wide) => innerWidth === wide, { polling: 20 }, width);
    await frames();
    await watchShifts(panel);
    await watchDrawing(panel);
    await aria(panel, 'button', 'Refresh').click();
    await says(panel, /^Updated just now/, 'output');
    expect(await shifted(panel)).toBe(0);
    expect(await drawn(panel)).toEqual([nameOf(1)]);
    await session.send('Emulation.clearDeviceMetricsOverride');
  },
);

test('new activities above what is being read leave it where it is', async () => {
  await switchTo(1);
  const reading = (await panel.$$('[id^=activities]:not([hidden] *) li'))[8];
  if (!reading) throw new Error('Too few activities to read');
  await reading.evaluate((item) => item.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const topOf = () => reading.evaluate((item) => item.getBoundingClientRect().top);
  const before = await topOf();
  const { edit } = product.portal;
  for (const text of ['First news', 'Second news'])
    edit.create('notes', { hs_note_body: text, hs_timestamp: new Date().toISOString() }, [
      accounts[1]?.id ?? '',
    ]);
  await watchShifts(panel);
  await panel.evaluate(() =>
    document.querySelector<HTMLElement>('button[aria-label=Refresh]:not([hidden] *)')?.click(),
  );
  await says(panel, /Second news/);
  await frames();
  expect(Math.abs((await topOf()) - before)).toBeLessThan(1);
  expect(await shifted(panel)).toBe(0);
});
