import { useId } from 'preact/hooks';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { classNames } from '#components/ui/class-names.ts';
import styles from './company-results.module.css';

interface CompanyResultProps {
  readonly company: Company;
  readonly ownerName: string | undefined;
  /** It is one already: there is nothing to tick. */
  readonly isTargetAccount: boolean;
  readonly isTicked: boolean;
  /** Whether Tab stops here; the arrow keys reach the others. */
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onTick: (isTicked: boolean) => void;
}

/** A company that was found, to tick. */
export function CompanyResult(props: CompanyResultProps) {
  const { company, ownerName, isTargetAccount, isTicked } = props;
  const texts = useMessages().selectAccounts;
  const id = useId();
  const name = companyLabel(company, texts.unnamed(company.id));
  const place = [company.city, company.country].filter(Boolean).join(', ');
  const domain = company.domain === name ? undefined : company.domain;
  const facts = [domain, place, ownerName ?? texts.noOwner].filter(Boolean).join(' · ');
  return (
    <label class={classNames(styles.result, isTargetAccount && styles.isTarget)}>
      <input
        type="checkbox"
        class={styles.box}
        data-stop
        tabIndex={props.isTabStop ? 0 : -1}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-facts`}
        aria-disabled={isTargetAccount ? true : undefined}
        checked={isTicked || isTargetAccount}
        onFocus={props.onFocus}
        onClick={(event) => {
          if (isTargetAccount) event.preventDefault();
        }}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          event.currentTarget.checked = isTicked;
          props.onTick(wanted);
        }}
      />
      <Avatar name={name} of="company" />
      <span class={styles.text}>
        <span id={`${id}-name`} class={styles.name} title={name}>
          {name}
        </span>
        <span id={`${id}-facts`} class={styles.facts} title={facts}>
          {facts}
          {isTargetAccount && <span class="visually-hidden">{` · ${texts.targetAccount}`}</span>}
        </span>
      </span>
      {isTargetAccount && (
        <span aria-hidden="true">
          <Chip tone="accent">{texts.targetAccount}</Chip>
        </span>
      )}
    </label>
  );
}
