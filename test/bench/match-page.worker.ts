import { keysOfAddress, type DirectoryCompany, type DirectoryProgress } from '#core/domain/directory.ts';
import { brandId } from '#core/domain/ids.ts';
import { readPageAddress } from '#core/domain/page-address.ts';
import { directoryDatabase } from '#core/storage/directory-database.ts';
import { foldDirectory, saveDirectoryPage } from '#core/storage/directory-store.ts';
import { findInDirectory, keptFilterBytes } from '#core/storage/find-in-directory.ts';
import { beginPass, finishPass, newDirectory } from '#core/sync/directory-step.ts';

// Runs in a worker of the browser: builds the directory, and matches pages against it as `readPageMatch` does.

type Order =
  | { readonly kind: 'build'; readonly companies: number; readonly perSegment: number }
  | { readonly kind: 'match'; readonly urls: readonly string[] }
  | { readonly kind: 'get'; readonly times: number };

const portalId = '245';

const companyAt = (place: number): DirectoryCompany => ({
  id: brandId(String(5_000_000_000 + place)),
  name: `Company number ${place} of many`,
  domain: `company-${place}.example`,
  additionalDomains: place % 4 === 0 ? [`brand-${place}.example`] : [],
  linkedinSlug: place % 4 === 1 ? undefined : `company-number-${place}`,
  mergedIds: place % 50 === 0 ? [brandId(String(7_000_000_000 + place))] : [],
});

/** As HubSpot sends them. */
const perPage = 200;

async function build(companies: number, perSegment: number): Promise<void> {
  const db = await directoryDatabase();
  const begun = beginPass(newDirectory(portalId, 1), 1);
  let segments = 0;
  const progressAt = (read: number): DirectoryProgress => {
    const pass = begun.pass && { ...begun.pass, companies: read, total: companies };
    const progress = { ...begun, segments, pass };
    return read < companies ? progress : finishPass(progress, 2);
  };
  for (let start = 0; start < companies; start += perSegment, segments += 1) {
    const size = Math.min(perSegment, companies - start);
    for (let place = 0; place < size; place += perPage) {
      const page = Array.from({ length: Math.min(perPage, size - place) }, (_, at) =>
        companyAt(start + place + at),
      );
      await saveDirectoryPage(db, page, progressAt(start + place + page.length));
    }
    await foldDirectory(db);
  }
  db.close();
}

async function match(url: string): Promise<number> {
  const found = await findInDirectory(keysOfAddress(readPageAddress(url)), portalId);
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
      const times = await timed(order.urls, async (url) => (found += await match(url)));
      return { times, found, bytes: keptFilterBytes() };
    }
    case 'get': {
      const one = async () => {
        const db = await directoryDatabase();
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
