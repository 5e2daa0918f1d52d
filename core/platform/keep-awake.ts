import { browser } from 'wxt/browser';
import { unattended } from './log.ts';

/** Calling any extension API restarts the browser's 30 s idle clock of the worker. */
const beatMs = 20_000;

/** Keeps the worker awake while work is under way, with `onBeat` every 20 s; call what it returns when it is done. */
export function keepAwake(onBeat: () => Promise<unknown>): () => void {
  const beat = async () => Promise.all([browser.runtime.getPlatformInfo(), onBeat()]);
  const timer = setInterval(() => unattended('Keeping awake', beat()), beatMs);
  return () => clearInterval(timer);
}
