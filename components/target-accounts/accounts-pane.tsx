import { useRef } from 'preact/hooks';
import type { IndexView } from '#core/domain/index-view.ts';
import { initialViewChoice, type ViewChoice } from '#core/domain/view-choice.ts';
import { useMessages } from '#components/locale/messages.ts';
import { AccountFilters } from './account-filters.tsx';
import { AccountsTable } from './accounts-table.tsx';
import type { AccountsViewProps } from './accounts-view-props.ts';
import { BulkBar } from './bulk-bar.tsx';
import { exportAccounts } from './export-menu.tsx';
import { NoMatch } from './index-states.tsx';
import { IndexTools } from './index-tools.tsx';
import styles from './index-page.module.css';

interface AccountsPaneProps extends AccountsViewProps {
  readonly view: IndexView;
  readonly onChange: (change: Partial<ViewChoice>) => void;
}

/** The table of accounts with its filters and what can be done with it. */
export function AccountsPane(props: AccountsPaneProps) {
  const { model, state, view, fullPage, layout, now, verbs, toasts, onChange: change } = props;
  const messages = useMessages();
  const pane = useRef<HTMLDivElement>(null);
  const shown = state.shown.value;
  const currency = model.data.portal?.currency;
  const table = { rows: view.rows, columns: state.columns.value, rules: state.rules.value, currency };
  const ticked = state.chosenRows.value;
  return (
    <div ref={pane} class={styles.pane}>
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
              pane.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus(),
            )
          }
        />
      )}
    </div>
  );
}
