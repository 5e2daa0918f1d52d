import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import Split from 'lucide/dist/esm/icons/split.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { MessagePage } from './message-page.tsx';
import { RuledOut } from './ruled-out.tsx';
import styles from './several-companies.module.css';

interface SeveralCompaniesProps {
  readonly companies: readonly Company[];
  readonly ruledOut?: readonly Company[] | undefined;
  readonly onChoose: (id: CompanyId) => void;
  readonly onRuleInAgain: () => void;
}

/** Companies that share a page, told apart by where they are and what they have. */
export function SeveralCompanies({ companies, ruledOut, onChoose, onRuleInAgain }: SeveralCompaniesProps) {
  const { overview } = useMessages();
  const texts = overview.several;
  return (
    <MessagePage
      icon={Split}
      title={texts.title}
      footnote={ruledOut && <RuledOut companies={ruledOut} onRuleInAgain={onRuleInAgain} />}
    >
      <p>{texts.text(companies.length)}</p>
      <ul class={styles.list} aria-label={texts.choices}>
        {companies.map((company) => {
          const name = companyLabel(company, overview.unnamedCompany);
          const place = [company.city, company.country].filter(Boolean).join(', ');
          const parent = companies.find(({ id }) => id === company.parentId);
          const isParent = companies.some(({ parentId }) => parentId === company.id);
          const facts = [
            parent && overview.partOf(companyLabel(parent, overview.unnamedCompany)),
            company.domain,
            place || undefined,
            texts.contacts(company.contacts),
          ];
          return (
            <li key={company.id}>
              <button type="button" class={styles.choice} onClick={() => onChoose(company.id)}>
                <Avatar name={name} of="company" />
                <span class={styles.what}>
                  <span class={styles.name}>{name}</span>
                  <span class={styles.facts}>{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
                  {isParent && <Chip>{overview.parentCompany}</Chip>}
                  {company.isTargetAccount && <Chip tone="accent">{overview.targetAccount}</Chip>}
                </span>
                <Icon icon={ChevronRight} size="sm" />
              </button>
            </li>
          );
        })}
      </ul>
    </MessagePage>
  );
}
