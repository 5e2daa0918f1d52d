import { useEffect } from 'preact/hooks';

/** What was in view for so long was looked at. */
const lookMs = 1_000;

/** Calls `onLook` with the newest line once it has been in view for a while; a page in the background shows nothing. */
export function useLook(newest: number, lookedAt: number, onLook: (seq: number) => void): void {
  useEffect(() => {
    if (newest <= lookedAt) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(() => onLook(newest), lookMs);
    };
    wait();
    document.addEventListener('visibilitychange', wait);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wait);
    };
  }, [newest, lookedAt, onLook]);
}
