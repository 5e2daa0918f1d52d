import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import { ChangedMark } from '#components/feed/changed-mark.tsx';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { RowName } from '#components/ui/row-name.tsx';
import { AccountCell } from './account-cell.tsx';
import type { AccountsTableProps } from './accounts-table-props.ts';
import { RowMenu } from './row-actions.tsx';
import type { RowSelection } from './use-row-selection.ts';
import styles from './accounts-table.module.css';

interface AccountRowProps extends Pick<
  AccountsTableProps,
  'columns' | 'rules' | 'owners' | 'currency' | 'now' | 'pending' | 'actions'
> {
  readonly company: Company;
  /** Position among the rows on offer, from 0. */
  readonly index: number;
  readonly isTabStop: boolean;
  /** Undefined where accounts are not ticked. */
  readonly selection: RowSelection | undefined;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One account. */
export function AccountRow(props: AccountRowProps) {
  const { company, index, isTabStop, columns, rules, owners, actions, selection } = props;
  const { targetAccounts: texts, fullPage } = useMessages();
  const name = companyLabel(company, texts.table.unnamed(company.id));
  const tabIndex = isTabStop ? 0 : -1;
  const { ownerId } = company;
  const ownerName = ownerId && (owners.get(ownerId)?.name ?? texts.table.unknownOwner);
  return (
    <tr
      class={styles.row}
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={selection?.isChosen(company)}
      tabIndex={tabIndex}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
    >
      {selection && (
        <td class={styles.check}>
          <label class={styles.box}>
            <input
              type="checkbox"
              aria-label={fullPage.selection.row(name)}
              tabIndex={tabIndex}
              checked={selection.isChosen(company)}
              onClick={(event) => selection.toggle(index, event.shiftKey)}
            />
          </label>
        </td>
      )}
      <td class={styles.company}>
        <div class={styles.who}>
          <div class={styles.names}>
            <RowName name={name} tabIndex={tabIndex} onClick={() => actions.openAccount(company)} />
            {company.domain && company.domain !== name && !columns.includes('domain') && (
              <span class={styles.domain}>{company.domain}</span>
            )}
          </div>
          <ChangedMark companyId={company.id} />
          {props.pending.has(company.id) && (
            <span class={styles.pending} title={texts.table.pending}>
              <span class="visually-hidden">{texts.table.pending}</span>
            </span>
          )}
          {ownerName && !columns.includes('owner') && (
            <span class={styles.owner} title={texts.table.owner(ownerName)}>
              <Avatar name={ownerName} size="sm" />
              <span class="visually-hidden">{texts.table.owner(ownerName)}</span>
            </span>
          )}
        </div>
      </td>
      {columns.slice(1).map((column) => (
        <AccountCell
          key={column}
          column={column}
          rule={rules[column]}
          company={company}
          currency={props.currency}
          now={props.now}
          tabIndex={tabIndex}
        />
      ))}
      <td class={styles.actions}>
        <RowMenu company={company} name={name} actions={actions} tabIndex={tabIndex} />
      </td>
    </tr>
  );
}
