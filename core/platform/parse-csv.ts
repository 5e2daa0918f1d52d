import Papa from 'papaparse';
import type { CsvRecord, Separator } from '#core/domain/import-list.ts';
import { separatorCharacters } from '#core/domain/sniff-separator.ts';

/** Beyond that many lines with broken quotes, quotes mean nothing in this text. */
const mostRepairs = 200;
/** In no text; makes a line one cell. */
const never = '\u001f';

/**
 * The records of a text, blank lines included as records of one empty cell, each with the line that it begins on. A
 * quoted cell may run over lines. Where quotes do not close as they should, that one line is broken and the next one
 * is read afresh, so that a stray quote does not swallow the rest.
 */
export function parseCsv(text: string, separator: Separator): readonly CsvRecord[] {
  const delimiter = separator === 'none' ? never : separatorCharacters[separator];
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const records: CsvRecord[] = [];
  let at = 0;
  for (let repairs = 0; at < lines.length; repairs += 1) {
    const rest = lines.slice(at).join('\n');
    const quotes = repairs < mostRepairs ? {} : { quoteChar: never };
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter, newline: '\n', ...quotes });
    const broken = errors.find(({ type }) => type === 'Quotes')?.row;
    // Papa Parse makes no record of an empty text.
    for (const cells of rest === '' ? [['']] : data.slice(0, broken)) {
      records.push({ line: at + 1, cells });
      at += 1 + newlinesIn(cells);
    }
    if (broken === undefined) break;
    records.push({ line: at + 1, cells: [lines[at] ?? ''], isBroken: true });
    at += 1;
  }
  return records;
}

const newlinesIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
