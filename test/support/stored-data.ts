import type { Page } from 'puppeteer-core';

/** Everything that the browser keeps for the extension, by place: which keys. */
export type StoredData = Readonly<Record<string, unknown>>;

/** Looks into every store of the extension's origin; empty ones are left out. */
export const readStoredData = async (page: Page): Promise<StoredData> =>
  // A string: the types here know nothing of the browser's extension API.
  (await page.evaluate(`(${look})()`)) as StoredData;

const look = String(async function () {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: Record<string, { get(): Promise<object> }> };
  };
  const found: Record<string, unknown> = {};
  const keep = (place: string, value: unknown, count: number) => {
    if (count > 0) found[place] = value;
  };
  const listStores = async (place: string, factory: IDBFactory) => {
    for (const { name = '' } of await factory.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = factory.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(`${name} does not open`)));
      });
      for (const store of db.objectStoreNames) {
        const keys = await new Promise<IDBValidKey[]>((resolve) => {
          const request = db.transaction(store).objectStore(store).getAllKeys();
          request.addEventListener('success', () => resolve(request.result));
        });
        keep(`${place}:${name}/${store}`, keys, keys.length);
      }
      db.close();
    }
  };
  await listStores('indexedDB', indexedDB);
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: { keys(): Promise<string[]>; open(name: string): Promise<{ indexedDB: IDBFactory }> };
  };
  for (const name of await storageBuckets.keys()) {
    await listStores(`bucket ${name}`, (await storageBuckets.open(name)).indexedDB);
  }
  for (const area of ['local', 'session', 'sync']) {
    const keys = Object.keys((await chrome.storage[area]?.get()) ?? {});
    keep(`chrome.storage.${area}`, keys, keys.length);
  }
  keep('localStorage', Object.keys(localStorage), localStorage.length);
  keep('sessionStorage', Object.keys(sessionStorage), sessionStorage.length);
  keep('caches', await caches.keys(), (await caches.keys()).length);
  return found;
});
