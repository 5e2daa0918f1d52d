import type { ColumnRule } from '#core/domain/account-column.ts';
import type { Company } from '#core/domain/company.ts';
import type { Column } from '#core/domain/view-choice.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { columnText, eventWord } from './column-text.ts';
import { CoverageCell } from './coverage-cell.tsx';
import { TimeCell } from './time-cell.tsx';
import styles from './accounts-table.module.css';

interface AccountCellProps {
  readonly column: Column;
  readonly rule: ColumnRule;
  readonly company: Company;
  readonly currency: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Of what can be pressed in it. */
  readonly tabIndex: number;
}

/** What one column says of one account. */
export function AccountCell({ column, rule, company, currency, now, tabIndex }: AccountCellProps) {
  const messages = useMessages();
  const formats = useFormats();
  switch (rule.kind) {
    case 'text':
      return <TextCell text={columnText(column, rule, company, messages)} />;
    case 'count':
      return <FigureCell value={rule.of(company)} text={formats.number(rule.of(company))} />;
    case 'coverage':
      return (
        <CoverageCell
          score={rule.of(company)}
          points={rule.pointsOf(company)}
          now={now}
          tabIndex={tabIndex}
        />
      );
    case 'money':
      return <FigureCell value={rule.of(company)} text={formats.money(rule.of(company), currency)} />;
    case 'time':
      return <TimeCell at={rule.of(company)} now={now} />;
    case 'event':
      return (
        <TimeCell at={rule.of(company)} now={now} kind={eventWord(column, rule.typeOf(company), messages)} />
      );
  }
}

const FigureCell = ({ value, text }: { readonly value: number; readonly text: string }) => (
  <td class={classNames(styles.figure, value === 0 && styles.zero)} title={text}>
    {text}
  </td>
);

function TextCell({ text }: { readonly text: string | undefined }) {
  const { none } = useMessages().targetAccounts.table;
  if (text !== undefined) return <td title={text}>{text}</td>;
  return (
    <td class={styles.zero} title={none}>
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{none}</span>
    </td>
  );
}
