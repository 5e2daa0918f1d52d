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

async function build(companies: number, perSegment: number): Promise<void> {
  const db = await openDirectory();
  for (let start = 0, segments = 0; start < companies; start += perSegment, segments += 1) {
    const size = Math.min(perSegment, companies - start);
    const page = Array.from({ length: size }, (_, place) => companyAt(start + place));
    const state = { cursor: undefined, total: companies, completedAt: undefined, dayAt: 0, requests: 0 };
    await saveDirectoryPage(db, page, { ...state, companies: start + size, segments });
    await foldDirectory(db);
  }
  db.close();
}

let db: DirectoryDatabase | undefined;
let filters: DirectoryFilters | undefined;

async function match(url: string): Promise<number> {
  const address = readPageAddress(url);
  if (address.kind !== 'site') return 0;
  db ??= await openDirectory();
  filters ??= await readDirectoryFilters(db);
  return (await findInDirectory(db, filters, candidateDomains(address.host))).length;
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
  void carryOut(data).then((answer) => postMessage(answer));
});
