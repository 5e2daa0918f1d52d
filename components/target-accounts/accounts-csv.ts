import type { ColumnRules } from '#core/domain/account-column.ts';
import type { Company } from '#core/domain/company.ts';
import { writeCsv, type CsvCell } from '#core/domain/export-csv.ts';
import type { Column } from '#core/domain/view-choice.ts';
import { formatsFor } from '#components/locale/format.ts';
import type { Messages } from '#components/locale/en.ts';
import { columnText, eventWord } from './column-text.ts';

interface Field {
  readonly header: string;
  readonly of: (company: Company) => CsvCell;
}

export interface AccountsTableContent {
  readonly rows: readonly Company[];
  /** In their order, the company first. */
  readonly columns: readonly Column[];
  readonly rules: ColumnRules;
  /** ISO 4217 code of the company currency. */
  readonly currency: string | undefined;
}

/**
 * The table as a CSV file in the words, figures and separators of the language: its columns, with the domain that
 * stands under each name, what an engagement or a planned activity is, and the record id, by which the file can be
 * imported again. Times are those of the browser's zone.
 */
export function accountsCsv(content: AccountsTableContent, messages: Messages): string {
  const { columns } = content;
  const all: readonly Column[] = columns.includes('domain')
    ? columns
    : columns.flatMap((column) => (column === 'company' ? [column, 'domain'] : [column]));
  const fields = [
    ...all.flatMap((column) => fieldsOf(column, content, messages)),
    { header: messages.fullPage.export.recordId, of: ({ id }: Company) => text(id) },
  ];
  return writeCsv(
    fields.map(({ header }) => header),
    content.rows.map((company) => fields.map((field) => field.of(company))),
    {
      decimalSign: formatsFor(messages.locale).decimalSign,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
  );
}

function fieldsOf(
  column: Column,
  { rules, currency }: AccountsTableContent,
  messages: Messages,
): readonly Field[] {
  const name = messages.targetAccounts.columns[column];
  const rule = rules[column];
  switch (rule.kind) {
    case 'text':
      return [{ header: name, of: (company) => text(columnText(column, rule, company, messages)) }];
    case 'count':
    case 'coverage':
      return [{ header: name, of: (company) => ({ kind: 'number', value: rule.of(company) }) }];
    case 'money':
      return [
        {
          header: currency === undefined ? name : `${name} (${currency})`,
          of: (company) => ({ kind: 'number', value: rule.of(company) }),
        },
      ];
    case 'time':
      return [{ header: name, of: (company) => moment(rule.of(company)) }];
    case 'event':
      return [
        { header: name, of: (company) => moment(rule.of(company)) },
        {
          header: messages.fullPage.export.kindOf(name),
          of: (company) => text(eventWord(column, rule.typeOf(company), messages)),
        },
      ];
  }
}

const text = (words: string | undefined): CsvCell =>
  words === undefined ? undefined : { kind: 'text', text: words };
const moment = (at: number | undefined): CsvCell => (at === undefined ? undefined : { kind: 'moment', at });
