import { storage } from 'wxt/utils/storage';

const places = { portal: 'session:lanes-portal', sample: 'session:lanes-sample' } as const;

/** Forgets when requests went out, to wherever. */
export const clearLaneMemory = (): Promise<void> => storage.removeItems(Object.values(places));

/** Where the request lanes remember their recent starts while the worker is asleep; gone with the browser. */
export function laneMemory<Memory>(name: keyof typeof places): {
  load(): Promise<Memory | undefined>;
  save(memory: Memory): Promise<void>;
} {
  const item = storage.defineItem<Memory>(places[name]);
  return {
    load: async () => (await item.getValue()) ?? undefined,
    save: (memory) => item.setValue(memory),
  };
}
