import PanelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { PageMatch, Recognised } from '#core/domain/page-match.ts';
import type { LookUp } from '#components/account-overview/overview-page-state.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { ChooseCompany } from './choose-company.tsx';
import { ListedPage } from './listed-page.tsx';
import { PlainPage, UnknownPage } from './unknown-page.tsx';
import styles from './this-page.module.css';

interface ThisPageProps {
  /** Undefined until it is known. */
  readonly match: PageMatch | undefined;
  /** What became of looking an unknown page up. */
  readonly lookUp: LookUp;
  /** HubSpot's list of companies; undefined while the portal is not known. */
  readonly companiesUrl: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Companies with a change on its way to HubSpot. */
  readonly pending: ReadonlySet<CompanyId>;
  readonly onSetTargetAccount: (company: Company, value: boolean) => void;
  readonly onOpenOverview: (company: Company) => void;
  readonly onLookUp: () => void;
  readonly onMakeListedTarget: (companyId: CompanyId) => void;
  /** Takes one of several companies for the page. */
  readonly onChoose: (companyId: CompanyId) => void;
  readonly onChooseAgain: () => void;
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
  const texts = useMessages().targetAccounts.thisPage;
  switch (match?.kind) {
    case undefined:
      return null;
    case 'none':
      return <PlainPage>{texts.none}</PlainPage>;
    case 'unknown': {
      const [listed, ...others] = rest.lookUp.state === 'not-in-crm' ? [] : (match.listed ?? []);
      if (listed && rest.lookUp.state !== 'failed') {
        if (others.length > 0) return <ChooseCompany {...rest} companies={match.listed ?? []} />;
        return <ListedPage {...rest} company={listed} />;
      }
      return <UnknownPage {...rest} address={match.address} />;
    }
    case 'company':
      return <OneCompany {...rest} company={match.company} among={match.among ?? []} />;
    case 'several':
      return <ChooseCompany {...rest} companies={[...match.companies, ...(match.listed ?? [])]} />;
  }
}

interface OneCompanyProps extends Pick<
  ThisPageProps,
  'pending' | 'onSetTargetAccount' | 'onOpenOverview' | 'onChooseAgain'
> {
  readonly company: Company;
  /** The companies that it was chosen among; empty where the address is its alone. */
  readonly among: readonly Recognised[];
}

function OneCompany({ company, among, pending, ...rest }: OneCompanyProps) {
  const messages = useMessages();
  const texts = messages.targetAccounts.thisPage;
  const name = companyLabel(company, messages.targetAccounts.table.unnamed(company.id));
  return (
    <>
      <Avatar name={name} of="company" />
      <p class={styles.company}>
        <strong class={styles.name} title={name}>
          {name}
        </strong>
        {company.domain && company.domain !== name && <span class={styles.domain}>{company.domain}</span>}
        {among.length > 1 && (
          <span class={styles.again}>
            <LinkButton title={texts.chosenAmong(among.length)} onClick={rest.onChooseAgain}>
              {texts.chooseAgain}
            </LinkButton>
          </span>
        )}
      </p>
      <div class={styles.controls}>
        <Button size="sm" kind="quiet" icon={PanelRight} onClick={() => rest.onOpenOverview(company)}>
          {texts.overview}
        </Button>
        <Switch
          label={texts.targetAccount}
          checked={company.isTargetAccount}
          pending={pending.has(company.id)}
          onChange={(value) => rest.onSetTargetAccount(company, value)}
        />
      </div>
    </>
  );
}
