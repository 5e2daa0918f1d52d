import { systemClock } from '#core/platform/clock.ts';
import { preferences } from '#core/platform/preferences.ts';
import { pullCandidates } from '#core/sync/pull-candidates.ts';
import { refreshSuggestions } from '#core/sync/refresh-suggestions.ts';
import type { Connections } from './connections.ts';

/** What brings *Prospects* and *Recommendations* up to date. */
export interface SuggestionPass {
  /** Looks for candidates as far as the budget goes, then ranks anew what is there; `isAsked` by a person. */
  look(isAsked: boolean): Promise<void>;
  /** Puts the companies in order again after decisions; one call that waits stands for all that come meanwhile. */
  rank(): Promise<void>;
}

/** Works on the connected portal; without one, nothing happens. */
export function createSuggestionPass(connections: () => Connections): SuggestionPass {
  const now = () => Date.now();
  let waiting: Promise<void> | undefined;

  const settings = async () => {
    const [gdpr, score] = await Promise.all([
      preferences.gdpr.getValue(),
      preferences.prospectScore.getValue(),
    ]);
    return { now, sleep: systemClock.sleep, gdpr, score };
  };
  const refresh = (what: 'fit' | 'rank') =>
    connections().withPortal(async ({ db }) => {
      waiting = undefined;
      await refreshSuggestions({ db, ...(await settings()) }, what);
    });

  return {
    look: async (isAsked) => {
      await connections().withPortal(async (portal) =>
        pullCandidates({ ...portal, ...(await settings()) }, isAsked),
      );
      await refresh('fit');
    },
    rank: () => (waiting ??= refresh('rank').then(() => undefined)),
  };
}
