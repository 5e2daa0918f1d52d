import { foldText } from './fold-text.ts';
import type { ColumnRole, CsvRecord, ReadingChoice } from './import-list.ts';
import { isAddress } from './read-import-cell.ts';

type KeyRole = Exclude<ColumnRole, 'any' | 'ignore'>;

/**
 * Headers as HubSpot's own exports and common lists have them, in English and Polish, the best first; folded to
 * letters and digits.
 */
const headers: Readonly<Record<KeyRole, readonly string[]>> = {
  id: [
    'record id',
    'company record id',
    'record id company',
    'company id',
    'hubspot id',
    'hubspot company id',
    'hs object id',
    'associated company id',
    'id',
    'identyfikator rekordu',
    'id rekordu',
    'identyfikator firmy',
    'id firmy',
    'identyfikator',
  ],
  domain: [
    'company domain name',
    'company domain',
    'domain name',
    'domain',
    'domains',
    'nazwa domeny firmy',
    'domena firmy',
    'nazwa domeny',
    'domena',
    'website url',
    'website',
    'web site',
    'company website',
    'url',
    'homepage',
    'www',
    'adres url witryny',
    'adres url witryny internetowej',
    'witryna internetowa',
    'witryna',
    'strona internetowa',
    'strona www',
    'adres www',
    'strona',
    'email',
    'email address',
    'work email',
    'e mail',
    'adres e mail',
    'adres email',
  ],
  name: [
    'company name',
    'company',
    'account name',
    'account',
    'organization name',
    'organization',
    'organisation',
    'customer',
    'name',
    'nazwa firmy',
    'nazwa przedsiebiorstwa',
    'nazwa organizacji',
    'nazwa konta',
    'nazwa kontrahenta',
    'kontrahent',
    'klient',
    'firma',
    'przedsiebiorstwo',
    'organizacja',
    'nazwa',
  ],
};

const roles = ['id', 'domain', 'name'] as const satisfies readonly KeyRole[];
const sampled = 200;

const folded = (header: string) =>
  foldText(header)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** How well a header names a role: 0 is best; undefined where it does not. */
function rankOf(role: KeyRole, header: string): number | undefined {
  const rank = headers[role].indexOf(folded(header));
  return rank < 0 ? undefined : rank;
}

/** Whether the first record is a header, and what each column holds, as far as headers and cells tell. */
export function guessReading(records: readonly CsvRecord[]): ReadingChoice {
  const sample = records.slice(0, sampled).filter((record) => !record.isBroken);
  const [first, ...rest] = sample;
  if (!first) return { hasHeader: false, roles: ['any'] };
  const width = Math.max(...sample.map((record) => record.cells.length));
  const named = first.cells.some((cell) => roles.some((role) => rankOf(role, cell) !== undefined));
  const hasHeader = rest.length > 0 && (named || looksLikeHeader(first, rest));
  const byHeader = hasHeader ? byHeaders(first.cells, width) : undefined;
  return { hasHeader, roles: byHeader ?? byCells(hasHeader ? rest : sample, width) };
}

/** Words above a column of addresses or numbers. */
const looksLikeHeader = (first: CsvRecord, rest: readonly CsvRecord[]): boolean =>
  first.cells.every((cell) => kindOf(cell) === 'blank' || (kindOf(cell) === 'name' && !holdsAddress(cell))) &&
  first.cells.some((cell, column) => {
    const kind = mostly(rest, column);
    return kindOf(cell) === 'name' && (kind === 'domain' || kind === 'id');
  });

const holdsAddress = (cell: string): boolean => cell.split(/[\s,;]+/).some(isAddress);

/** The best column of each role; the others do not matter. */
function byHeaders(cells: readonly string[], width: number): readonly ColumnRole[] | undefined {
  const chosen: ColumnRole[] = Array.from({ length: width }, () => 'ignore');
  for (const role of roles) {
    let best: { readonly column: number; readonly rank: number } | undefined;
    for (const [column, cell] of cells.entries()) {
      const rank = rankOf(role, cell);
      if (rank !== undefined && chosen[column] === 'ignore' && rank < (best?.rank ?? Infinity))
        best = { column, rank };
    }
    if (best) chosen[best.column] = role;
  }
  return chosen.some((role) => role !== 'ignore') ? chosen : undefined;
}

/** One column is a list; several columns of the same kind of key are a list that runs over them. */
function byCells(records: readonly CsvRecord[], width: number): readonly ColumnRole[] {
  const kinds = Array.from({ length: width }, (_, column) => mostly(records, column));
  const filled = kinds.filter((kind) => kind !== 'blank');
  if (width === 1 || (filled.every((kind) => kind === filled[0]) && filled[0] !== 'name'))
    return kinds.map(() => 'any');
  return kinds.map((kind, column) => (kind === 'blank' || kinds.indexOf(kind) < column ? 'ignore' : kind));
}

type Kind = KeyRole | 'blank';

function kindOf(cell: string): Kind {
  const text = cell.trim();
  if (text === '') return 'blank';
  if (/^\d+$/.test(text)) return 'id';
  return isAddress(text) ? 'domain' : 'name';
}

/** The kind that most filled cells of a column are of. */
function mostly(records: readonly CsvRecord[], column: number): Kind {
  const counts = { id: 0, domain: 0, name: 0 };
  for (const { cells } of records) {
    const kind = kindOf(cells[column] ?? '');
    if (kind !== 'blank') counts[kind] += 1;
  }
  const best = roles.toSorted((a, b) => counts[b] - counts[a])[0] ?? 'name';
  return counts[best] === 0 ? 'blank' : best;
}
