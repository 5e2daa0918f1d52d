import { storage } from 'wxt/utils/storage';

const item = storage.defineItem<string>('local:serviceKey');

/** The service key. Only the background worker reads it; it is never sent to a page. */
export const keyStore = {
  read: async (): Promise<string | undefined> => (await item.getValue()) ?? undefined,
  write: (key: string): Promise<void> => item.setValue(key),
  clear: (): Promise<void> => item.removeValue(),
};
