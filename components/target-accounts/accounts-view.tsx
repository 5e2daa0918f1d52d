import type { Signal } from '@preact/signals';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import type { Toasts } from '#components/ui/create-toasts.ts';
import { AccountsPane } from './accounts-pane.tsx';
import { CategoryRail } from './category-rail.tsx';
import type { IndexState } from './create-index-state.ts';
import type { FullPageChoices } from './full-page-choices.ts';
import type { IndexVerbs } from './index-verbs.ts';
import { Metrics } from './metrics.tsx';
import { SuggestionsPane, type SuggestionsOnPage } from './suggestions-pane.tsx';
import styles from './index-page.module.css';

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

/** The accounts with their categories, metrics and filters, or in their place a list of other companies. */
export function AccountsView(props: AccountsViewProps) {
  const { model, state, choice, suggestions } = props;
  const view = state.view.value;
  if (!view) return null;
  const shown = state.shown.value;
  const change = (part: Partial<ViewChoice>) => (choice.value = { ...choice.value, ...part });
  const list = suggestions && shown.list;
  return (
    <div class={styles.body}>
      <CategoryRail
        counts={view.counts}
        category={shown.category}
        onChoose={(category) => change({ category, list: undefined, isSetAside: undefined })}
        lists={
          suggestions && {
            counts: suggestions.suggestionsState.counts.value,
            list,
            onChoose: (chosen) => change({ list: chosen, isSetAside: undefined }),
          }
        }
      />
      <div class={styles.content}>
        <Metrics metrics={view.metrics} currency={model.data.portal?.currency} />
        {suggestions === undefined || list === undefined ? (
          <AccountsPane {...props} view={view} onChange={change} />
        ) : (
          <SuggestionsPane
            {...suggestions}
            list={list}
            model={model}
            choice={shown}
            layout={props.layout}
            verbs={props.verbs}
            toasts={props.toasts}
            onChange={change}
          />
        )}
      </div>
    </div>
  );
}
