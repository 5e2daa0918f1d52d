import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { separatorCharacters } from '#core/domain/sniff-separator.ts';
import { parseCsv } from '#core/platform/parse-csv.ts';

const cells = (text: string, separator: Parameters<typeof parseCsv>[1] = 'comma') =>
  parseCsv(text, separator).map((record) => [record.line, ...record.cells]);

describe('records and the lines they begin on', () => {
  test.each([
    [
      'line ends of any kind',
      'a,b\r\nc,d\ne,f\rg,h',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
        [3, 'e', 'f'],
        [4, 'g', 'h'],
      ],
    ],
    [
      'a last line end',
      'a\nb\n',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'quotes',
      '"a,b","say ""hi"""\nc,d',
      [
        [1, 'a,b', 'say "hi"'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a cell over lines',
      'a,"x\r\ny\n",b\nc,d,e',
      [
        [1, 'a', 'x\ny\n', 'b'],
        [4, 'c', 'd', 'e'],
      ],
    ],
    [
      'blank lines',
      '\na\n\nb',
      [
        [1, ''],
        [2, 'a'],
        [3, ''],
        [4, 'b'],
      ],
    ],
    ['quotes inside a cell', 'Acme "The Best" Ltd,x', [[1, 'Acme "The Best" Ltd', 'x']]],
    ['nothing', '', [[1, '']]],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test.each(['comma', 'semicolon', 'tab', 'pipe'] as const)('%s', (separator) => {
    const between = separatorCharacters[separator];
    expect(cells(`a${between}b`, separator)).toEqual([[1, 'a', 'b']]);
  });

  test('without a separator a line is one cell, with its quotes taken off', () => {
    expect(cells('Acme, Inc.\n"Globex; Co"', 'none')).toEqual([
      [1, 'Acme, Inc.'],
      [2, 'Globex; Co'],
    ]);
  });
});

describe('a stray quote breaks its own line alone', () => {
  test.each([
    ['that never closes', 'a,b\n"c,d\ne,f\ng,h'],
    ['that closes too early', 'a,b\n"c"c,d\ne,f\ng,h'],
    ['that another one closes', 'a,b\n"c,d\ne,f\ng,h\n"i",j'],
  ])('%s', (_, text) => {
    const records = parseCsv(text, 'comma');
    const lines = text.split('\n');
    expect(records.map(({ line, isBroken }) => [line, isBroken ?? false])).toEqual(
      lines.map((_line, at) => [at + 1, at === 1]),
    );
    expect(records[1]?.cells).toEqual([lines[1]]);
    expect(records[2]?.cells).toEqual(['e', 'f']);
  });

  test('even where every line has one', () => {
    const records = parseCsv(Array.from({ length: 1_000 }, (_, at) => `"line ${at}`).join('\n'), 'comma');
    expect(records.length).toBe(1_000);
    expect(records.at(-1)?.cells).toEqual(['"line 999']);
  });
});

test('any table comes back from its CSV', () => {
  const separator = fc.constantFrom('comma', 'semicolon', 'tab', 'pipe');
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r\n', ' ', 'a', 'ż') }),
  );
  const table = fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(separator, table, fc.constantFrom('\n', '\r\n'), (by, rows, lineEnd) => {
      const between = separatorCharacters[by];
      const write = ([text, isQuoted]: readonly [string, boolean]) =>
        isQuoted || text === '' || /["\r\n]/.test(text) || text.includes(between) || text.startsWith('\uFEFF')
          ? `"${text.replaceAll('"', '""')}"`
          : text;
      const csv = rows.map((row) => row.map(write).join(between)).join(lineEnd);
      const records = parseCsv(csv, by);
      expect(records.map((record) => record.cells)).toEqual(
        rows.map((row) => row.map(([text]) => text.replaceAll(/\r\n?/g, '\n'))),
      );
      expect(records.some(({ isBroken }) => isBroken)).toBe(false);
    }),
  );
});
