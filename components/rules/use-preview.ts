import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '#core/domain/failure.ts';
import type { RuleClause, RulePreview } from '#core/domain/rule.ts';
import type { RulesVerbs } from './rules-verbs.ts';

/** What is known of what the conditions would find. */
export type PreviewState =
  | { readonly state: 'incomplete' }
  /** `last` is what the conditions before found. */
  | { readonly state: 'looking'; readonly last: RulePreview | undefined }
  | { readonly state: 'found'; readonly preview: RulePreview }
  | { readonly state: 'failed'; readonly failure: Failure };

/** Long enough to type on, short enough not to be waited for. */
const quietMs = 400;

/**
 * Looks up what the clauses find once they have stood still for a moment. An answer to earlier ones is ignored.
 * `clauses` is undefined while they are incomplete; it may be another array of the same each time.
 */
export function usePreview(
  clauses: readonly RuleClause[] | undefined,
  look: RulesVerbs['preview'],
): PreviewState {
  const [preview, setPreview] = useState<PreviewState>({ state: 'incomplete' });
  const asked = clauses === undefined ? undefined : JSON.stringify(clauses);

  useEffect(() => {
    if (clauses === undefined) {
      setPreview({ state: 'incomplete' });
      return undefined;
    }
    let isCurrent = true;
    setPreview((before) => ({
      state: 'looking',
      last: before.state === 'found' ? before.preview : before.state === 'looking' ? before.last : undefined,
    }));
    const timer = setTimeout(() => {
      void look(clauses).then((outcome) => {
        if (!isCurrent) return;
        setPreview(
          outcome.ok
            ? { state: 'found', preview: outcome.value }
            : { state: 'failed', failure: outcome.failure },
        );
      });
    }, quietMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // `asked` says all that matters of `clauses`.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [asked]);

  return preview;
}
