import type { Signal } from '@preact/signals';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import type { Toasts } from '#components/ui/create-toasts.ts';
import type { IndexState } from './create-index-state.ts';
import type { FullPageChoices } from './full-page-choices.ts';
import type { IndexVerbs } from './index-verbs.ts';
import type { SuggestionsOnPage } from './suggestions-pane.tsx';

/** What the accounts and the lists beside them are drawn from. */
export interface AccountsViewProps {
  readonly model: IndexReadModel;
  readonly state: IndexState;
  readonly choice: Signal<ViewChoice>;
  readonly fullPage: FullPageChoices | undefined;
  readonly layout: 'popup' | 'page';
  /** Epoch milliseconds. */
  readonly now: number;
  readonly verbs: IndexVerbs;
  readonly toasts: Toasts;
  /** The lists of other companies; undefined where the page has none. */
  readonly suggestions: SuggestionsOnPage | undefined;
}
