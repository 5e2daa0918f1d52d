import type { RefusedTypes } from './read-company-record.ts';

/** Which types the key may not see, as far as HubSpot said so a short while ago. */
export interface Refusals {
  at(now: number): RefusedTypes;
}

const refusalsStandMs = 10 * 60_000;

/** Remembers refusals for ten minutes, so that not every overview asks in vain; scopes may be added any time. */
export function createRefusals(): Refusals {
  let since = -Infinity;
  let refused: RefusedTypes = new Map();
  return {
    at(now) {
      if (now - since > refusalsStandMs) {
        since = now;
        refused = new Map();
      }
      return refused;
    },
  };
}
