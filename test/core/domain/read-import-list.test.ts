import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessReading } from '#core/domain/import-columns.ts';
import { mostImportLines } from '#core/domain/import-list.ts';
import type { ColumnRole, CsvRecord } from '#core/domain/import-list.ts';
import { readImportCell } from '#core/domain/read-import-cell.ts';
import { readImportList } from '#core/domain/read-import-list.ts';

const table = (...rows: readonly (readonly string[])[]): CsvRecord[] =>
  rows.map((cells, at) => ({ line: at + 1, cells }));

describe('a cell', () => {
  const keys = (role: Exclude<ColumnRole, 'ignore'>, text: string) => {
    const reading = readImportCell(role, text, '4815162');
    if (reading.kind === 'keys') return reading.keys.map(({ by, value }) => `${by} ${value}`);
    return reading.kind === 'malformed' ? reading.reason : reading.kind;
  };

  test.each([
    ['acme.com', ['domain acme.com']],
    ['  WWW.Acme.COM. ', ['domain acme.com']],
    ['https://www.acme.com/about?a=b#c', ['domain acme.com']],
    ['http://acme.com:8080', ['domain acme.com']],
    ['acme.com/about', ['domain acme.com']],
    ['shop.acme.co.uk', ['domain shop.acme.co.uk', 'domain acme.co.uk']],
    ['jan.kowalski@acme.com', ['domain acme.com']],
    ['mailto:jan@acme.com?subject=hi', ['domain acme.com']],
    ['Jan Kowalski <jan@acme.com>', ['domain acme.com']],
    ['żółw.pl', ['domain xn--w-uga1v8h.pl']],
    ['google.com', ['domain google.com']],
    ['https://app.hubspot.com/contacts/4815162/record/0-2/77', ['id 77']],
    ['https://app.hubspot.com/contacts/1/record/0-2/77', 'other-portal'],
    ['https://www.linkedin.com/company/acme', 'shared-domain'],
    ['jan@gmail.com', 'shared-domain'],
    ['Acme Ltd', 'not-a-domain'],
    ['acme', 'not-a-domain'],
    ['localhost', 'not-a-domain'],
    ['192.168.0.1', 'not-a-domain'],
    ['com.pl', 'not-a-domain'],
    ['ftp://acme.com', 'not-a-domain'],
    ['javascript:alert(1)', 'not-a-domain'],
    ['user:pass@acme.com/x', 'not-a-domain'],
    ['', 'blank'],
    ['   ', 'blank'],
  ])('of domains: %j', (text, expected) => {
    expect(keys('domain', text)).toEqual(expected);
  });

  test.each([
    ['18204511051', ['id 18204511051']],
    [' 42 ', ['id 42']],
    ['42.0', ['id 42']],
    ["'42", ['id 42']],
    ['https://app.hubspot.com/contacts/4815162/company/42', ['id 42']],
    ['1.82E+10', 'rounded-id'],
    ['1,82E+10', 'rounded-id'],
    ['42a', 'not-an-id'],
    ['-42', 'not-an-id'],
    ['123456789012345678901', 'not-an-id'],
  ])('of ids: %j', (text, expected) => {
    expect(keys('id', text)).toEqual(expected);
  });

  test.each([
    ['  Żabka   Polska  ', ['name żabka polska']],
    ['3M', ['name 3m']],
    ['acme.com', ['name acme.com']],
    ['x'.repeat(301), 'too-long'],
  ])('of names: %j', (text, expected) => {
    expect(keys('name', text)).toEqual(expected);
  });

  test.each([
    ['18204511051', ['id 18204511051']],
    ['acme.com', ['domain acme.com']],
    ['jan@acme.com', ['domain acme.com']],
    ['Acme, Inc.', ['name acme, inc.']],
    ['3M', ['name 3m']],
    ['St. Gallen', ['name st. gallen']],
  ])('of anything: %j', (text, expected) => {
    expect(keys('any', text)).toEqual(expected);
  });

  test('never throws, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('any', 'id', 'domain', 'name'),
        fc.string({ unit: 'grapheme' }),
        (role, text) => {
          const reading = readImportCell(role, text, undefined);
          if (reading.kind === 'keys') expect(reading.keys.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('columns', () => {
  const guess = (...rows: readonly (readonly string[])[]) => guessReading(table(...rows));

  test.each<[string, readonly string[], readonly ColumnRole[]]>([
    [
      "HubSpot's export",
      ['Record ID', 'Company name', 'Company owner', 'Company Domain Name', 'Website URL'],
      ['id', 'name', 'ignore', 'domain', 'ignore'],
    ],
    ["HubSpot's export with association", ['Record ID - Company', 'Company name'], ['id', 'name']],
    [
      'HubSpot po polsku',
      ['Identyfikator rekordu', 'Nazwa firmy', 'Nazwa domeny firmy'],
      ['id', 'name', 'domain'],
    ],
    [
      'inne polskie nagłówki',
      ['ID REKORDU', 'Firma', 'Strona WWW', 'Miasto'],
      ['id', 'name', 'domain', 'ignore'],
    ],
    [
      'websites where there are no domains',
      ['Account Name', 'Website', 'E-mail'],
      ['name', 'domain', 'ignore'],
    ],
    ['e-mail where there is nothing else', ['First name', 'Email'], ['ignore', 'domain']],
    ['other case and signs', ['COMPANY_NAME', ' company-domain '], ['name', 'domain']],
  ])('%s', (_, header, roles) => {
    const row = header.map((__, at) => `cell ${at}`);
    expect(guess(header, row)).toEqual({ hasHeader: true, roles });
  });

  test.each<[string, readonly (readonly string[])[], boolean, readonly ColumnRole[]]>([
    ['one column of domains', [['acme.com'], ['globex.com']], false, ['any']],
    ['one column under an unknown header', [['Kunden'], ['acme.com'], ['globex.com']], true, ['any']],
    [
      'a name and a domain',
      [
        ['Acme', 'acme.com'],
        ['Globex', 'globex.com'],
      ],
      false,
      ['name', 'domain'],
    ],
    [
      'an id and a name',
      [
        ['42', 'Acme'],
        ['43', 'Globex'],
      ],
      false,
      ['id', 'name'],
    ],
    [
      'domains over several columns',
      [
        ['a.com', 'b.com'],
        ['c.com', ''],
      ],
      false,
      ['any', 'any'],
    ],
    [
      'names over two columns: the first',
      [
        ['Acme', 'Retail'],
        ['Globex', 'Energy'],
      ],
      false,
      ['name', 'ignore'],
    ],
    ['a single line', [['Company name']], false, ['any']],
    ['nothing', [], false, ['any']],
  ])('without known headers: %s', (_, rows, hasHeader, roles) => {
    expect(guess(...rows)).toEqual({ hasHeader, roles });
  });
});

describe('a list', () => {
  const read = (records: readonly CsvRecord[], roles: readonly ColumnRole[], hasHeader = false) =>
    readImportList(records, { hasHeader, roles }, '4815162');

  test('keeps the keys of a line from the strongest to the weakest, whatever the order of the columns', () => {
    const { lines } = read(table(['Acme', 'shop.acme.com', '42']), ['name', 'domain', 'id']);
    expect(lines).toEqual([
      {
        line: 1,
        text: 'Acme · shop.acme.com · 42',
        keys: [
          { by: 'id', value: '42' },
          { by: 'domain', value: 'shop.acme.com' },
          { by: 'domain', value: 'acme.com' },
          { by: 'name', value: 'acme' },
        ],
      },
    ]);
  });

  test('sets aside what says nothing, with its line and why', () => {
    const records: CsvRecord[] = [
      ...table(['Domain', 'ID'], ['jan@gmail.com', ''], ['', ''], ['', 'x1'], ['acme.com', 'x1']),
      { line: 6, cells: ['"stray'], isBroken: true },
      { line: 7, cells: ['', '', 'Retail'] },
    ];
    const { lines, malformed } = read(records, ['domain', 'id', 'ignore'], true);
    expect(lines.map(({ line }) => line)).toEqual([5]);
    expect(malformed).toEqual([
      { line: 2, text: 'jan@gmail.com', reason: 'shared-domain' },
      { line: 4, text: 'x1', reason: 'not-an-id' },
      { line: 6, text: '"stray', reason: 'broken-quotes' },
      { line: 7, text: 'Retail', reason: 'empty' },
    ]);
  });

  test('names the first of what is said twice', () => {
    const { lines, duplicates } = read(
      table(['acme.com'], ['Globex'], ['https://www.acme.com/'], ['GLOBEX']),
      ['any'],
    );
    expect(lines.map(({ line }) => line)).toEqual([1, 2]);
    expect(duplicates.map(({ line, of }) => [line, of])).toEqual([
      [3, 1],
      [4, 2],
    ]);
  });

  test('runs over the cells of a line, and over addresses strung together in one', () => {
    const { lines } = read(
      table(['a.com', 'b.com'], ['c.com', 'd.com', 'e.com'], ['f.com g.com; h.com,'], ['1, 2']),
      ['any', 'any'],
    );
    expect(lines.map(({ line, keys }) => [line, keys[0]?.value])).toEqual([
      [1, 'a.com'],
      [1, 'b.com'],
      [2, 'c.com'],
      [2, 'd.com'],
      [2, 'e.com'],
      [3, 'f.com'],
      [3, 'g.com'],
      [3, 'h.com'],
      [4, '1'],
      [4, '2'],
    ]);
  });

  test('takes no more than one import may hold, and says how many are left out', () => {
    const rows = Array.from({ length: mostImportLines + 3 }, (_, at) => [`company-${at}.example`]);
    const { lines, leftOut } = read(table(...rows), ['any']);
    expect([lines.length, leftOut]).toEqual([mostImportLines, 3]);
  });

  test('accounts for every line that is not blank', () => {
    const cell = fc.oneof(
      fc.constantFrom('', ' ', 'acme.com', '42', 'Acme', 'a@gmail.com', '1E+5'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 3 })),
        fc.boolean(),
        (rows, hasHeader) => {
          const records = table(...rows);
          const list = read(records, ['id', 'name', 'domain'], hasHeader);
          const told = [...list.lines, ...list.malformed, ...list.duplicates]
            .map(({ line }) => line)
            .toSorted((a, b) => a - b);
          const expected = (hasHeader ? records.slice(1) : records).filter(({ cells }) =>
            cells.some((one) => one.trim() !== ''),
          );
          expect(told).toEqual(expected.map(({ line }) => line));
        },
      ),
    );
  });
});
