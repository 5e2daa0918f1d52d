import { useSignal } from '@preact/signals';
import PanelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import Globe from 'lucide/dist/esm/icons/globe.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { PageMatch } from '#core/domain/page-match.ts';
import type { Messages } from '#components/locale/en.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { Switch } from '#components/ui/switch.tsx';
import styles from './this-page.module.css';

interface ThisPageProps {
  /** Undefined until it is known. */
  readonly match: PageMatch | undefined;
  /** Companies with a change on its way to HubSpot. */
  readonly pending: ReadonlySet<CompanyId>;
  readonly onSetTargetAccount: (company: Company, value: boolean) => void;
  readonly onOpenOverview: (company: Company) => void;
  readonly onLookUp: () => void;
}

/** The company of the page in the tab, and whether it is a target account. */
export function ThisPage(props: ThisPageProps) {
  const texts = useMessages().targetAccounts.thisPage;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for forms
    <div role="group" aria-label={texts.label} class={styles.band}>
      <Content {...props} />
    </div>
  );
}

function Content({ match, ...rest }: ThisPageProps) {
  const messages = useMessages();
  const texts = messages.targetAccounts.thisPage;
  switch (match?.kind) {
    case undefined:
      return null;
    case 'none':
      return <Plain>{texts.none}</Plain>;
    case 'unknown':
      return (
        <>
          <Plain>{texts.unknown(whereOf(match.address, messages))}</Plain>
          <Button size="sm" icon={Search} onClick={rest.onLookUp}>
            {texts.lookUp}
          </Button>
        </>
      );
    case 'company':
      return <OneCompany {...rest} company={match.company} />;
    case 'several':
      return <SeveralCompanies {...rest} companies={match.companies} />;
  }
}

const Plain = ({ children }: { readonly children: string }) => (
  <>
    <Icon icon={Globe} class={styles.globe} />
    <p class={styles.plain} title={children}>
      {children}
    </p>
  </>
);

interface OneCompanyProps extends Omit<ThisPageProps, 'match' | 'onLookUp'> {
  readonly company: Company;
}

function OneCompany({ company, ...rest }: OneCompanyProps) {
  const name = useCompanyName()(company);
  return (
    <>
      <Avatar name={name} of="company" />
      <p class={styles.company}>
        <strong class={styles.name} title={name}>
          {name}
        </strong>
        {company.domain && company.domain !== name && <span class={styles.domain}>{company.domain}</span>}
      </p>
      <Controls {...rest} company={company} />
    </>
  );
}

interface SeveralCompaniesProps extends Omit<ThisPageProps, 'match' | 'onLookUp'> {
  readonly companies: readonly Company[];
}

function SeveralCompanies({ companies, ...rest }: SeveralCompaniesProps) {
  const texts = useMessages().targetAccounts.thisPage;
  const nameOf = useCompanyName();
  const chosenId = useSignal<CompanyId | undefined>(undefined);
  const company = companies.find(({ id }) => id === chosenId.value) ?? companies[0];
  if (!company) return null;
  return (
    <>
      <p class={styles.several}>{texts.several(companies.length)}</p>
      <div class={styles.choice}>
        <SelectField
          label={texts.choose}
          labelHidden
          value={company.id}
          options={companies.map((each) => ({
            value: each.id,
            label: [nameOf(each), each.city ?? each.country].filter(Boolean).join(', '),
          }))}
          onChange={(id) => (chosenId.value = id)}
        />
      </div>
      <Controls {...rest} company={company} />
    </>
  );
}

function Controls({ company, pending, onSetTargetAccount, onOpenOverview }: OneCompanyProps) {
  const texts = useMessages().targetAccounts.thisPage;
  return (
    <div class={styles.controls}>
      <Button size="sm" kind="quiet" icon={PanelRight} onClick={() => onOpenOverview(company)}>
        {texts.overview}
      </Button>
      <Switch
        label={texts.targetAccount}
        checked={company.isTargetAccount}
        pending={pending.has(company.id)}
        onChange={(value) => onSetTargetAccount(company, value)}
      />
    </div>
  );
}

function useCompanyName() {
  const { unnamed } = useMessages().targetAccounts.table;
  return (company: Company) => companyLabel(company, unnamed(company.id));
}

function whereOf(address: Extract<PageMatch, { kind: 'unknown' }>['address'], messages: Messages): string {
  const texts = messages.targetAccounts.thisPage;
  switch (address.kind) {
    case 'site':
      return address.host;
    case 'linkedin':
      return texts.linkedin(address.slug);
    case 'hubspot':
      return texts.record(address.companyId);
  }
}
