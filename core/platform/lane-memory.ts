import { storage } from 'wxt/utils/storage';

/** Where the request lanes remember their recent starts while the worker is asleep; gone with the browser. */
export function laneMemory<Memory>(name: string): {
  load(): Promise<Memory | undefined>;
  save(memory: Memory): Promise<void>;
} {
  const item = storage.defineItem<Memory>(`session:lanes-${name}`);
  return {
    load: async () => (await item.getValue()) ?? undefined,
    save: (memory) => item.setValue(memory),
  };
}
