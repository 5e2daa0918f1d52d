import Building2 from 'lucide/dist/esm/icons/building.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { LookUpFailure } from './look-up-failure.tsx';
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
  const texts = useMessages().overview.unknown;
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
  return (
    <MessagePage
      icon={Building2}
      title={texts.title}
      footnote={footnote}
      actions={
        <Button kind="primary" icon={Search} busy={lookUp.state === 'asking'} onClick={onLookUp}>
          {lookUp.state === 'asking' ? texts.asking : texts.lookUp}
        </Button>
      }
    >
      {where}
      <p>{texts.text}</p>
      <LookUpFailure lookUp={lookUp} now={now} />
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
