import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// Import this before anything of the product: `wxt/browser` picks its API up when it is first loaded.
Reflect.set(globalThis, 'chrome', fakeBrowser);

/** Empties the fake browser's storage of settings and of records. */
export function resetExtension(): void {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
}
