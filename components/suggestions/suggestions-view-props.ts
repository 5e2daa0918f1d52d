import type { ReadonlySignal } from '@preact/signals';
import type { SuggestionList, ViewChoice } from '#core/domain/view-choice.ts';
import type { IndexVerbs } from '#components/target-accounts/index-verbs.ts';
import type { Toasts } from '#components/ui/create-toasts.ts';
import type { SuggestionsState } from './create-suggestions-state.ts';
import type { Suggestions } from './suggestions-verbs.ts';

/** What a list is drawn from. */
export interface SuggestionsViewProps {
  readonly list: SuggestionList;
  readonly suggestions: Suggestions;
  readonly state: SuggestionsState;
  readonly choice: ViewChoice;
  readonly layout: 'popup' | 'page';
  /** Epoch milliseconds. */
  readonly now: ReadonlySignal<number>;
  readonly verbs: IndexVerbs;
  readonly toasts: Toasts;
  readonly onChange: (change: Partial<ViewChoice>) => void;
}
