import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { companiesAddress } from '#core/domain/record-address.ts';
import type { PageMatch } from '#core/domain/page-match.ts';
import { columns, type Column, type SuggestionList, type ViewChoice } from '#core/domain/view-choice.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import type { LookUp } from '#components/account-overview/overview-page-state.ts';
import { useMessages } from '#components/locale/messages.ts';
import { createSuggestionsState } from '#components/suggestions/create-suggestions-state.ts';
import type { Suggestions } from '#components/suggestions/suggestions-verbs.ts';
import { PendingChanges } from '#components/status/pending-changes.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { createToasts } from '#components/ui/create-toasts.ts';
import { ToastRegion } from '#components/ui/toast-region.tsx';
import { AccountSelection } from './account-selection.tsx';
import { createIndexPanels } from './create-index-panels.ts';
import { createIndexState } from './create-index-state.ts';
import { FirstLists } from './first-lists.tsx';
import type { FullPageChoices } from './full-page-choices.ts';
import { IndexBody } from './index-body.tsx';
import { IndexHeader } from './index-header.tsx';
import type { IndexVerbs } from './index-verbs.ts';
import { indexVerdict } from './index-verdict.ts';
import { PageViews } from './page-views.tsx';
import { RemoveAccountDialog } from './remove-account-dialog.tsx';
import { setTargetAccounts } from './set-target-accounts.ts';
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
  /** What became of *Look it up in HubSpot* for that page. */
  readonly lookUp?: ReadonlySignal<LookUp> | undefined;
  readonly layout: 'popup' | 'page';
  /** What the full page alone lets one choose; none in the popup. */
  readonly fullPage?: FullPageChoices | undefined;
  readonly verbs: IndexVerbs;
  /** Prospects and recommendations; none leaves them out of the rail. */
  readonly suggestions?: Suggestions | undefined;
  /** Epoch milliseconds, moving on by itself. */
  readonly now: ReadonlySignal<number>;
}

const usualColumns: ReadonlySignal<readonly Column[]> = signal(columns);

/** The index of all target accounts, as the popup and the full page show it. */
export function IndexPage(props: IndexPageProps) {
  const { model, choice, thisPage, lookUp, layout, fullPage, verbs, suggestions, now } = props;
  const messages = useMessages();
  const texts = messages.targetAccounts;
  const toasts = useMemo(createToasts, []);
  const main = useRef<HTMLElement>(null);
  const state = useMemo(
    () => createIndexState(model, choice, fullPage?.columns ?? usualColumns, now, messages.locale),
    [model, choice, fullPage?.columns, now, messages.locale],
  );
  const suggestionsState = useMemo(
    () => suggestions && createSuggestionsState(suggestions.model, choice, now),
    [suggestions, choice, now],
  );
  const { removing } = state;
  const current = model.value;
  const isConnected = current !== undefined && current.connection.kind !== 'none';
  const nameOf = (company: Pick<Company, 'id' | 'name' | 'domain'>) =>
    companyLabel(company, texts.table.unnamed(company.id));

  const setAll = setTargetAccounts({ verbs, toasts, messages, now });
  const panels = useMemo(() => createIndexPanels(model, verbs), [model, verbs]);
  const isFirst = indexVerdict(current, suggestions && choice.value.list).kind === 'no-accounts';
  const showList = (list: SuggestionList) => {
    batch(() => {
      choice.value = { ...choice.value, list, isSetAside: undefined };
      if (fullPage) fullPage.pane.value = 'accounts';
    });
    // The button that was pressed goes away with the step; the rail that comes has the list's entry.
    requestAnimationFrame(() => main.current?.querySelector<HTMLElement>('nav [aria-current=true]')?.focus());
  };
  const select = current && {
    model: current,
    panels,
    now: now.value,
    onMark: (companies: readonly Company[]) => setAll(companies, true),
  };

  return (
    <div class={classNames(styles.index, styles[layout])}>
      <IndexHeader
        model={current}
        layout={layout}
        now={now.value}
        verbs={verbs}
        onSelect={isFirst ? undefined : () => (panels.isSelecting.value = true)}
        views={fullPage && !isFirst && <PageViews pane={fullPage.pane} choice={choice.value} />}
      />
      <main ref={main} class={styles.main}>
        {isConnected && (
          <div class={styles.bands}>
            {thisPage && (
              <ThisPage
                match={thisPage.value}
                pending={state.pending.value}
                onSetTargetAccount={(company, value) => void setAll([company], value)}
                onOpenOverview={(company) => verbs.openOverview(company.id)}
                onLookUp={verbs.lookUpThisPage}
                onMakeListedTarget={verbs.makeListedTarget}
                lookUp={lookUp?.value ?? { state: 'not-asked' }}
                companiesUrl={current.data.portal && companiesAddress(current.data.portal)}
                now={now.value}
                onChoose={verbs.chooseForThisPage}
                onChooseAgain={verbs.chooseAgain}
              />
            )}
            {current.status.completedAt !== undefined && (
              <SyncTrouble sync={current.status.sync} now={now.value} verbs={verbs} />
            )}
            <PendingChanges
              pending={current.pending}
              now={now.value}
              nameOf={(id) => nameOf(companyOf(id, current))}
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
          fullPage={fullPage}
          now={now.value}
          verbs={verbs}
          toasts={toasts}
          suggestions={suggestions && suggestionsState && { suggestions, suggestionsState, clock: now }}
          firstSelection={
            select && (
              <AccountSelection
                as="step"
                {...select}
                more={
                  suggestionsState && (
                    <FirstLists counts={suggestionsState.counts.value} onChoose={showList} />
                  )
                }
              />
            )
          }
        />
      </main>
      {removing.value.length > 0 && (
        <RemoveAccountDialog
          companies={removing.value}
          onClose={() => (removing.value = [])}
          onConfirm={() => {
            const companies = removing.value;
            removing.value = [];
            state.chosen.value = new Set();
            void setAll(companies, false);
          }}
        />
      )}
      {select && panels.isSelecting.value && <AccountSelection as="panel" {...select} />}
      <ToastRegion toasts={toasts} />
    </div>
  );
}

/** One that the local copy does not have is called by its id. */
const companyOf = (id: CompanyId, { refusedCompanies }: IndexReadModel) =>
  refusedCompanies.find((company) => company.id === id) ?? { id, name: undefined, domain: undefined };
