import Building2 from 'lucide/dist/esm/icons/building.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { MessagePage } from './message-page.tsx';
import type { OverviewPageState } from './overview-page-state.ts';
import { RuledOut } from './ruled-out.tsx';
import { safeWebHref } from './safe-href.ts';
import styles from './unknown-company.module.css';

type UnknownState = Extract<OverviewPageState, { kind: 'unknown' }>;

interface UnknownCompanyProps {
  readonly state: UnknownState;
  readonly now: number;
  readonly onLookUp: () => void;
  readonly onRuleInAgain: () => void;
}

/** A page whose company the local copy does not have. */
export function UnknownCompany({ state, now, onLookUp, onRuleInAgain }: UnknownCompanyProps) {
  const messages = useMessages();
  const texts = messages.overview.unknown;
  const { lookUp } = state;
  const footnote = state.ruledOut && <RuledOut companies={state.ruledOut} onRuleInAgain={onRuleInAgain} />;
  const where = <p class={styles.where}>{addressText(state.address, texts)}</p>;
  if (lookUp.state === 'not-in-crm') {
    const create = state.createUrl === undefined ? undefined : safeWebHref(state.createUrl);
    return (
      <MessagePage
        icon={Building2}
        title={texts.notInCrmTitle}
        footnote={footnote}
        actions={
          <>
            {create && (
              <a class={styles.create} href={create} target="_blank" rel="noopener noreferrer">
                {texts.create}
              </a>
            )}
            <Button onClick={onLookUp}>{texts.askAgain}</Button>
          </>
        }
      >
        {where}
        <output>{texts.notInCrmText}</output>
      </MessagePage>
    );
  }
  const listed = (state.listed ?? []).map(({ name, domain }) => name ?? domain ?? '').filter(Boolean);
  const failure = lookUp.state === 'failed' ? failureText(lookUp.failure, messages, now) : undefined;
  return (
    <MessagePage
      icon={Building2}
      title={listed.length > 0 ? texts.listedTitle(listed.join(', ')) : texts.title}
      footnote={footnote}
      actions={
        <Button kind="primary" icon={Search} busy={lookUp.state === 'asking'} onClick={onLookUp}>
          {lookUp.state === 'asking' ? texts.asking : listed.length > 0 ? texts.listedLoad : texts.lookUp}
        </Button>
      }
    >
      {where}
      <p>{listed.length > 0 ? texts.listedText : texts.text}</p>
      {failure && (
        <div class={styles.failure}>
          <Notice
            kind="bad"
            announce
            nextStep={[failure.whatToDo, failure.hubSpotSays].filter(Boolean).join(' ')}
          >
            {failure.sentence}
          </Notice>
        </div>
      )}
    </MessagePage>
  );
}

function addressText(
  address: UnknownState['address'],
  texts: ReturnType<typeof useMessages>['overview']['unknown'],
): string {
  switch (address.kind) {
    case 'site':
      return texts.site(address.host);
    case 'linkedin':
      return texts.linkedin(address.slug);
    case 'hubspot':
      return texts.hubspot(address.companyId);
    case 'hubspot-contact':
      return texts.hubspot(address.contactId);
    case 'hubspot-deal':
      return texts.hubspot(address.dealId);
  }
}
