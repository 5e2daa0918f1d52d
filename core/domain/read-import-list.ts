import type {
  ColumnRole,
  CsvRecord,
  DuplicateLine,
  ImportKey,
  ImportLine,
  ImportList,
  MalformedLine,
  MalformedReason,
  ReadingChoice,
} from './import-list.ts';
import { mostImportLines } from './import-list.ts';
import { isAddress, readImportCell } from './read-import-cell.ts';

/** Record id, then domain, then name: an id can't be mistaken, a name may be anybody's. */
const strength = ['id', 'domain', 'name'] as const;
const longestText = 200;

/**
 * What the records say under `choice`. Blank records are nothing. An entry with the strongest key of an earlier one
 * is its duplicate. Order and line numbers stay those of the file.
 */
export function readImportList(
  records: readonly CsvRecord[],
  choice: ReadingChoice,
  portalId: string | undefined,
): ImportList {
  const lines: ImportLine[] = [];
  const malformed: MalformedLine[] = [];
  const duplicates: DuplicateLine[] = [];
  const firstOf = new Map<string, number>();
  let leftOut = 0;

  const add = (line: number, text: string, entry: Entry) => {
    if (entry.kind === 'malformed') {
      malformed.push({ line, text, reason: entry.reason });
      return;
    }
    const [key] = entry.keys;
    if (!key) return;
    const name = `${key.by} ${key.value}`;
    const of = firstOf.get(name);
    if (of !== undefined) duplicates.push({ line, text, of });
    else if (lines.length >= mostImportLines) leftOut += 1;
    else {
      firstOf.set(name, line);
      lines.push({ line, text, keys: entry.keys });
    }
  };

  for (const record of choice.hasHeader ? records.slice(1) : records) {
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    if (record.isBroken) {
      add(record.line, textOf(record.cells), { kind: 'malformed', reason: 'broken-quotes' });
      continue;
    }
    for (const { cells, entry } of entriesOf(record, choice.roles, portalId))
      add(record.line, textOf(cells), entry);
  }
  return { lines, malformed, duplicates, leftOut };
}

type Entry =
  | { readonly kind: 'keys'; readonly keys: readonly ImportKey[] }
  | { readonly kind: 'malformed'; readonly reason: MalformedReason };

interface RecordEntry {
  readonly cells: readonly string[];
  readonly entry: Entry;
}

/** What one record says: one entry of its key columns together, one of each cell of an `any` column. */
function entriesOf(
  record: CsvRecord,
  roles: readonly ColumnRole[],
  portalId: string | undefined,
): readonly RecordEntry[] {
  const entries: RecordEntry[] = [];
  const isList = roles.every((role) => role === 'any');
  const keyed: { readonly role: (typeof strength)[number]; readonly cell: string }[] = [];
  for (const [column, cell] of record.cells.entries()) {
    // A list that runs over the line may be longer than the lines before.
    const role = roles[column] ?? (isList ? 'any' : 'ignore');
    if (role === 'ignore') continue;
    if (role !== 'any') keyed.push({ role, cell });
    else
      for (const part of partsOf(cell)) {
        const reading = readImportCell(role, part, portalId);
        if (reading.kind !== 'blank') entries.push({ cells: [part], entry: reading });
      }
  }
  const hasKeyColumns = roles.some((role) => role !== 'any' && role !== 'ignore');
  return hasKeyColumns ? [...entries, together(record, keyed, portalId)] : entries;
}

/** A cell that strings addresses or ids together is several entries; a name with commas stays one. */
function partsOf(cell: string): readonly string[] {
  const parts = cell.split(/[\s,;]+/).filter(Boolean);
  const isStrung =
    parts.length > 1 && (parts.every((part) => /^\d+$/.test(part)) || parts.every((part) => isAddress(part)));
  return isStrung ? parts : [cell];
}

/** The keys of one company; what can't be read in one cell does not matter where another one can. */
function together(
  record: CsvRecord,
  keyed: readonly { readonly role: (typeof strength)[number]; readonly cell: string }[],
  portalId: string | undefined,
): RecordEntry {
  const keys: ImportKey[] = [];
  let reason: MalformedReason = 'empty';
  const ordered = strength.flatMap((role) => keyed.filter((one) => one.role === role));
  for (const { role, cell } of ordered) {
    const reading = readImportCell(role, cell, portalId);
    if (reading.kind === 'keys') keys.push(...reading.keys);
    else if (reading.kind === 'malformed' && reason === 'empty') reason = reading.reason;
  }
  const filled = keyed.map(({ cell }) => cell).filter((cell) => cell.trim() !== '');
  return keys.length > 0
    ? { cells: filled, entry: { kind: 'keys', keys } }
    : { cells: filled.length > 0 ? filled : record.cells, entry: { kind: 'malformed', reason } };
}

/** Cells as one short text. */
function textOf(cells: readonly string[]): string {
  const text = cells
    .map((cell) => cell.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean)
    .join(' · ');
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
