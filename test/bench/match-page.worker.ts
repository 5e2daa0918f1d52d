import { brandId } from '#core/domain/ids.ts';
import { candidateDomains, readPageAddress } from '#core/domain/page-address.ts';
import type { DirectoryCompany } from '#core/storage/directory-shard.ts';
import {
  findInDirectory,
  foldDirectory,
  openDirectory,
  readDirectoryFilters,
  saveDirectoryPage,
  type DirectoryDatabase,
  type DirectoryFilters,
} from '#core/storage/directory-store.ts';

// Runs in a worker of the browser: builds the directory, and matches pages against it.

type Order =
  | { readonly kind: 'build'; readonly companies: number; readonly perSegment: number }
  | { readonly kind: 'match'; readonly urls: readonly string[] }
  | { readonly kind: 'get'; readonly times: number };

const companyAt = (place: number): DirectoryCompany => ({
  id: brandId(String(5_000_000_000 + place)),
  name: `Company number ${place} of many`,
  domain: `company-${place}.example`,
  additionalDomains: place % 4 === 0 ? [`brand-${place}.example`] : [],
});

/** As HubSpot sends them. */
const perPage = 200;

async function build(companies: number, perSegment: number): Promise<void> {
  const db = await openDirectory();
  for (let start = 0, segments = 0; start < companies; start += perSegment, segments += 1) {
    const size = Math.min(perSegment, companies - start);
    const state = { cursor: undefined, total: companies, completedAt: undefined, dayAt: 0, requests: 0 };
    for (let place = 0; place < size; place += perPage) {
      const page = Array.from({ length: Math.min(perPage, size - place) }, (_, at) =>
        companyAt(start + place + at),
      );
      await saveDirectoryPage(db, page, { ...state, companies: start + place + page.length, segments });
    }
    await foldDirectory(db);
  }
  db.close();
}

let db: DirectoryDatabase | undefined;
let filters: DirectoryFilters | undefined;
let isStaying = false;

async function match(url: string): Promise<number> {
  const address = readPageAddress(url);
  if (address.kind !== 'site') return 0;
  db ??= await openDirectory();
  const found = await findInDirectory(db, filters, candidateDomains(address.host));
  // After the first answer, as a context does that goes on.
  if (isStaying) filters ??= await readDirectoryFilters(db);
  return found.length;
}

/** How long each took, in milliseconds; the first includes opening the store. */
async function timed<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>) {
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await work(item);
    times.push(performance.now() - start);
  }
  return times;
}

async function carryOut(order: Order): Promise<unknown> {
  switch (order.kind) {
    case 'build':
      return build(order.companies, order.perSegment);
    case 'match': {
      let found = 0;
      isStaying = order.urls.length > 1;
      const times = await timed(order.urls, async (url) => (found += await match(url)));
      return { times, found };
    }
    case 'get': {
      const one = async () => {
        db ??= await openDirectory();
        return db.get('progress', 'progress');
      };
      return { times: await timed(Array.from({ length: order.times }), one) };
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  carryOut(data).then(
    (answer) => postMessage(answer),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
