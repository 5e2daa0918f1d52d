import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import PanelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import Target from 'lucide/dist/esm/icons/target.mjs';
import Unlink from 'lucide/dist/esm/icons/unlink.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { createToasts, type Toasts } from '#components/ui/create-toasts.ts';
import { ToastRegion } from '#components/ui/toast-region.tsx';
import { AccountPlace } from './account-place.tsx';
import { DrawnAccount } from './drawn-account.tsx';
import { focusedLabel } from './keep-focus.ts';
import { KeptViews } from './kept-views.tsx';
import { ListedCompany } from './listed-company.tsx';
import { MessagePage } from './message-page.tsx';
import { SectionSkeleton } from './section-skeleton.tsx';
import { SeveralCompanies } from './several-companies.tsx';
import { UnknownCompany } from './unknown-company.tsx';
import type { OverviewPageState } from './overview-page-state.ts';
import type { OverviewVerbs } from './overview-verbs.ts';
import styles from './overview-page.module.css';

interface OverviewPageProps {
  readonly state: ReadonlySignal<OverviewPageState>;
  readonly verbs: OverviewVerbs;
  /** The present, epoch milliseconds: it ages what is on screen. */
  readonly now: ReadonlySignal<number>;
}

/** The side panel: the account overview of the company whose page is open, or why there is none. */
export function OverviewPage({ state, verbs, now }: OverviewPageProps) {
  const toasts = useMemo(createToasts, []);
  const region = useMemo(() => <ToastRegion toasts={toasts} />, [toasts]);
  const shown = state.value;
  return (
    <main class={styles.page}>
      {/* What is on screen of a portal goes with its connection. */}
      <KeptViews
        key={String(shown.kind === 'not-connected')}
        shown={viewOf(shown)}
        isKept={shown.kind === 'account'}
        focused={focusedLabel()}
        of={{ ...shown, verbs }}
        draw={() => <PageContent state={shown} verbs={verbs} now={now} toasts={toasts} />}
      />
      {region}
    </main>
  );
}

/** Another account is another view. */
const viewOf = (state: OverviewPageState): string =>
  state.kind === 'account' ? state.overview.company.id : state.kind;

interface PageContentProps {
  readonly state: OverviewPageState;
  readonly verbs: OverviewVerbs;
  readonly now: ReadonlySignal<number>;
  readonly toasts: Toasts;
}

function PageContent({ state, verbs, now, toasts }: PageContentProps) {
  const { overview: texts } = useMessages();
  switch (state.kind) {
    case 'loading':
      return (
        <div class={styles.loading} aria-busy="true">
          <h1 class="visually-hidden">{texts.loading}</h1>
          {state.isSlow && <SectionSkeleton />}
        </div>
      );
    case 'not-connected':
      return (
        <MessagePage
          icon={Target}
          title={texts.notConnected.title}
          actions={
            <>
              <Button kind="primary" onClick={verbs.openOptions}>
                {texts.notConnected.connect}
              </Button>
              <Button onClick={verbs.exploreSample}>{texts.notConnected.sample}</Button>
            </>
          }
        >
          <p>{texts.notConnected.text}</p>
        </MessagePage>
      );
    case 'no-company':
      return (
        <MessagePage icon={PanelRight} title={texts.noCompany.title}>
          <p>{texts.noCompany.text}</p>
        </MessagePage>
      );
    case 'unknown-link':
      return (
        <MessagePage
          icon={Unlink}
          title={texts.unknownLink.title}
          actions={<Button onClick={verbs.leaveLink}>{texts.unknownLink.back}</Button>}
        >
          <p>{texts.unknownLink.text}</p>
        </MessagePage>
      );
    case 'unknown': {
      const [listed, ...others] = state.lookUp.state === 'not-in-crm' ? [] : (state.listed ?? []);
      if (listed && others.length > 0)
        return (
          <PageContent state={{ ...state, kind: 'several', companies: [] }} {...{ verbs, now, toasts }} />
        );
      if (listed) return <ListedCompany state={state} company={listed} now={now.value} verbs={verbs} />;
      return (
        <UnknownCompany
          state={state}
          now={now.value}
          onLookUp={verbs.lookUp}
          onRuleInAgain={verbs.ruleInAgain}
        />
      );
    }
    case 'several':
      return (
        <SeveralCompanies
          companies={state.companies}
          listed={state.listed}
          lookUp={state.lookUp}
          ruledOut={state.ruledOut}
          now={now.value}
          onChoose={verbs.chooseCompany}
          onRuleInAgain={verbs.ruleInAgain}
        />
      );
    case 'needs-permission':
      return (
        <MessagePage
          icon={Eye}
          title={texts.needsPermission.title}
          actions={
            <Button kind="primary" onClick={verbs.allowTabs}>
              {texts.needsPermission.allow}
            </Button>
          }
          footnote={texts.needsPermission.alternative}
        >
          <p>{texts.needsPermission.text}</p>
        </MessagePage>
      );
    case 'account':
      return (
        <AccountPlace companyId={state.overview.company.id}>
          <DrawnAccount state={state} now={now} verbs={verbs} toasts={toasts} />
        </AccountPlace>
      );
  }
}
