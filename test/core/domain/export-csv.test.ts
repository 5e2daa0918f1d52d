import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeCsv, type CsvCell, type CsvFormat } from '#core/domain/export-csv.ts';

const english: CsvFormat = { decimalSign: '.', timeZone: 'UTC' };
const polish: CsvFormat = { decimalSign: ',', timeZone: 'Europe/Warsaw' };
const text = (value: string): CsvCell => ({ kind: 'text', text: value });
const number = (value: number): CsvCell => ({ kind: 'number', value });
const line = (cells: readonly CsvCell[], format = english) =>
  writeCsv([], [cells], format)
    .replace(/^\ufeff\r\n/, '')
    .replace(/\r\n$/, '');

test('begins with a byte order mark, a header, and ends every line as Windows does', () => {
  expect(writeCsv(['Company', 'Value (EUR)'], [[text('Żółw'), number(1)]], english)).toBe(
    '\ufeffCompany,Value (EUR)\r\nŻółw,1\r\n',
  );
});

test.each([
  ['an English figure', english, number(1234567.5), '1234567.5'],
  ['a Polish figure', polish, number(1234567.5), '1234567,5'],
  ['a negative one', polish, number(-0.25), '-0,25'],
  ['to the hundredth', english, number(0.1 + 0.2), '0.3'],
  ['a very large one without exponent', english, number(1e21), '1000000000000000000000'],
  ['a negative nothing', english, number(-0.001), '0'],
  ['what is no number', english, number(Number.NaN), ''],
  ['nothing', english, undefined, ''],
  ['a moment', english, { kind: 'moment', at: Date.UTC(2026, 0, 5, 23, 30) }, '2026-01-05 23:30'],
  ['a moment in Warsaw', polish, { kind: 'moment', at: Date.UTC(2026, 0, 5, 23, 30) }, '2026-01-06 00:30'],
  ['midnight', english, { kind: 'moment', at: Date.UTC(2026, 0, 5) }, '2026-01-05 00:00'],
  ['a comma in English', english, text('Coho, Inc.'), '"Coho, Inc."'],
  ['a comma in Polish', polish, text('Coho, Inc.'), 'Coho, Inc.'],
  ['a semicolon in Polish', polish, text('a;b'), '"a;b"'],
  ['quotes', english, text('the "one"'), '"the ""one"""'],
  ['a line break', english, text('two\nlines'), '"two\nlines"'],
  ['blanks at the ends', english, text(' padded '), '" padded "'],
] as const)('%s', (_, format, cell, expected) => {
  expect(line([cell], format)).toBe(expected);
});

test.each([
  '=1+1',
  '+48 22 123',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =cmd|calc',
  '＝1+1',
  '=HYPERLINK("https://evil.example";"x")',
])('the text %j can do nothing', (dangerous) => {
  const [cells] = Papa.parse<string[]>(line([text(dangerous)]), { delimiter: ',', newline: '\r\n' }).data;
  expect(cells).toEqual([`'${dangerous}`]);
});

test('a header is as harmless as a cell', () => {
  expect(writeCsv(['=1+1'], [], english)).toBe("\ufeff'=1+1\r\n");
});

/** The apostrophe in front of what a spreadsheet would take for a formula. */
const guard = /^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/;

test('whoever reads CSV reads what was there', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }).map(text),
    fc.string({ unit: fc.constantFrom(',', ';', '"', '\n', '\r', ' ', 'a', '=', '＝', "'") }).map(text),
    fc.integer().map(number),
  );
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.constantFrom(english, polish), (table, format) => {
      const delimiter = format.decimalSign === ',' ? ';' : ',';
      const file = writeCsv(['a', 'b', 'c'], table, format);
      const { data } = Papa.parse<string[]>(file.slice(1), { delimiter, newline: '\r\n' });
      const read = data.slice(1, -1).map((cells) => cells.map((one) => one.replace(guard, '')));
      expect(read).toEqual(
        table.map((cells) =>
          cells.map((one) =>
            one?.kind === 'text'
              ? one.text.replace(guard, '')
              : String(one?.kind === 'number' ? one.value : ''),
          ),
        ),
      );
      for (const [position, cells] of data.slice(1, -1).entries())
        for (const [place, one] of cells.entries())
          if (table[position]?.[place]?.kind === 'text') expect(one).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
    }),
  );
});
