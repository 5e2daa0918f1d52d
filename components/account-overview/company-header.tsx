import type { Company } from '#core/domain/company.ts';
import type { Owner } from '#core/domain/owner.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import ArrowUpRight from 'lucide/dist/esm/icons/arrow-up-right.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { safeWebHref } from './safe-href.ts';
import styles from './company-header.module.css';

interface CompanyHeaderProps {
  readonly company: Company;
  readonly owners: readonly Owner[];
  readonly onViewRecord: () => void;
}

/** Which company this is, whose it is, and the way to its record. */
export function CompanyHeader({ company, owners, onViewRecord }: CompanyHeaderProps) {
  const { overview } = useMessages();
  const name = companyLabel(company, overview.unnamedCompany);
  const owner = owners.find(({ id }) => id === company.ownerId);
  const site = company.domain === undefined ? undefined : safeWebHref(company.domain);
  return (
    <div class={styles.header}>
      <Avatar name={name} of="company" size="lg" />
      <div class={styles.text}>
        <h1 class={styles.name}>{name}</h1>
        <p class={styles.facts}>
          {site && (
            <a
              href={site}
              target="_blank"
              rel="noopener noreferrer"
              title={overview.openSite(company.domain ?? '')}
            >
              {company.domain}
            </a>
          )}
          <span title={owner && overview.ownedBy(owner.name)}>
            {owner ? owner.name : overview.noOwner}
            {owner && !owner.isActive && ` (${overview.deactivated})`}
          </span>
        </p>
      </div>
      <IconButton label={overview.viewRecord} icon={ArrowUpRight} onClick={onViewRecord} />
    </div>
  );
}
