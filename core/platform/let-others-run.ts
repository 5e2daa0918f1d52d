/** Resolves once whatever waits in this context has had its turn: messages, answers of the database, timers. */
export const letOthersRun = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
