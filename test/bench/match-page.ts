import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '#test/support/find-browser.ts';

// How long it takes to tell which of a million companies a page belongs to, in a worker that just started and in one
// that runs, as multiples of one bare IndexedDB `get` under the same conditions in the same browser. Prints ratios
// of medians, and memory.

const companies = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 15);
const perSegment = 32_000;

const bundle = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    lib: { entry: new URL('match-page.worker.ts', import.meta.url).pathname, formats: ['es'] },
  },
});
const [first] = Array.isArray(bundle) ? bundle : [bundle];
const script = first && 'output' in first ? first.output[0].code : '';
// An extension as ours: its storage has no quota, and the browser's clock is fine enough in an isolated page.
const dir = await mkdtemp(join(tmpdir(), 'match-page-'));
const manifest = {
  manifest_version: 3,
  name: 'Bench',
  version: '1',
  permissions: ['storage', 'unlimitedStorage'],
  cross_origin_opener_policy: { value: 'same-origin' },
  cross_origin_embedder_policy: { value: 'require-corp' },
};
await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
await writeFile(join(dir, 'worker.js'), script);
await writeFile(join(dir, 'bench.html'), '<!doctype html><title>Bench</title>');
const browser = await puppeteer.launch({
  executablePath: findBrowser() ?? '',
  pipe: true,
  enableExtensions: true,
  protocolTimeout: 600_000,
  args: ['--no-sandbox'],
});
const extensionId = await browser.installExtension(dir);

interface Timed {
  readonly times: readonly number[];
  readonly found?: number;
  /** Of the filters that it kept in memory. */
  readonly bytes?: number;
}

/** Starts a worker, gives it an order, and ends it once it is carried out. */
const order = (page: Page, what: object): Promise<Timed> =>
  page.evaluate(
    (message) =>
      new Promise<Timed>((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.addEventListener('error', ({ message: why }) => reject(new Error(why)));
        worker.addEventListener('message', ({ data }: MessageEvent<Timed & { error?: string }>) => {
          worker.terminate();
          if (data?.error !== undefined) reject(new Error(data.error));
          else resolve(data);
        });
        worker.postMessage(message);
      }),
    what,
  );

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/bench.html`);
  const started = performance.now();
  await order(page, { kind: 'build', companies, perSegment });
  say(`${companies} companies packed and stored in ${((performance.now() - started) / 1_000).toFixed(1)} s`);

  const at = (place: number) => (place * 7_919) % companies;
  const pages = {
    'a company': (place: number) => `https://www.company-${at(place)}.example/about`,
    'a company, on LinkedIn': (place: number) =>
      `https://www.linkedin.com/company/company-number-${at(place) - (at(place) % 4)}/`,
    'a company, in HubSpot': (place: number) =>
      `https://app.hubspot.com/contacts/245/record/0-2/${5_000_000_000 + at(place)}`,
    nobody: (place: number) => `https://a.b.stranger-${place}.example/`,
  } as const;
  const kinds = ['a company', 'a company, on LinkedIn', 'a company, in HubSpot', 'nobody'] as const;
  const match = async (kind: (typeof kinds)[number], urls: readonly string[]): Promise<Timed> => {
    const answer = await order(page, { kind: 'match', urls });
    if (answer.found !== (kind === 'nobody' ? 0 : urls.length))
      throw new Error(`Found ${answer.found} companies for pages of ${kind}`);
    return answer;
  };
  const cold = new Map<string, number[]>([['get', []], ...kinds.map((kind) => [kind, []] as const)] as [
    string,
    number[],
  ][]);
  for (let round = 0; round < rounds; round += 1) {
    cold.get('get')?.push((await order(page, { kind: 'get', times: 1 })).times[0] ?? Number.NaN);
    for (const kind of kinds)
      cold.get(kind)?.push((await match(kind, [pages[kind](round)])).times[0] ?? Number.NaN);
  }
  // The first ones of a worker that goes on bring the filters into its memory.
  const many = Array.from({ length: 420 }, (_, place) => place);
  const later = (times: readonly number[]) => times.slice(20);
  const warm = new Map<string, number[]>();
  warm.set('get', later((await order(page, { kind: 'get', times: many.length })).times));
  let bytes = 0;
  for (const kind of kinds) {
    const answer = await match(kind, many.map(pages[kind]));
    warm.set(kind, later(answer.times));
    bytes = answer.bytes ?? 0;
  }
  for (const [when, times] of [
    ['a worker that just started', cold],
    ['a running worker', warm],
  ] as const) {
    const get = median(times.get('get') ?? []);
    for (const kind of kinds) {
      const mine = median(times.get(kind) ?? []);
      say(
        `In ${when}, a page of ${kind}: ${(mine / get).toFixed(2)} × one bare get ` +
          `(${mine.toFixed(2)} against ${get.toFixed(2)} ms)`,
      );
    }
  }
  say(`Kept in memory by a context: ${(bytes / 1_048_576).toFixed(2)} MB of filters`);
  const estimate = await page.evaluate(async () => (await navigator.storage.estimate()).usage);
  const bucket = await page.evaluate(async () => {
    const { storageBuckets } = navigator as unknown as {
      storageBuckets: { open(name: string): Promise<{ estimate(): Promise<{ usage?: number }> }> };
    };
    return (await (await storageBuckets.open('directory')).estimate()).usage ?? 0;
  });
  say(
    `On disk: ${(bucket / 1_048_576).toFixed(0)} MB in its bucket, ${((estimate ?? 0) / 1_048_576).toFixed(0)} MB beside it`,
  );
} finally {
  await browser.close();
  await rm(dir, { recursive: true, force: true });
}
