import { companyLabel } from '#core/domain/company-label.ts';
import type { ImportCompany } from '#core/domain/match-import.ts';
import { useMessages } from '#components/locale/messages.ts';
import styles from './company-name.module.css';

/** A company by name, with what tells it from others of that name: domain and place. */
export function CompanyName({ company }: { readonly company: ImportCompany }) {
  const texts = useMessages().importPage.preview;
  const name = companyLabel(company, texts.unnamed(company.id));
  const place = [company.city, company.country].filter(Boolean).join(', ');
  const details = [company.domain === name ? undefined : company.domain, place].filter(Boolean).join(' · ');
  return (
    <span class={styles.company} title={[name, details].filter(Boolean).join(' · ')}>
      <span class={styles.name}>{name}</span>
      {details && <span class={styles.details}>{details}</span>}
    </span>
  );
}
