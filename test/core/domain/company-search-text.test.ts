import { expect, test } from 'vitest';
import { companySearchText } from '#core/domain/company-search-text.ts';

test.each([
  ['  Northwind  ', 'Northwind'],
  ['northwind.example', 'northwind.example'],
  ['https://www.northwind.example/about?x=1', 'northwind.example'],
  ['www.northwind.example', 'northwind.example'],
  ['HTTPS://WWW.NORTHWIND.EXAMPLE', 'northwind.example'],
  ['https://www.linkedin.com/company/wide-world-importers/people/', 'wide world importers'],
  ['https://mail.google.com/', 'https://mail.google.com/'],
  ['http trading', 'http trading'],
  ['', ''],
])('%j searches for %j', (typed, expected) => {
  expect(companySearchText(typed)).toBe(expected);
});
