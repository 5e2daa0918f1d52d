import { subscribe, type Topic } from '#core/platform/notices.ts';

/** Runs `work` and resolves with the topics that were announced meanwhile, each once, sorted. */
export async function heardDuring(work: () => Promise<unknown>): Promise<readonly Topic[]> {
  const heard = new Set<Topic>();
  const listening = new AbortController();
  subscribe((topic) => heard.add(topic), listening.signal);
  try {
    await work();
    // Notices are delivered in microtasks; a macrotask comes after all of them.
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    listening.abort();
  }
  return [...heard].sort();
}
