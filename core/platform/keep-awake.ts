import { browser } from 'wxt/browser';

/** Calling any extension API restarts the browser's 30 s idle clock of the worker. */
const beatMs = 20_000;

/** Keeps the worker awake while work is under way; call what it returns when the work is done. */
export function keepAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), beatMs);
  return () => clearInterval(timer);
}
