import type { Signal } from '@preact/signals';
import { initialViewChoice, type ViewChoice } from '#core/domain/view-choice.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import { AccountFilters } from './account-filters.tsx';
import { AccountsTable } from './accounts-table.tsx';
import { CategoryRail } from './category-rail.tsx';
import type { IndexState } from './create-index-state.ts';
import { IndexSkeleton } from './index-skeleton.tsx';
import { FirstSync, NoAccounts, NoMatch, NotConnected, SyncFailed } from './index-states.tsx';
import { indexVerdict } from './index-verdict.ts';
import type { IndexVerbs } from './index-verbs.ts';
import { Metrics } from './metrics.tsx';
import styles from './index-page.module.css';

interface IndexBodyProps {
  readonly model: IndexReadModel | undefined;
  readonly state: IndexState;
  readonly choice: Signal<ViewChoice>;
  readonly layout: 'popup' | 'page';
  readonly now: number;
  readonly verbs: IndexVerbs;
}

/** The index, or what stands in its place. */
export function IndexBody(props: IndexBodyProps) {
  const { model, now, verbs } = props;
  const verdict = indexVerdict(model);
  if (!model || verdict.kind === 'loading') return <IndexSkeleton />;
  switch (verdict.kind) {
    case 'not-connected':
      return <NotConnected verbs={verbs} />;
    case 'first-sync':
      return <FirstSync status={model.status} now={now} />;
    case 'failed':
      return <SyncFailed reason={verdict.reason} now={now} verbs={verbs} />;
    case 'no-accounts':
      return <NoAccounts verbs={verbs} />;
    case 'index':
      return <Accounts {...props} model={model} />;
  }
}

function Accounts({
  model,
  state,
  choice,
  layout,
  now,
  verbs,
}: IndexBodyProps & { readonly model: IndexReadModel }) {
  const view = state.view.value;
  if (!view) return null;
  const currency = model.data.portal?.currency;
  const change = (part: Partial<ViewChoice>) => (choice.value = { ...choice.value, ...part });
  const { category, sort } = choice.value;
  return (
    <div class={styles.body}>
      <CategoryRail
        counts={view.counts}
        category={category}
        onChoose={(next) => change({ category: next })}
      />
      <div class={styles.content}>
        <Metrics metrics={view.metrics} currency={currency} />
        <AccountFilters
          choice={choice.value}
          owners={model.data.owners}
          shown={view.rows.length}
          total={state.total.value}
          onChange={change}
        />
        <AccountsTable
          rows={view.rows}
          choice={choice.value}
          owners={state.owners.value}
          currency={currency}
          gdpr={model.data.gdpr}
          layout={layout}
          pending={state.pending.value}
          now={now}
          onSort={(next) => change({ sort: next })}
          actions={{
            openOverview: ({ id }) => verbs.openOverview(id),
            createTask: ({ id }) => verbs.openRecordForm(id, 'task'),
            createNote: ({ id }) => verbs.openRecordForm(id, 'note'),
            viewRecord: ({ id }) => verbs.openRecord(id),
            remove: (company) => (state.removing.value = company),
          }}
          empty={<NoMatch onClear={() => change({ ...initialViewChoice, sort })} />}
        />
      </div>
    </div>
  );
}
