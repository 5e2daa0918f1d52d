import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import type { SuggestionList } from '#core/domain/view-choice.ts';
import type { Failure } from '#core/domain/failure.ts';

/** What stands in the index's place, or that the index itself does. */
export type IndexVerdict =
  | { readonly kind: 'loading' }
  | { readonly kind: 'not-connected' }
  /** Connected, and the first whole pull is not through. */
  | { readonly kind: 'first-sync' }
  /** The first pull did not come through: nothing to show yet. */
  | { readonly kind: 'failed'; readonly reason: Failure }
  | { readonly kind: 'no-accounts' }
  | { readonly kind: 'index' };

/**
 * Decides what the index page shows: what is in the local copy comes before anything sync has to say. A `list` of other
 * companies is shown without any target account, too: the first ones may be chosen from it.
 */
export function indexVerdict(
  model: IndexReadModel | undefined,
  list: SuggestionList | undefined,
): IndexVerdict {
  if (!model) return { kind: 'loading' };
  const { connection, status, data } = model;
  if (connection.kind === 'none') return { kind: 'not-connected' };
  if (data.accounts.some((account) => account.isTargetAccount)) return { kind: 'index' };
  if (status.completedAt !== undefined) return { kind: list ? 'index' : 'no-accounts' };
  const { sync } = status;
  if (sync.state === 'needs-key' || sync.state === 'failed' || sync.state === 'waiting')
    return { kind: 'failed', reason: sync.reason };
  return { kind: 'first-sync' };
}
