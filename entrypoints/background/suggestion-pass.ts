import { isSameScore } from '#core/domain/prospect.ts';
import { systemClock } from '#core/platform/clock.ts';
import { preferences } from '#core/platform/preferences.ts';
import { pullCandidates } from '#core/sync/pull-candidates.ts';
import { refreshSuggestions } from '#core/sync/refresh-suggestions.ts';
import type { Connections } from './connections.ts';

/** What brings *Prospects* and *Recommendations* up to date. */
export interface SuggestionPass {
  /** Looks for candidates as far as the budget goes, then ranks anew what is there; `isAsked` by a person. */
  look(isAsked: boolean): Promise<void>;
  /** Ranks anew what is there, where what that depends on has changed; HubSpot is not asked. */
  learn(): Promise<void>;
  /** Puts the companies in order again after decisions; one call that waits stands for all that come meanwhile. */
  rank(): Promise<void>;
}

/** Works on the connected portal; without one, nothing happens. */
export function createSuggestionPass(connections: () => Pick<Connections, 'withPortal'>): SuggestionPass {
  const now = () => Date.now();
  let waiting: Promise<void> | undefined;

  const settings = async () => {
    const [gdpr, score] = await Promise.all([
      preferences.gdpr.getValue(),
      preferences.prospectScore.getValue(),
    ]);
    return { now, sleep: systemClock.sleep, gdpr, score };
  };
  const refresh = async (what: 'fit' | 'rank', onBegin?: () => void): Promise<void> => {
    await connections().withPortal(async ({ db }) => {
      onBegin?.();
      await refreshSuggestions({ db, ...(await settings()) }, what);
    });
  };

  return {
    look: async (isAsked) => {
      for (let isDue = isAsked; ; isDue = true) {
        const present = await settings();
        await connections().withPortal(async (portal) => pullCandidates({ ...portal, ...present }, isDue));
        // A score that a person chose meanwhile found this look under way, and left it to it.
        if (isSameScore(present.score, await preferences.prospectScore.getValue())) break;
      }
      await refresh('fit');
    },
    learn: () => refresh('fit'),
    rank() {
      if (waiting) return waiting;
      const ranking = refresh('rank', () => (waiting = undefined));
      waiting = ranking;
      // Without a portal it never begins.
      const rest = () => {
        if (waiting === ranking) waiting = undefined;
      };
      ranking.then(rest, rest);
      return ranking;
    },
  };
}
