import type { Column, ViewChoice } from '#core/domain/view-choice.ts';
import type { ColumnRules } from '#core/domain/account-column.ts';
import { useMessages } from '#components/locale/messages.ts';
import { SortHeader } from '#components/ui/sort-header.tsx';
import { SelectVisible } from './select-visible.tsx';
import type { RowSelection } from './use-row-selection.ts';
import styles from './accounts-table.module.css';

interface AccountsHeaderProps {
  readonly columns: readonly Column[];
  readonly rules: ColumnRules;
  readonly sort: ViewChoice['sort'];
  readonly gdpr: boolean;
  readonly onSort: (column: Column) => void;
  /** Undefined where accounts are not ticked. */
  readonly selection: RowSelection | undefined;
}

/** The columns' names, each a button that sorts. */
export function AccountsHeader({ columns, rules, sort, gdpr, onSort, selection }: AccountsHeaderProps) {
  const texts = useMessages().targetAccounts;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selection && <SelectVisible selection={selection} />}
        {columns.map((column, position) => {
          const saysGdpr = gdpr && column === 'last-engagement';
          const source = texts.columnSources[column];
          const { kind } = rules[column];
          return (
            <SortHeader
              key={column}
              sorted={sort.column === column ? sort.direction : undefined}
              isFigure={kind === 'count' || kind === 'money'}
              title={saysGdpr ? `${source}\n${texts.gdprLong}` : source}
              // The column of the row menus needs no header of its own.
              colSpan={position === columns.length - 1 ? 2 : undefined}
              class={column === 'company' ? styles.company : undefined}
              onSort={() => onSort(column)}
            >
              {texts.columns[column]}
              {saysGdpr && ' '}
              {saysGdpr && <span class={styles.gdpr}>{texts.gdprShort}</span>}
            </SortHeader>
          );
        })}
      </tr>
    </thead>
  );
}
