import type { Failure } from '#core/domain/failure.ts';
import type { OverviewPart } from '#core/domain/overview.ts';
import type { AccountState } from './overview-page-state.ts';

/** What one section has to show beside its records. */
export type SectionOutcome =
  | { readonly state: 'loading' }
  /** Nothing was ever loaded, and nothing is being loaded. */
  | { readonly state: 'not-loaded' }
  | { readonly state: 'loaded'; readonly hasMore: boolean; readonly missing: Failure | undefined }
  | { readonly state: 'failed'; readonly reason: Failure };

/** The outcome of a part of the overview as its section shows it. */
export function sectionOutcome(state: AccountState, part: OverviewPart): SectionOutcome {
  const outcome = state.overview.bundle?.outcomes[part];
  if (outcome === undefined) {
    return { state: state.refreshing ? 'loading' : 'not-loaded' };
  }
  switch (outcome.state) {
    case 'loaded':
      return { state: 'loaded', hasMore: outcome.hasMore, missing: undefined };
    case 'partial':
      return { state: 'loaded', hasMore: outcome.hasMore, missing: outcome.reason };
    case 'failed':
      return outcome;
  }
}
