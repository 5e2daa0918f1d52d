import Download from 'lucide/dist/esm/icons/download.mjs';
import { companyLabel } from '#core/domain/company-label.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { ListedCompany } from '#core/domain/page-match.ts';
import type { LookUp } from '#components/account-overview/overview-page-state.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { Switch } from '#components/ui/switch.tsx';
import styles from './this-page.module.css';

interface ListedPageProps {
  readonly company: ListedCompany;
  readonly lookUp: LookUp;
  readonly onLookUp: () => void;
  readonly onMakeListedTarget: (companyId: CompanyId) => void;
}

/** A company of the CRM that only the directory knows: the switch loads it, and makes it a target account. */
export function ListedPage({ company, lookUp, onLookUp, onMakeListedTarget }: ListedPageProps) {
  const { thisPage: texts, table } = useMessages().targetAccounts;
  const name = companyLabel(company, table.unnamed(company.id));
  const isAsking = lookUp.state === 'asking';
  return (
    <>
      <Avatar name={name} of="company" />
      <p class={styles.company}>
        <strong class={styles.name} title={name}>
          {name}
        </strong>
        {company.domain && company.domain !== name && <span class={styles.domain}>{company.domain}</span>}
      </p>
      <div class={styles.controls}>
        <Button size="sm" kind="quiet" icon={Download} busy={isAsking} onClick={onLookUp}>
          {isAsking ? texts.asking : texts.load}
        </Button>
        <Switch
          label={texts.targetAccount}
          checked={false}
          pending={isAsking}
          onChange={() => onMakeListedTarget(company.id)}
        />
      </div>
    </>
  );
}
