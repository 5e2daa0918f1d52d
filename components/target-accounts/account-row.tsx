import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import { lastEngagementOf } from '#core/domain/last-engagement.ts';
import { useFormats } from '#components/locale/format.ts';
import { hubspotWord } from '#components/locale/hubspot-word.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { AccountsTableProps } from './accounts-table-props.ts';
import { RowMenu } from './row-actions.tsx';
import { TimeCell } from './time-cell.tsx';
import styles from './accounts-table.module.css';

interface AccountRowProps extends Omit<
  AccountsTableProps,
  'rows' | 'choice' | 'layout' | 'empty' | 'onSort'
> {
  readonly company: Company;
  /** Position among the rows on offer, from 0. */
  readonly index: number;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One account. */
export function AccountRow(props: AccountRowProps) {
  const { company, index, isTabStop, owners, currency, gdpr, now, actions } = props;
  const messages = useMessages();
  const formats = useFormats();
  const texts = messages.targetAccounts;
  const words = messages.hubspotWords;
  const name = companyLabel(company, texts.table.unnamed(company.id));
  const engagement = lastEngagementOf(company, gdpr);
  const tabIndex = isTabStop ? 0 : -1;
  const { ownerId } = company;
  const ownerName = ownerId && (owners.get(ownerId)?.name ?? texts.table.unknownOwner);
  return (
    <tr
      class={styles.row}
      data-row={index}
      aria-rowindex={index + 2}
      tabIndex={tabIndex}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
    >
      <td class={styles.company}>
        <div class={styles.who}>
          <div class={styles.names}>
            <button
              type="button"
              class={styles.name}
              tabIndex={tabIndex}
              title={name}
              onClick={() => actions.openOverview(company)}
            >
              {name}
            </button>
            {company.domain && company.domain !== name && <span class={styles.domain}>{company.domain}</span>}
          </div>
          {props.pending.has(company.id) && (
            <span class={styles.pending} title={texts.table.pending}>
              <span class="visually-hidden">{texts.table.pending}</span>
            </span>
          )}
          {ownerName && (
            <span class={styles.owner} title={texts.table.owner(ownerName)}>
              <Avatar name={ownerName} size="sm" />
              <span class="visually-hidden">{texts.table.owner(ownerName)}</span>
            </span>
          )}
        </div>
      </td>
      <FigureCell value={company.contacts} text={formats.number(company.contacts)} />
      <FigureCell value={company.openDeals} text={formats.number(company.openDeals)} />
      <FigureCell value={company.openDealValue} text={formats.money(company.openDealValue, currency)} />
      <TimeCell at={company.lastTouchAt} now={now} />
      <TimeCell
        at={engagement?.at}
        now={now}
        kind={engagement?.type && hubspotWord(words.engagement, engagement.type)}
      />
      <TimeCell
        at={company.scheduledAt}
        now={now}
        kind={company.scheduledType && hubspotWord(words.nextActivity, company.scheduledType)}
      />
      <td class={styles.actions}>
        <RowMenu company={company} name={name} actions={actions} tabIndex={tabIndex} />
      </td>
    </tr>
  );
}

const FigureCell = ({ value, text }: { readonly value: number; readonly text: string }) => (
  <td class={classNames(styles.figure, value === 0 && styles.zero)} title={text}>
    {text}
  </td>
);
