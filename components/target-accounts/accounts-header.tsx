import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import { columns, type Column, type ViewChoice } from '#core/domain/view-choice.ts';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/icon.tsx';
import styles from './accounts-table.module.css';

interface AccountsHeaderProps {
  readonly sort: ViewChoice['sort'];
  readonly gdpr: boolean;
  readonly onSort: (column: Column) => void;
}

/** Columns that are read as figures and stand at their right edge. */
const figureColumns: ReadonlySet<Column> = new Set(['contacts', 'open-deals', 'open-deal-value']);

/** Its header covers the column of the row menus, which needs none. */
const lastColumn = columns.at(-1);

/** The columns' names, each a button that sorts. */
export function AccountsHeader({ sort, gdpr, onSort }: AccountsHeaderProps) {
  const texts = useMessages().targetAccounts;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const isSorted = sort.column === column;
          const saysGdpr = gdpr && column === 'last-engagement';
          const source = texts.columnSources[column];
          return (
            <th
              key={column}
              scope="col"
              colSpan={column === lastColumn ? 2 : undefined}
              class={figureColumns.has(column) ? styles.figure : undefined}
              aria-sort={isSorted ? sort.direction : 'none'}
              title={saysGdpr ? `${source}\n${texts.gdprLong}` : source}
            >
              <button type="button" class={styles.sort} onClick={() => onSort(column)}>
                <span>
                  {texts.columns[column]}
                  {saysGdpr && ' '}
                  {saysGdpr && <span class={styles.gdpr}>{texts.gdprShort}</span>}
                </span>
                <Icon
                  icon={isSorted && sort.direction === 'descending' ? ArrowDown : ArrowUp}
                  size="sm"
                  class={classNames(styles.arrow, isSorted && styles.isSorted)}
                />
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
