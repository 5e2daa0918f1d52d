/**
 * Runs pieces of work of which only the newest of each name counts: starting one aborts the signal of the one
 * before, whoever waits for it.
 */
export function newestOnly() {
  const underWay = new Map<string, AbortController>();
  return async <Result>(name: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> => {
    underWay.get(name)?.abort();
    const own = new AbortController();
    underWay.set(name, own);
    try {
      return await work(own.signal);
    } finally {
      if (underWay.get(name) === own) underWay.delete(name);
    }
  };
}
