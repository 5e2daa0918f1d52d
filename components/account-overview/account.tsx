import { useSignal } from '@preact/signals';
import type { DraftKind } from '#core/domain/activity-draft.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import { setTargetAccounts } from '#components/target-accounts/set-target-accounts.ts';
import type { Toasts } from '#components/ui/create-toasts.ts';
import { useMessages } from '#components/locale/messages.ts';
import { LinkButton } from '#components/ui/link-button.tsx';
import { BelowFirstScreen } from './account-place.tsx';
import { ActivitiesSection } from './activities-section.tsx';
import { Coverage } from './coverage.tsx';
import { Composer } from './composer/composer.tsx';
import { CompanyHeader } from './company-header.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { DealsSection } from './deals-section.tsx';
import { Freshness } from './freshness.tsx';
import { goTo, JumpBar } from './jump-bar.tsx';
import { LoadOverview } from './load-overview.tsx';
import { NameStrip } from './name-strip.tsx';
import { PagesSection } from './pages-section.tsx';
import { PinnedLine } from './pinned-line.tsx';
import { RuledOut } from './ruled-out.tsx';
import { sectionId } from './section-id.ts';
import { StakeholdersSection } from './stakeholders-section.tsx';
import { Summary } from './summary.tsx';
import { SyncProblem } from './sync-problem.tsx';
import { TargetAccount } from './target-account.tsx';
import type { AccountState } from './overview-page-state.ts';
import type { OverviewVerbs } from './overview-verbs.ts';
import styles from './account.module.css';

interface AccountProps {
  readonly state: AccountState;
  readonly now: number;
  readonly verbs: OverviewVerbs;
  readonly toasts: Toasts;
}

/** The account overview of one company. */
export function Account({ state, now, verbs, toasts }: AccountProps) {
  const messages = useMessages();
  const { overview: texts } = messages;
  const { company, owners, pending } = state.overview;
  const set = setTargetAccounts({ verbs, toasts, messages, now: { value: now } });
  const asked = useSignal<DraftKind | undefined>(undefined);
  const onViewRecord = () => verbs.openRecord(company.id);
  const section = { state, now, onRefresh: verbs.refresh, onViewRecord, copyText: verbs.copyText };
  const idOf = (name: string) => sectionId(company.id, name);
  const targets = [
    { id: idOf('activities'), short: texts.jump.activities, title: texts.activities.title },
    { id: idOf('contacts'), short: texts.jump.contacts, title: texts.contacts.title },
    { id: idOf('stakeholders'), short: texts.jump.stakeholders, title: texts.stakeholders.title },
    { id: idOf('deals'), short: texts.jump.deals, title: texts.deals.title },
    { id: idOf('pages'), short: texts.jump.pages, title: texts.pages.title },
  ];
  return (
    <div class={styles.account}>
      <NameStrip name={companyLabel(company, texts.unnamedCompany)} />
      <header class={styles.top}>
        <CompanyHeader
          company={company}
          parent={state.overview.parent}
          owners={owners}
          onViewRecord={onViewRecord}
          onRuleOut={state.mayRuleOut ? verbs.ruleOut : undefined}
          isPinned={state.pinned !== undefined}
          onPin={state.pinned ? verbs.unpin : verbs.pin}
        />
        {state.pinned && <PinnedLine elsewhere={state.pinned.elsewhere} onShow={verbs.showAccount} />}
        {state.ruledOut && (
          <p class={styles.chosen}>
            <RuledOut companies={state.ruledOut} onRuleInAgain={verbs.ruleInAgain} />
          </p>
        )}
        {state.chosenAmong.length > 0 && (
          <p class={styles.chosen}>
            {texts.several.chosen(state.chosenAmong.length)}{' '}
            <LinkButton onClick={verbs.chooseAgain}>{texts.several.chooseAgain}</LinkButton>
          </p>
        )}
        <TargetAccount
          company={company}
          pending={pending.findLast(({ change }) => change.type === 'set-target-account')}
          now={now}
          isOffline={state.failure?.kind === 'offline'}
          verbs={verbs}
          onSet={(value) => void set([company], value)}
        />
        <Composer overview={state.overview} now={now} verbs={verbs} toasts={toasts} asked={asked} />
        <SyncProblem state={state} now={now} verbs={verbs} />
        <Summary overview={state.overview} now={now} />
        <Coverage
          overview={state.overview}
          now={now}
          onCreateTask={() => (asked.value = 'task')}
          onShowContacts={() => goTo(idOf('contacts'))}
          onViewRecord={onViewRecord}
        />
        <LoadOverview state={state} onLoad={verbs.refresh} />
        <Freshness state={state} now={now} verbs={verbs} />
      </header>
      <JumpBar targets={targets} />
      <ActivitiesSection name="activities" {...section} verbs={verbs} />
      <BelowFirstScreen>
        <ContactsSection name="contacts" {...section} onOpenContact={verbs.openContact} />
        <StakeholdersSection name="stakeholders" {...section} />
        <DealsSection name="deals" {...section} onOpenDeal={verbs.openDeal} />
        <PagesSection name="pages" {...section} verbs={verbs} />
      </BelowFirstScreen>
    </div>
  );
}
