import { expect, test } from 'vitest';
import { companyLabel } from '#core/domain/company-label.ts';

test.each([
  [{ name: 'Acme', domain: 'acme.example' }, 'Acme'],
  [{ name: undefined, domain: 'acme.example' }, 'acme.example'],
  [{ name: '', domain: 'acme.example' }, 'acme.example'],
  [{ name: '  ', domain: 'acme.example' }, 'acme.example'],
  [{ name: ' Acme ', domain: undefined }, 'Acme'],
  [{ name: undefined, domain: undefined }, 'Company 7'],
])('%o is called %s', (company, label) => {
  expect(companyLabel(company, 'Company 7')).toBe(label);
});
