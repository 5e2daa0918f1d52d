import { expect, test } from 'vitest';
import { sniffSeparator } from '#core/domain/sniff-separator.ts';

test.each([
  ['comma', 'Name,Domain\nAcme,acme.com\nGlobex,globex.com'],
  ['semicolon', 'Nazwa;Domena\nAcme, Inc.;acme.com\nGlobex;globex.com'],
  ['tab', 'Name\tDomain\nAcme, Inc.\tacme.com'],
  ['pipe', 'Name|Domain\nAcme; Co|acme.com'],
  ['comma', '"Name; of it",Domain\n"Acme; Inc.",acme.com'],
  ['comma', 'Name,Domain\n"Acme\nand, sons",acme.com\n"The ""Best"", really",best.com'],
  ['comma', '\r\n\r\nName,Domain\r\n\r\nAcme,acme.com\r\n'],
  ['comma', 'a.com, b.com, c.com'],
  ['comma', 'a,b,c\n1,2,3\n4,5\n6,7,8'],
  ['semicolon', 'ID;Domena;Adres;Nazwa\n1;;x\n;acme.pl;y\n;;;Acme'],
  ['none', 'acme.com\nglobex.com'],
  ['none', 'Acme, Inc.\nGlobex\nInitech\nHooli'],
  ['none', 'Company name\nAcme, Inc.\nGlobex, Inc.'],
  ['none', ''],
  ['none', '   \n \n'],
])('%s: %j', (separator, text) => {
  expect(sniffSeparator(text)).toBe(separator);
});
