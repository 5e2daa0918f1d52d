import type { ViewChoice } from '#core/domain/view-choice.ts';
import { AccountsPane } from './accounts-pane.tsx';
import type { AccountsViewProps } from './accounts-view-props.ts';
import { CategoryRail } from './category-rail.tsx';
import { Metrics } from './metrics.tsx';
import { SuggestionsPane } from './suggestions-pane.tsx';
import styles from './index-page.module.css';

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
        offered={model.data.accounts.some(({ isTargetAccount }) => isTargetAccount) ? undefined : ['all']}
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
