/** A cell of a CSV file; undefined is empty. A moment is epoch milliseconds. */
export type CsvCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'moment'; readonly at: number }
  | undefined;

export interface CsvFormat {
  /** The decimal sign of the language and region; where it is a comma, cells are separated by semicolons. */
  readonly decimalSign: string;
  /** IANA time zone in which moments are written. */
  readonly timeZone: string;
}

/**
 * A CSV file as Excel opens it right with a double click: a byte order mark for UTF-8, the separator and decimal
 * sign of the region, CRLF, moments as `YYYY-MM-DD HH:MM`. A text that Excel would take for a formula gets an
 * apostrophe in front; numbers stay numbers, negative ones too.
 */
export function writeCsv(
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  format: CsvFormat,
): string {
  const separator = format.decimalSign === ',' ? ';' : ',';
  const moment = momentFormat(format.timeZone);
  const write = (cell: CsvCell): string => {
    switch (cell?.kind) {
      case undefined:
        return '';
      case 'text':
        return quote(harmless(cell.text), separator);
      case 'number':
        return writeNumber(cell.value, format.decimalSign);
      case 'moment':
        return moment(cell.at);
    }
  };
  const lines = [header.map((text): CsvCell => ({ kind: 'text', text })), ...rows].map((cells) =>
    cells.map(write).join(separator),
  );
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** What begins a formula in Excel, LibreOffice or Google Sheets, wide forms and leading blanks included. */
const formula = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

const quote = (text: string, separator: string): string =>
  /["\r\n]/.test(text) || text.includes(separator) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;

/** To the hundredth, without groups, exponents or a negative nothing. */
function writeNumber(value: number, decimalSign: string): string {
  if (!Number.isFinite(value)) return '';
  const text = plain.format(value);
  return (text === '-0' ? '0' : text).replace('.', decimalSign === ',' ? ',' : '.');
}

const plain = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 2 });

function momentFormat(timeZone: string): (at: number) => string {
  const parts = new Intl.DateTimeFormat('en', {
    calendar: 'gregory',
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => {
    const of: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const { type, value } of parts.formatToParts(at)) of[type] = value;
    return `${(of.year ?? '').padStart(4, '0')}-${of.month}-${of.day} ${of.hour}:${of.minute}`;
  };
}
