import { useState } from 'preact/hooks';
import Building2 from 'lucide/dist/esm/icons/building.mjs';
import { companyLabel } from '#core/domain/company-label.ts';
import type { ListedCompany as Listed } from '#core/domain/page-match.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { LookUpFailure } from './look-up-failure.tsx';
import { MessagePage } from './message-page.tsx';
import type { OverviewPageState } from './overview-page-state.ts';
import type { OverviewVerbs } from './overview-verbs.ts';
import { RuledOut } from './ruled-out.tsx';
import styles from './unknown-company.module.css';

interface ListedCompanyProps {
  readonly state: Extract<OverviewPageState, { kind: 'unknown' }>;
  readonly company: Listed;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly verbs: Pick<OverviewVerbs, 'lookUp' | 'makeListedTarget' | 'ruleOut' | 'ruleInAgain'>;
}

/** A company of the CRM that only the directory knows: no target account, and nothing of it is loaded yet. */
export function ListedCompany({ state, company, now, verbs }: ListedCompanyProps) {
  const { overview } = useMessages();
  const { lookUp, mayRuleOut, ruledOut } = state;
  const name = companyLabel(company, overview.unnamedCompany);
  const isAsking = lookUp.state === 'asking';
  const [pressed, setPressed] = useState<'make' | 'load'>('make');
  const isLoading = isAsking && pressed === 'load';
  const isMaking = isAsking && !isLoading;
  return (
    <MessagePage
      icon={Building2}
      title={name}
      actions={
        <>
          <Button
            kind="primary"
            busy={isMaking}
            disabled={isLoading}
            onClick={() => {
              setPressed('make');
              verbs.makeListedTarget(company.id);
            }}
          >
            {isMaking ? overview.unknown.asking : overview.target.make}
          </Button>
          <Button
            busy={isLoading}
            disabled={isMaking}
            onClick={() => {
              setPressed('load');
              verbs.lookUp();
            }}
          >
            {isLoading ? overview.unknown.asking : overview.load.button}
          </Button>
        </>
      }
      footnote={
        <>
          {mayRuleOut && (
            <span class={styles.line}>
              <LinkButton onClick={verbs.ruleOut}>{overview.notThis.action}</LinkButton>
            </span>
          )}
          <RuledOut companies={ruledOut} onRuleInAgain={verbs.ruleInAgain} />
        </>
      }
    >
      {company.domain !== undefined && company.domain !== name && (
        <p class={styles.where}>{company.domain}</p>
      )}
      <p>
        {overview.target.not} {overview.unknown.listedText}
      </p>
      <LookUpFailure lookUp={lookUp} now={now} />
    </MessagePage>
  );
}
