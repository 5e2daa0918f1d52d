import { vi } from 'vitest';

interface Asked {
  readonly permissions?: readonly string[];
  readonly origins?: readonly string[];
}

type Listener = (changed: Asked) => void;

/** The browser's optional permissions, every one of which is granted when asked for. */
export type FakePermissions = ReturnType<typeof fakePermissions>;

/** None is granted at first. Listeners hear of a change once it is made, as in the browser. */
export function fakePermissions() {
  const granted = new Set<string>();
  const namesOf = ({ permissions = [], origins = [] }: Asked) => [...permissions, ...origins];
  const onAdded = fakeEvent();
  const onRemoved = fakeEvent();
  return {
    contains: vi.fn(async (asked: Asked) => namesOf(asked).every((name) => granted.has(name))),
    request: vi.fn(async (asked: Asked) => {
      for (const name of namesOf(asked)) granted.add(name);
      onAdded.tell(asked);
      return true;
    }),
    remove: vi.fn(async (asked: Asked) => {
      for (const name of namesOf(asked)) granted.delete(name);
      onRemoved.tell(asked);
      return true;
    }),
    onAdded,
    onRemoved,
  };
}

function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    listeners,
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    tell: (changed: Asked) => listeners.forEach((listener) => listener(changed)),
  };
}
