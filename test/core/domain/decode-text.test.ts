import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, sniffEncoding } from '#core/domain/decode-text.ts';
import { textEncodings } from '#core/domain/import-list.ts';
import { encodeText } from '#test/support/encode-text.ts';

const polish = 'Nazwa firmy;Domena\r\nZakłady Żółć i Gęś;zolc.pl\r\nSpółka Łąka;laka.pl\r\n';
const marked = (text: string) => `\uFEFF${text}`;

describe('a Polish list', () => {
  test.each([
    ['utf-8', polish],
    ['utf-8', marked(polish)],
    ['utf-16le', marked(polish)],
    ['utf-16be', marked(polish)],
    ['utf-16le', polish],
    ['utf-16be', polish],
    ['windows-1250', polish],
  ] as const)('in %s', (encoding, text) => {
    const bytes = encodeText(text, encoding);
    expect(sniffEncoding(bytes)).toBe(encoding);
    expect(decodeText(bytes)).toBe(polish);
  });
});

describe('words that tell the two Windows pages apart', () => {
  test.each([
    ['windows-1250', 'Żabka'],
    ['windows-1250', 'Poznań'],
    ['windows-1250', 'Śnieżka S.A.'],
    ['windows-1250', 'Bułka z masłem'],
    ['windows-1250', 'PAŃSTWOWE ŹRÓDŁO'],
    ['windows-1250', 'Cięcie'],
    ['windows-1252', 'Crédit à la consommation, Société Générale, où'],
    ['windows-1252', 'España y Compañía'],
    ['windows-1252', 'São Paulo Alimentação'],
    ['windows-1252', 'Ångström Blå Øl'],
    ['windows-1252', 'Caffè Città'],
  ] as const)('%s: %s', (encoding, text) => {
    const bytes = encodeText(text, encoding);
    expect(sniffEncoding(bytes)).toBe(encoding);
    expect(decodeText(bytes)).toBe(text);
  });

  test.each(['Müller & Söhne Straße', '„Größe“ – 100 €', 'Dvořák'.replace('ř', 'r')])(
    'both have %s alike',
    (text) => {
      expect(decodeText(encodeText(text, 'windows-1252'))).toBe(text);
      expect(decodeText(encodeText(text, 'windows-1250'))).toBe(text);
    },
  );
});

test('what the person says goes before what was found out', () => {
  const bytes = encodeText('Città', 'windows-1252');
  expect(decodeText(bytes, 'windows-1250')).toBe('Cittŕ');
});

test('nothing is nothing', () => {
  expect(decodeText(new Uint8Array())).toBe('');
});

test('any text in UTF-8 comes back, and any bytes decode to something', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
      expect(decodeText(encodeText(text.toWellFormed(), 'utf-8'))).toBe(text.toWellFormed());
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(textEncodings).toContain(sniffEncoding(bytes));
      expect(typeof decodeText(bytes)).toBe('string');
    }),
  );
});
