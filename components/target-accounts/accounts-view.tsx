import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { initialViewChoice, type ViewChoice } from '#core/domain/view-choice.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import { useMessages } from '#components/locale/messages.ts';
import type { Toasts } from '#components/ui/create-toasts.ts';
import { AccountFilters } from './account-filters.tsx';
import { AccountsTable } from './accounts-table.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { CategoryRail } from './category-rail.tsx';
import type { IndexState } from './create-index-state.ts';
import { exportAccounts } from './export-menu.tsx';
import type { FullPageChoices } from './full-page-choices.ts';
import { NoMatch } from './index-states.tsx';
import { IndexTools } from './index-tools.tsx';
import type { IndexVerbs } from './index-verbs.ts';
import { Metrics } from './metrics.tsx';
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
}

/** The accounts with their categories, metrics and filters. */
export function AccountsView(props: AccountsViewProps) {
  const { model, state, choice, fullPage, layout, now, verbs, toasts } = props;
  const messages = useMessages();
  const content = useRef<HTMLDivElement>(null);
  const view = state.view.value;
  if (!view) return null;
  const shown = state.shown.value;
  const currency = model.data.portal?.currency;
  const change = (part: Partial<ViewChoice>) => (choice.value = { ...choice.value, ...part });
  const table = { rows: view.rows, columns: state.columns.value, rules: state.rules.value, currency };
  const ticked = state.chosenRows.value;
  return (
    <div class={styles.body}>
      <CategoryRail
        counts={view.counts}
        category={shown.category}
        onChoose={(category) => change({ category })}
      />
      <div ref={content} class={styles.content}>
        <Metrics metrics={view.metrics} currency={currency} />
        <div class={styles.toolbar}>
          <AccountFilters
            choice={shown}
            owners={model.data.owners}
            shown={view.rows.length}
            total={state.total.value}
            onChange={change}
          />
          <IndexTools
            content={table}
            fullPage={fullPage}
            layout={layout}
            now={now}
            verbs={verbs}
            toasts={toasts}
          />
        </div>
        <AccountsTable
          {...table}
          choice={shown}
          owners={state.owners.value}
          gdpr={model.data.gdpr}
          layout={layout}
          chosen={fullPage && { ids: state.chosen.value, onChange: (ids) => (state.chosen.value = ids) }}
          pending={state.pending.value}
          now={now}
          onSort={(sort) => change({ sort })}
          actions={{
            openAccount: ({ id }) => verbs.openAccount(id),
            createTask: ({ id }) => verbs.openRecordForm(id, 'task'),
            createNote: ({ id }) => verbs.openRecordForm(id, 'note'),
            viewRecord: ({ id }) => verbs.openRecord(id),
            remove: (company) => (state.removing.value = [company]),
          }}
          empty={<NoMatch onClear={() => change({ ...initialViewChoice, sort: shown.sort })} />}
        />
        {fullPage && (
          <BulkBar
            chosen={ticked.length}
            offered={view.rows.length}
            onChooseAll={() => (state.chosen.value = new Set(view.rows.map(({ id }) => id)))}
            onClear={() => (state.chosen.value = new Set())}
            onExport={() => exportAccounts({ ...table, rows: ticked }, { messages, now, verbs, toasts })}
            onRemove={() => (state.removing.value = ticked)}
            onLeave={() =>
              requestAnimationFrame(() =>
                content.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus(),
              )
            }
          />
        )}
      </div>
    </div>
  );
}
