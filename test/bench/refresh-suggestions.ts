import type { Page } from 'puppeteer-core';
import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import type { CandidatePass } from '#core/domain/candidate-pass.ts';
import { profiledCompaniesOf } from '#test/support/profiled-portal.ts';
import { connect, runProduct } from '#test/support/running-product.ts';

// What learning and ranking candidates costs behind a sync: how long the worker takes for it, as a share of that sync,
// how long the worker leaves a message waiting meanwhile, and the longest task on an open page. Real Chromium, the
// built extension, HubSpot's answers over TLS on this machine: without the way to HubSpot the sync is as short as it
// can be, and the share as large.

const candidates = Number(process.argv[2] ?? 20_000);
const targets = Number(process.argv[3] ?? 600);
const rounds = Number(process.argv[4] ?? 5);

/** Of one round, in milliseconds. */
interface Result {
  readonly sync: number;
  readonly refresh: number;
  readonly gap: number;
  readonly idle: number;
  readonly task: number;
  readonly taskInAll: number;
}

interface Watched {
  readonly tasks: { readonly at: number; readonly ms: number }[];
  readonly notices: { readonly at: number; readonly topic: string }[];
}

const product = await runProduct({
  size: { targetAccounts: targets, companies: targets + candidates },
  limits: 'off',
});
try {
  await connect(product);
  const { extension, portal, options } = product;
  const now = Date.now();
  const companies = profiledCompaniesOf(portal, now);
  await store(options, companies, now);
  await options.close();

  const page = await extension.openPage('popup.html');
  await page.waitForSelector('[data-row]');
  const worker = await extension.worker();
  await worker.evaluate(watchGaps);
  await page.evaluate(watchPage);
  const results: Result[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate(renew);
    await worker.evaluate(takeGaps);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const idle = await worker.evaluate(takeGaps);
    const start = await page.evaluate(syncNow);
    const { notices, tasks } = await waitForLists(page);
    // Told when the pass over the candidates is through, and when the lists are stored.
    const [looked, ranked] = notices
      .filter(({ topic, at }) => topic === 'suggestions' && at >= start)
      .map(({ at }) => at);
    const synced = notices.findLast(({ topic, at }) => topic === 'sync' && at < (looked ?? 0))?.at;
    if (looked === undefined || ranked === undefined || synced === undefined)
      throw new Error('Not all was told');
    const gaps = await worker.evaluate(takeGaps);
    results.push({
      sync: synced - start,
      refresh: ranked - looked,
      gap: longestIn(gaps, looked, ranked),
      idle: longestIn(idle, 0, Infinity),
      task: longestIn(tasks, looked, ranked + 1_000),
      taskInAll: longestIn(tasks, start, ranked + 1_000),
    });
  }
  const of = (figure: keyof Result) => median(results.map((result) => result[figure]));
  const share = median(results.map(({ sync, refresh }) => refresh / sync));
  say(`${companies.length} companies, of them ${targets} target accounts, ${rounds} rounds, medians`);
  say(
    `Learning and ranking: ${share.toFixed(2)} of a sync (${of('refresh').toFixed(0)} against ${of('sync').toFixed(0)} ms)`,
  );
  say(
    `Longest that the worker left a message waiting meanwhile: ${of('gap').toFixed(0)} ms; while it did nothing: ${of('idle').toFixed(0)} ms`,
  );
  say(
    `Longest task on the page meanwhile: ${of('task').toFixed(0)} ms; with the sync before it: ${of('taskInAll').toFixed(0)} ms (0: none over 50)`,
  );
} finally {
  await product.close();
}

/** Puts companies and profiles into the local copy, as if a whole pass had just been through. */
async function store(on: Page, all: readonly ProfiledCompany[], at: number): Promise<void> {
  const pass: CandidatePass = {
    passId: 'bench',
    startedAt: at,
    step: 'modified',
    cursor: undefined,
    pages: 0,
    askedAt: at,
    modifiedTo: at,
    score: undefined,
    targets,
    others: candidates,
    completedAt: at,
    requests: { dayAt: at, inDay: 0 },
    waiting: undefined,
  };
  for (let from = 0; from < all.length; from += 2_000) {
    const rows = all.slice(from, from + 2_000).map(({ company, profile }) => ({
      company: {
        company,
        domains: company.domain ? [company.domain] : [],
        ...(company.isTargetAccount ? { target: 1 } : {}),
      },
      profile: { companyId: company.id, profile, modifiedAt: company.modifiedAt, passId: 'bench' },
    }));
    await on.evaluate(putRows, rows, pass);
  }
}

/** Runs in the page. */
async function putRows(
  rows: readonly { readonly company: object; readonly profile: object }[],
  candidatePass: object,
): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bullseye');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('The local copy does not open')));
  });
  const tx = db.transaction(['companies', 'profiles', 'meta'], 'readwrite');
  for (const { company, profile } of rows) {
    tx.objectStore('companies').put(company);
    tx.objectStore('profiles').put(profile);
  }
  tx.objectStore('meta').put({ candidatePass }, 'candidatePass');
  await new Promise((resolve) => tx.addEventListener('complete', resolve));
  db.close();
}

/** Runs in the page: makes what was learned from another than what is stored. */
async function renew(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('bullseye');
    request.addEventListener('success', () => resolve(request.result));
  });
  const tx = db.transaction('meta', 'readwrite');
  tx.objectStore('meta').put({ profilesGeneration: crypto.randomUUID() }, 'profilesGeneration');
  await new Promise((resolve) => tx.addEventListener('complete', resolve));
  db.close();
}

/** Runs in the page. */
function watchPage(): void {
  const watched: Watched = { tasks: [], notices: [] };
  Reflect.set(globalThis, 'watched', watched);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watched.tasks.push({ at: performance.timeOrigin + startTime, ms: duration });
  }).observe({ type: 'longtask' });
  new BroadcastChannel('bullseye').addEventListener('message', ({ data }: MessageEvent<string>) =>
    watched.notices.push({ at: performance.timeOrigin + performance.now(), topic: data }),
  );
}

/** Runs in the page. */
async function syncNow(): Promise<number> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  const at = performance.timeOrigin + performance.now();
  await chrome.runtime.sendMessage({ command: 'syncNow', input: { isAsked: true } });
  return at;
}

/** Runs in the worker: how long it took until a message that was always waiting had its turn. */
function watchGaps(): void {
  const gaps: { at: number; ms: number }[] = [];
  Reflect.set(globalThis, 'gaps', gaps);
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.addEventListener('message', () => {
    const present = performance.now();
    if (present - last > 5) gaps.push({ at: performance.timeOrigin + last, ms: present - last });
    last = present;
    setTimeout(() => port2.postMessage(0), 1);
  });
  port1.start();
  port2.postMessage(0);
}

/** Runs in the worker. */
function takeGaps(): { at: number; ms: number }[] {
  const gaps: unknown = Reflect.get(globalThis, 'gaps');
  return Array.isArray(gaps) ? gaps.splice(0) : [];
}

/** What the page saw, once the lists are stored and drawn. */
async function waitForLists(page: Page): Promise<Watched> {
  for (let tries = 0; tries < 600; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const seen = await page.evaluate(() => {
      const watched = Reflect.get(globalThis, 'watched') as Watched;
      const told = watched.notices.filter(({ topic }) => topic === 'suggestions').length;
      return told >= 2 ? watched : undefined;
    });
    if (!seen) continue;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return page.evaluate(() => {
      const watched = Reflect.get(globalThis, 'watched') as Watched;
      return { tasks: watched.tasks.splice(0), notices: watched.notices.splice(0) };
    });
  }
  throw new Error('No lists came in two minutes.');
}

function longestIn(
  spans: readonly { readonly at: number; readonly ms: number }[],
  from: number,
  to: number,
): number {
  return Math.max(0, ...spans.filter(({ at, ms }) => at + ms > from && at < to).map(({ ms }) => ms));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
