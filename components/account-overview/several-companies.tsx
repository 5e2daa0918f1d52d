import type { ComponentChildren } from 'preact';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { ListedCompany, Recognised } from '#core/domain/page-match.ts';
import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import Split from 'lucide/dist/esm/icons/split.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { InlineFacts } from './inline-facts.tsx';
import { LookUpFailure } from './look-up-failure.tsx';
import { MessagePage } from './message-page.tsx';
import type { LookUp } from './overview-page-state.ts';
import { RuledOut } from './ruled-out.tsx';
import styles from './several-companies.module.css';

interface SeveralCompaniesProps {
  readonly companies: readonly Company[];
  /** Those of them that only the directory knows: choosing one loads it. */
  readonly listed?: readonly ListedCompany[] | undefined;
  readonly lookUp?: LookUp | undefined;
  readonly ruledOut?: readonly Recognised[] | undefined;
  readonly now: number;
  readonly onChoose: (id: CompanyId) => void;
  readonly onRuleInAgain: () => void;
}

/** Companies that share a page, told apart by where they are and what they have. */
export function SeveralCompanies(props: SeveralCompaniesProps) {
  const { companies, listed = [], lookUp, ruledOut, now, onChoose, onRuleInAgain } = props;
  const { overview } = useMessages();
  const texts = overview.several;
  return (
    <MessagePage
      icon={Split}
      title={texts.title}
      footnote={ruledOut && <RuledOut companies={ruledOut} onRuleInAgain={onRuleInAgain} />}
    >
      <p>{texts.text(companies.length + listed.length)}</p>
      <ul class={styles.list} aria-label={texts.choices}>
        {companies.map((company) => {
          const name = companyLabel(company, overview.unnamedCompany);
          const place = [company.city, company.country].filter(Boolean).join(', ');
          const parent = companies.find(({ id }) => id === company.parentId);
          const isParent = companies.some(({ parentId }) => parentId === company.id);
          const facts = [
            parent && overview.partOf(companyLabel(parent, overview.unnamedCompany)),
            domainBeside(name, company),
            place || undefined,
            texts.contacts(company.contacts),
          ];
          return (
            <Choice key={company.id} name={name} facts={facts} onChoose={() => onChoose(company.id)}>
              {isParent && <Chip>{overview.parentCompany}</Chip>}
              {company.isTargetAccount && <Chip tone="accent">{overview.targetAccount}</Chip>}
            </Choice>
          );
        })}
        {listed.map((company) => {
          const name = companyLabel(company, overview.unnamedCompany);
          return (
            <Choice
              key={company.id}
              name={name}
              facts={[domainBeside(name, company), texts.record(company.id)]}
              isBusy={lookUp?.state === 'asking'}
              onChoose={() => onChoose(company.id)}
            />
          );
        })}
      </ul>
      {listed.length > 0 && <p>{texts.listedText(listed.length, companies.length + listed.length)}</p>}
      {lookUp?.state === 'not-in-crm' && <output>{overview.unknown.notInCrmTitle}</output>}
      <LookUpFailure lookUp={lookUp} now={now} />
    </MessagePage>
  );
}

/** A company that is called by its domain says it once. */
const domainBeside = (name: string, { domain }: Pick<Company, 'domain'>) =>
  domain?.trim() === name ? undefined : domain;

interface ChoiceProps {
  readonly name: string;
  readonly facts: readonly (string | undefined)[];
  readonly children?: ComponentChildren;
  readonly isBusy?: boolean;
  readonly onChoose: () => void;
}

const Choice = ({ name, facts, children, isBusy = false, onChoose }: ChoiceProps) => (
  <li>
    <button type="button" class={styles.choice} aria-disabled={isBusy || undefined} onClick={onChoose}>
      <Avatar name={name} of="company" />
      <span class={styles.what}>
        <span class={styles.name}>{name}</span>
        <InlineFacts as="span" facts={facts.filter((fact) => fact !== undefined)} />
        {children}
      </span>
      <Icon icon={ChevronRight} size="sm" />
    </button>
  </li>
);
