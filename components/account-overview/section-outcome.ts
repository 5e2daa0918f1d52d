import type { Failure } from '#core/domain/failure.ts';
import type { OverviewPart } from '#core/domain/overview.ts';
import type { AccountState } from './overview-page-state.ts';

/** What one section has to show beside its records. */
export type SectionOutcome =
  | { readonly state: 'loading' }
  /** Nothing was ever loaded, and nothing is being loaded. */
  | { readonly state: 'not-loaded' }
  | {
      readonly state: 'loaded';
      readonly hasMore: boolean;
      /** Why a part of it is not there. */
      readonly missing: Failure | undefined;
      /**
       * When HubSpot said this, epoch milliseconds, where it could not be asked again since. `reason` is given where
       * that is about this section alone; else it is said of the whole overview.
       */
      readonly stale: { readonly at: number; readonly reason: Failure | undefined } | undefined;
    }
  | { readonly state: 'failed'; readonly reason: Failure };

/**
 * The outcome of a part of the overview as its section shows it. What HubSpot could not be asked for again is stale,
 * be it this part or the whole overview.
 */
export function sectionOutcome(state: AccountState, part: OverviewPart): SectionOutcome {
  const { bundle } = state.overview;
  if (bundle === undefined) return { state: state.refreshing ? 'loading' : 'not-loaded' };
  const outcome = bundle.outcomes[part];
  if (outcome.state === 'failed') return outcome;
  const { failure } = state;
  return {
    state: 'loaded',
    hasMore: outcome.hasMore,
    missing: outcome.state === 'partial' ? outcome.reason : undefined,
    stale:
      outcome.state === 'stale'
        ? { at: outcome.loadedAt, reason: outcome.reason }
        : failure && { at: bundle.loadedAt, reason: undefined },
  };
}
