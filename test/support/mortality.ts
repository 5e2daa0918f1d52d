import type { Database } from '#core/storage/database.ts';

/** What everything rejects with once the worker is dead. */
class Killed extends Error {
  override readonly name = 'Killed';
}

/**
 * A worker's life, in steps: each request as it goes out and as it is answered, each write as it begins. Once it is
 * over, nothing goes out and nothing is written any more, whatever the code still tries.
 */
export interface Life {
  /** Takes a step, or throws where the life is over. */
  step(): void;
  readonly steps: number;
  readonly isOver: boolean;
  /** Ends it at the n-th step from now, 1 being the next. */
  endAfter(steps: number): void;
  end(): void;
}

export function createLife(): Life {
  let steps = 0;
  let last = Infinity;
  const life: Life = {
    step() {
      if (life.isOver) throw new Killed();
      steps += 1;
      if (steps >= last) life.end();
      if (life.isOver) throw new Killed();
    },
    get steps() {
      return steps;
    },
    isOver: false,
    endAfter: (count) => {
      last = steps + count;
    },
    end: () => Object.assign(life, { isOver: true }),
  };
  return life;
}

/** A `fetch` that dies with its life: before HubSpot got the request, or after HubSpot carried it out. */
export const mortalFetch =
  (life: Life, fetch: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    life.step();
    const response = await fetch(request);
    life.step();
    return response;
  };

/** A database that dies with its life. Transactions are whole or not at all, as the browser sees to. */
export const mortalDatabase = (life: Life, db: Database): Database =>
  new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        if (name === 'transaction' && args[1] === 'readwrite') life.step();
        if (life.isOver && name !== 'close') throw new Killed();
        return Reflect.apply(value, target, args);
      };
    },
  });
