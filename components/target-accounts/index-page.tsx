import type { ReadonlySignal, Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { PageMatch } from '#core/domain/page-match.ts';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { PendingChanges } from '#components/status/pending-changes.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { createToasts } from '#components/ui/create-toasts.ts';
import { ToastRegion } from '#components/ui/toast-region.tsx';
import { createIndexState } from './create-index-state.ts';
import { IndexBody } from './index-body.tsx';
import { IndexHeader } from './index-header.tsx';
import type { IndexVerbs } from './index-verbs.ts';
import { RemoveAccountDialog } from './remove-account-dialog.tsx';
import { SyncTrouble } from './sync-trouble.tsx';
import { ThisPage } from './this-page.tsx';
import styles from './index-page.module.css';

export interface IndexPageProps {
  /** Undefined until the local copy is open. */
  readonly model: ReadonlySignal<IndexReadModel | undefined>;
  /** Written when the person chooses; whoever owns it remembers it. */
  readonly choice: Signal<ViewChoice>;
  /** The company of the page in the tab, undefined until that is known; no signal where there is no such page. */
  readonly thisPage: ReadonlySignal<PageMatch | undefined> | undefined;
  readonly layout: 'popup' | 'page';
  readonly verbs: IndexVerbs;
  /** Epoch milliseconds, moving on by itself. */
  readonly now: ReadonlySignal<number>;
}

/** The index of all target accounts, as the popup and the full page show it. */
export function IndexPage({ model, choice, thisPage, layout, verbs, now }: IndexPageProps) {
  const messages = useMessages();
  const texts = messages.targetAccounts;
  const toasts = useMemo(createToasts, []);
  const state = useMemo(
    () => createIndexState(model, choice, messages.locale),
    [model, choice, messages.locale],
  );
  const { removing } = state;
  const current = model.value;
  const isConnected = current !== undefined && current.connection.kind !== 'none';
  const nameOf = (company: Pick<Company, 'id' | 'name' | 'domain'>) =>
    companyLabel(company, texts.table.unnamed(company.id));

  const setTargetAccount = async (company: Company, value: boolean) => {
    const { groupId, outcome } = await verbs.setTargetAccount([company.id], value);
    if (!outcome.ok) {
      toasts.show({ kind: 'bad', text: failureText(outcome.failure, messages, now.value).sentence });
      return;
    }
    toasts.show({
      text: value ? texts.toasts.marked(nameOf(company)) : texts.toasts.unmarked(nameOf(company)),
      action: { label: messages.ui.undo, onSelect: () => verbs.undo(groupId) },
    });
  };

  return (
    <div class={classNames(styles.index, styles[layout])}>
      <IndexHeader model={current} layout={layout} now={now.value} verbs={verbs} />
      <main class={styles.main}>
        {isConnected && (
          <div class={styles.bands}>
            {thisPage && (
              <ThisPage
                match={thisPage.value}
                pending={state.pending.value}
                onSetTargetAccount={(company, value) => void setTargetAccount(company, value)}
                onOpenOverview={(company) => verbs.openOverview(company.id)}
                onLookUp={verbs.lookUpThisPage}
              />
            )}
            {current.status.completedAt !== undefined && (
              <SyncTrouble sync={current.status.sync} now={now.value} verbs={verbs} />
            )}
            <PendingChanges
              pending={current.pending}
              now={now.value}
              nameOf={(id) => nameOf(companyOf(id, current, thisPage?.value))}
              onRetry={verbs.retryChanges}
              onDiscard={verbs.discardChanges}
            />
          </div>
        )}
        <IndexBody
          model={current}
          state={state}
          choice={choice}
          layout={layout}
          now={now.value}
          verbs={verbs}
        />
      </main>
      {removing.value && (
        <RemoveAccountDialog
          name={nameOf(removing.value)}
          onClose={() => (removing.value = undefined)}
          onConfirm={() => {
            const company = removing.value;
            removing.value = undefined;
            if (company) void setTargetAccount(company, false);
          }}
        />
      )}
      <ToastRegion toasts={toasts} />
    </div>
  );
}

/** Wherever the company is at hand; one that is nowhere any more is called by its id. */
function companyOf(id: CompanyId, model: IndexReadModel, match: PageMatch | undefined) {
  const onPage =
    match?.kind === 'company' ? [match.company] : match?.kind === 'several' ? match.companies : [];
  const found = [...model.data.accounts, ...onPage].find((company) => company.id === id);
  return found ?? { id, name: undefined, domain: undefined };
}
