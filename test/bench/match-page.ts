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
  const known = (place: number) => `https://www.company-${at(place)}.example/about`;
  const unknown = (place: number) => `https://a.b.stranger-${place}.example/`;
  const cold = { get: [] as number[], known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    cold.get.push((await order(page, { kind: 'get', times: 1 })).times[0] ?? Number.NaN);
    const hit = await order(page, { kind: 'match', urls: [known(round)] });
    if (hit.found !== 1) throw new Error(`Found ${hit.found} companies for ${known(round)}`);
    cold.known.push(hit.times[0] ?? Number.NaN);
    const miss = await order(page, { kind: 'match', urls: [unknown(round)] });
    if (miss.found !== 0) throw new Error(`Found a company for ${unknown(round)}`);
    cold.unknown.push(miss.times[0] ?? Number.NaN);
  }
  const many = Array.from({ length: 401 }, (_, place) => place);
  const warm = {
    get: (await order(page, { kind: 'get', times: many.length })).times.slice(1),
    known: (await order(page, { kind: 'match', urls: many.map(known) })).times.slice(1),
    unknown: (await order(page, { kind: 'match', urls: many.map(unknown) })).times.slice(1),
  };
  for (const [when, times] of Object.entries({
    'a worker that just started': cold,
    'a running worker': warm,
  })) {
    const get = median(times.get);
    for (const kind of ['known', 'unknown'] as const) {
      const mine = median(times[kind]);
      say(
        `In ${when}, a page of ${kind === 'known' ? 'a company' : 'nobody'}: ${(mine / get).toFixed(2)} × one bare get ` +
          `(${mine.toFixed(2)} against ${get.toFixed(2)} ms)`,
      );
    }
  }
  const domains = companies * 1.25;
  say(`Kept in memory by a context: ${((domains * 10) / 8 / 1_048_576).toFixed(2)} MB of filters`);
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
