import { useSignal } from '@preact/signals';
import { companyLabel } from '#core/domain/company-label.ts';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Recognised } from '#core/domain/page-match.ts';
import type { LookUp } from '#components/account-overview/overview-page-state.ts';
import { useMessages } from '#components/locale/messages.ts';
import { pressedFailureText } from '#components/locale/pressed-failure-text.ts';
import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import styles from './this-page.module.css';

interface ChooseCompanyProps {
  /** Those that only the directory knows are in no place. */
  readonly companies: readonly (Recognised & Partial<Pick<Company, 'city' | 'country'>>)[];
  readonly lookUp: LookUp;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onChoose: (companyId: CompanyId) => void;
}

/** Several companies have this page's address: the person says which one it is. */
export function ChooseCompany({ companies, lookUp, now, onChoose }: ChooseCompanyProps) {
  const messages = useMessages();
  const { thisPage: texts, table } = messages.targetAccounts;
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
            label: [companyLabel(each, table.unnamed(each.id)), each.city ?? each.country ?? each.domain]
              .filter(Boolean)
              .join(', '),
          }))}
          onChange={(id) => (picked.value = id)}
        />
      </div>
      <Button size="sm" busy={lookUp.state === 'asking'} onClick={() => onChoose(company.id)}>
        {texts.useThis}
      </Button>
      {lookUp.state === 'failed' && (
        <p class={styles.failure} role="alert">
          {pressedFailureText(lookUp.failure, messages, now).sentence}
        </p>
      )}
    </>
  );
}
