import { useRef } from 'preact/hooks';
import type { Column } from '#core/domain/view-choice.ts';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { useRowFocus } from '#components/ui/use-row-focus.ts';
import { useVirtualRows } from '#components/ui/use-virtual-rows.ts';
import { AccountRow } from './account-row.tsx';
import { AccountsHeader } from './accounts-header.tsx';
import type { AccountsTableProps } from './accounts-table-props.ts';
import { columnWidths, leastWidth } from './column-layout.ts';
import { toggledSort } from './toggled-sort.ts';
import { useRowSelection } from './use-row-selection.ts';
import styles from './accounts-table.module.css';

/**
 * The accounts, however many, of which only those in view are drawn. One row is in the tab order: arrows, Page Up,
 * Page Down, Home and End go to others, Enter opens the account, the context menu key the row's actions. Where
 * accounts can be ticked, Space does it (with Shift all from the last one), Ctrl+A ticks all, Escape none.
 */
export function AccountsTable(props: AccountsTableProps) {
  const { rows, choice, columns, rules, gdpr, layout, actions, onSort } = props;
  const texts = useMessages().targetAccounts;
  const scroller = useRef<HTMLDivElement>(null);
  const drawn = useVirtualRows(rows.length, scroller);
  const { first, end, rowHeight, visible } = drawn;
  const { setActive, tabStop, rowElement, follow } = useRowFocus(rows.length, scroller, drawn, choice);
  const selection = useRowSelection(rows, props.chosen, visible);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (follow(event, index)) return;
    const onRow = event.target === event.currentTarget;
    const company = rows[index];
    if (event.key === 'Enter' && onRow && company) actions.openAccount(company);
    else if (selection && event.key === ' ' && onRow) selection.toggle(index, event.shiftKey);
    else if (selection && event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
      selection.chooseAll();
    else if (selection && event.key === 'Escape') selection.clear();
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      rowElement(index)?.querySelector<HTMLElement>('[aria-haspopup=menu]')?.click();
    else return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} class={classNames(styles.scroller, layout === 'popup' && styles.dense)}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows take the focus
        role="grid"
        class={styles.table}
        style={{ minWidth: `calc(${leastWidth(columns)} + var(--check) + var(--menu))` }}
        aria-label={texts.title}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={selection && true}
      >
        <colgroup>
          {selection && <col style={{ width: 'var(--check)' }} />}
          {columns.map((column) => (
            <col key={column} style={column === 'company' ? {} : { width: columnWidths[column] }} />
          ))}
          <col style={{ width: 'var(--menu)' }} />
        </colgroup>
        <AccountsHeader
          columns={columns}
          rules={rules}
          sort={choice.sort}
          gdpr={gdpr}
          onSort={(column: Column) => onSort(toggledSort(choice.sort, rules[column].kind, column))}
          selection={selection}
        />
        <tbody>
          {first > 0 && <Gap height={first * rowHeight} />}
          {rows.slice(first, end).map((company, offset) => {
            const index = first + offset;
            return (
              <AccountRow
                key={company.id}
                {...props}
                company={company}
                index={index}
                isTabStop={index === tabStop}
                selection={selection}
                onFocus={() => setActive(index)}
                onKeyDown={(event) => onKeyDown(event, index)}
              />
            );
          })}
          {end < rows.length && <Gap height={(rows.length - end) * rowHeight} />}
        </tbody>
      </table>
      {rows.length === 0 && props.empty}
    </div>
  );
}

const Gap = ({ height }: { readonly height: number }) => (
  <tr aria-hidden="true" style={{ height: `${height}px` }} />
);
