import type { Company } from '#core/domain/company.ts';
import type { Owner } from '#core/domain/owner.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import ArrowUpRight from 'lucide/dist/esm/icons/arrow-up-right.mjs';
import CircleX from 'lucide/dist/esm/icons/circle-x.mjs';
import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import Pin from 'lucide/dist/esm/icons/pin.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { InlineFacts } from './inline-facts.tsx';
import { safeWebHref } from './safe-href.ts';
import styles from './company-header.module.css';

interface CompanyHeaderProps {
  readonly company: Company;
  readonly owners: readonly Owner[];
  /** The company that it is a part of, where the local copy has it. */
  readonly parent?: Company | undefined;
  readonly onViewRecord: () => void;
  /** *Not this company*; undefined where there is no doubt about it. */
  readonly onRuleOut?: (() => void) | undefined;
  /** Whether the panel stays on this company. */
  readonly isPinned: boolean;
  /** Pins it, or unpins it where it is pinned. */
  readonly onPin: () => void;
}

/** Which company this is, whose it is, and the ways to keep it in view and to its record. */
export function CompanyHeader(props: CompanyHeaderProps) {
  const { company, owners, parent, onViewRecord, onRuleOut, isPinned, onPin } = props;
  const { overview } = useMessages();
  const name = companyLabel(company, overview.unnamedCompany);
  const owner = owners.find(({ id }) => id === company.ownerId);
  const href = company.domain === undefined ? undefined : safeWebHref(company.domain);
  const site = href && (
    <a href={href} target="_blank" rel="noopener noreferrer" title={overview.openSite(company.domain ?? '')}>
      {company.domain}
    </a>
  );
  const whose = owner ? (
    <span title={overview.ownedBy(owner.name)}>
      {owner.name}
      {!owner.isActive && ` (${overview.deactivated})`}
    </span>
  ) : (
    overview.noOwner
  );
  return (
    <div class={styles.header}>
      <Avatar name={name} of="company" size="lg" />
      <div class={styles.text}>
        <h1 class={styles.name} title={name}>
          {name}
        </h1>
        <div class={styles.facts}>
          <InlineFacts facts={[...(site ? [site] : []), whose]} />
        </div>
        {parent && (
          <p class={styles.parent}>{overview.partOf(companyLabel(parent, overview.unnamedCompany))}</p>
        )}
      </div>
      <div class={styles.actions}>
        <IconButton label={overview.pin.action} icon={Pin} pressed={isPinned} onClick={onPin} />
        <IconButton label={overview.viewRecord} icon={ArrowUpRight} onClick={onViewRecord} />
        {onRuleOut && (
          <Menu
            label={overview.more}
            icon={Ellipsis}
            items={[{ label: overview.notThis.action, icon: CircleX, onSelect: onRuleOut }]}
          />
        )}
      </div>
    </div>
  );
}
