import { columnRoles } from '#core/domain/import-list.ts';
import type { ColumnRole, CsvRecord, ReadingChoice } from '#core/domain/import-list.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { SelectField } from '#components/ui/select-field.tsx';
import styles from './reading-table.module.css';

interface ReadingTableProps {
  readonly records: readonly CsvRecord[];
  readonly choice: ReadingChoice;
  readonly onChange: (roles: readonly ColumnRole[]) => void;
}

const shownRecords = 8;
const mostColumns = 40;

/** The first lines of the list, with what each column holds above it. */
export function ReadingTable({ records, choice, onChange }: ReadingTableProps) {
  const texts = useMessages().importPage.reading;
  const formats = useFormats();
  const { hasHeader, roles } = choice;
  const columns = roles.slice(0, mostColumns);
  const header = hasHeader ? records[0]?.cells : undefined;
  const rows = (hasHeader ? records.slice(1) : records)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .slice(0, shownRecords);
  const nameOf = (column: number) => header?.[column]?.trim() || texts.columnNumber(column + 1);
  return (
    // Wide lists scroll sideways, by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class={styles.scroller} aria-label={texts.preview} tabIndex={0}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col" class={styles.line}>
              {texts.line}
            </th>
            {columns.map((role, column) => (
              <th key={column} scope="col">
                <span class={styles.name}>{nameOf(column)}</span>
                <SelectField<ColumnRole>
                  label={texts.column(nameOf(column))}
                  labelHidden
                  value={role}
                  options={columnRoles.map((value) => ({ value, label: texts.roles[value] }))}
                  onChange={(next) => onChange(withRole(roles, column, next))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((record) => (
            <tr key={record.line}>
              <td class={styles.line}>{formats.number(record.line)}</td>
              {columns.map((role, column) => (
                <td key={column} class={classNames(styles.cell, role === 'ignore' && styles.ignored)}>
                  {record.cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A company has one id, one domain and one name: another column that held the same gives way. */
const withRole = (roles: readonly ColumnRole[], column: number, role: ColumnRole): readonly ColumnRole[] =>
  roles.map((other, index) => {
    if (index === column) return role;
    return other === role && role !== 'any' && role !== 'ignore' ? 'ignore' : other;
  });
