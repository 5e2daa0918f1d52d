/** Runs `work` while holding the lock `name`; others of any context wait. */
export const withLock = <Result>(name: string, work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(name, work);

/** Runs `work` while holding the lock `name` together with others who share it; whoever wants it alone waits. */
export const withSharedLock = <Result>(name: string, work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(name, { mode: 'shared' }, work);

/** Runs `work` if nobody holds the lock `name`; resolves with undefined at once where somebody does. */
export const withFreeLock = <Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> =>
  navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : undefined));
