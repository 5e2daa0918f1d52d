import type { ReadonlySignal } from '@preact/signals';
import type { SuggestionList, ViewChoice } from '#core/domain/view-choice.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import type { SuggestionsState } from '#components/suggestions/create-suggestions-state.ts';
import { SuggestionsView } from '#components/suggestions/suggestions-view.tsx';
import type { Suggestions } from '#components/suggestions/suggestions-verbs.ts';
import type { Toasts } from '#components/ui/create-toasts.ts';
import { AccountFilters } from './account-filters.tsx';
import { CopyLink } from './copy-link.tsx';
import type { IndexVerbs } from './index-verbs.ts';
import styles from './index-page.module.css';

/** The lists of companies that are no target accounts yet, as the index has them. */
export interface SuggestionsOnPage {
  readonly suggestions: Suggestions;
  readonly suggestionsState: SuggestionsState;
  /** Epoch milliseconds, moving on by itself. */
  readonly clock: ReadonlySignal<number>;
}

interface SuggestionsPaneProps extends SuggestionsOnPage {
  readonly list: SuggestionList;
  readonly model: IndexReadModel;
  readonly choice: ViewChoice;
  readonly layout: 'popup' | 'page';
  readonly verbs: IndexVerbs;
  readonly toasts: Toasts;
  readonly onChange: (change: Partial<ViewChoice>) => void;
}

/** A list of other companies under the accounts' filters. */
export function SuggestionsPane(props: SuggestionsPaneProps) {
  const { suggestionsState: state, choice, model, verbs, toasts, onChange } = props;
  const { shown, total } = state.sizes.value;
  return (
    <div class={styles.pane}>
      <div class={styles.toolbar}>
        <AccountFilters
          choice={choice}
          owners={model.data.owners}
          shown={shown}
          total={total}
          onChange={onChange}
        />
        <CopyLink verbs={verbs} toasts={toasts} />
      </div>
      <SuggestionsView {...props} state={state} now={props.clock} />
    </div>
  );
}
