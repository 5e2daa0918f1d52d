import { useSignal } from '@preact/signals';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import styles from './this-page.module.css';

interface ChooseCompanyProps {
  readonly companies: readonly Company[];
  readonly onChoose: (companyId: CompanyId) => void;
}

/** Several companies have this page's address: the person says which one it is. */
export function ChooseCompany({ companies, onChoose }: ChooseCompanyProps) {
  const { thisPage: texts, table } = useMessages().targetAccounts;
  const picked = useSignal<CompanyId | undefined>(undefined);
  const company = companies.find(({ id }) => id === picked.value) ?? companies[0];
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
            label: [companyLabel(each, table.unnamed(each.id)), each.city ?? each.country]
              .filter(Boolean)
              .join(', '),
          }))}
          onChange={(id) => (picked.value = id)}
        />
      </div>
      <Button size="sm" onClick={() => onChoose(company.id)}>
        {texts.useThis}
      </Button>
    </>
  );
}
