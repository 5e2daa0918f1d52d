import { storage } from 'wxt/utils/storage';
import { withLock } from './locks.ts';

/*
 * That HubSpot has no company for a page is remembered for a while, so that coming back to it says so without
 * asking again. Of the page only a salted hash is kept, in the area that lives in memory and is gone when the
 * browser closes: nothing that was visited is ever written down.
 */

/** How long *Not in HubSpot* stands, in milliseconds. */
const standsMs = 12 * 60 * 60_000;
const most = 500;

interface Answers {
  readonly salt: string;
  /** Epoch milliseconds of the answer, by hash. */
  readonly at: Readonly<Record<string, number>>;
}

const answers = storage.defineItem<Answers | null>('session:negativeAnswers', { fallback: null });

/** Remembers that HubSpot has no company for what `text` names, or that it has one after all. */
export const rememberNegative = (text: string, isNegative: boolean, now: number): Promise<void> =>
  withLock('bullseye-negative-answers', async () => {
    const { salt, at } = (await answers.getValue()) ?? { salt: crypto.randomUUID(), at: {} };
    const hash = await hashOf(salt, text);
    const others = Object.entries(at).filter(([one, then]) => one !== hash && now - then < standsMs);
    const all = isNegative ? [...others, [hash, now] as const] : others;
    await answers.setValue({ salt, at: Object.fromEntries(all.slice(-most)) });
  });

/** Whether HubSpot said so lately. */
export async function wasNegative(text: string, now: number): Promise<boolean> {
  const known = await answers.getValue();
  if (!known) return false;
  const then = known.at[await hashOf(known.salt, text)];
  return then !== undefined && now - then < standsMs;
}

/** Forgets what HubSpot said: another portal may have those companies. */
export const clearNegativeAnswers = (): Promise<void> =>
  withLock('bullseye-negative-answers', () => answers.removeValue());

async function hashOf(salt: string, text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt} ${text}`));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
