import type { Page } from 'puppeteer-core';

/** All that the browser keeps for the extension, keys and values, as one text a place: to look for what must not be there. */
export const readEverythingStored = async (page: Page): Promise<Readonly<Record<string, string>>> =>
  // A string: the types here know nothing of the browser's extension API.
  (await page.evaluate(`(${look})()`)) as Readonly<Record<string, string>>;

const look = String(async function () {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: Record<string, { get(): Promise<object> }> };
  };
  const found: Record<string, string> = {};
  /** Binary data as text, too: names may be packed. */
  const textOf = (value: unknown): string =>
    JSON.stringify(value, (_, one: unknown) => {
      if (one instanceof Map) return [...one];
      if (one instanceof Set) return [...one];
      if (one instanceof ArrayBuffer) return new TextDecoder('latin1').decode(one);
      if (ArrayBuffer.isView(one)) return new TextDecoder('latin1').decode(one);
      return one;
    }) ?? '';
  const waitFor = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('A store does not open')));
    });
  const readAll = async (place: string, factory: IDBFactory) => {
    for (const { name = '' } of await factory.databases()) {
      const db = await waitFor(factory.open(name));
      for (const store of db.objectStoreNames) {
        const objects = db.transaction(store).objectStore(store);
        const all = await Promise.all([waitFor(objects.getAllKeys()), waitFor(objects.getAll())]);
        found[`${place}:${name}/${store}`] = textOf(all);
      }
      db.close();
    }
  };
  await readAll('indexedDB', indexedDB);
  interface Bucket {
    readonly indexedDB: IDBFactory;
    readonly caches: CacheStorage;
    getDirectory(): Promise<FileSystemDirectoryHandle>;
  }
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: { keys(): Promise<string[]>; open(name: string): Promise<Bucket> };
  };
  const readCaches = async (place: string, storage: CacheStorage) => {
    for (const name of await storage.keys())
      found[`${place} ${name}`] = textOf((await (await storage.open(name)).keys()).map(({ url }) => url));
  };
  const readFiles = async (place: string, root: FileSystemDirectoryHandle) => {
    const files: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle) => {
      const entries = folder as unknown as AsyncIterable<[string, FileSystemHandle]>;
      for await (const [name, handle] of entries) {
        files.push(name);
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle);
        else if (handle instanceof FileSystemFileHandle) files.push(await (await handle.getFile()).text());
      }
    };
    await walk(root);
    found[place] = files.join('\n');
  };
  for (const name of await storageBuckets.keys()) {
    const bucket = await storageBuckets.open(name);
    await readAll(`bucket ${name}`, bucket.indexedDB);
    await readCaches(`bucket ${name} cache`, bucket.caches);
    await readFiles(`bucket ${name} files`, await bucket.getDirectory());
  }
  for (const area of ['local', 'session', 'sync'])
    found[`chrome.storage.${area}`] = textOf(await chrome.storage[area]?.get());
  found['localStorage'] = textOf(Object.entries(localStorage));
  found['sessionStorage'] = textOf(Object.entries(sessionStorage));
  await readCaches('cache', caches);
  await readFiles('files', await navigator.storage.getDirectory());
  return found;
});
