import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareOrder } from '#core/domain/account-order.ts';
import type { Company } from '#core/domain/company.ts';
import { compareIds } from '#core/domain/compare-ids.ts';
import { brandId } from '#core/domain/ids.ts';
import { columns, type Column, type ViewChoice } from '#core/domain/view-choice.ts';
import { arbitraryAccounts, arbitrarySort } from '#test/support/arbitraries.ts';
import { buildCompany } from '#test/support/builders.ts';

const sortAccounts = (
  accounts: readonly Company[],
  sort: ViewChoice['sort'],
  { gdpr = false, locale = 'en' } = {},
): readonly Company[] =>
  [...prepareOrder(accounts, gdpr, locale).sorted(sort)].flatMap((position) => accounts[position] ?? []);

const account = (name: string, fields: Partial<Company> = {}) => buildCompany({ name, ...fields });
const namesOf = (accounts: readonly Company[]) => accounts.map(({ name }) => name);

const small = 1_700_000_000_000;
const byColumn: Readonly<Record<Exclude<Column, 'company'>, readonly Company[]>> = {
  contacts: [account('c', { contacts: 9 }), account('a', { contacts: 0 }), account('b', { contacts: 10 })],
  'open-deals': [
    account('c', { openDeals: 2 }),
    account('a', { openDeals: 0 }),
    account('b', { openDeals: 11 }),
  ],
  'open-deal-value': [
    account('c', { openDealValue: 99.5 }),
    account('a', { openDealValue: 0 }),
    account('b', { openDealValue: 1e9 }),
  ],
  'last-touch': [
    account('c', { lastTouchAt: small + 1 }),
    account('a', { lastTouchAt: small }),
    account('b', { lastTouchAt: small + 2 }),
    account('none'),
  ],
  'last-engagement': [
    account('c', { lastEngagementAt: small + 1 }),
    account('a', { lastEngagementAt: small }),
    account('b', { lastEngagementAt: small + 2 }),
    account('none', { lawfulEngagementAt: small }),
  ],
  scheduled: [
    account('c', { scheduledAt: small + 1 }),
    account('a', { scheduledAt: -small }),
    account('b', { scheduledAt: small + 2 }),
    account('none'),
  ],
};

describe('sorting by every column', () => {
  test.each(columns.filter((column) => column !== 'company'))('%s', (column) => {
    const accounts = byColumn[column];
    const missing = accounts.some(({ name }) => name === 'none') ? ['none'] : [];
    expect(namesOf(sortAccounts(accounts, { column, direction: 'ascending' }))).toEqual([
      'a',
      'c',
      'b',
      ...missing,
    ]);
    expect(namesOf(sortAccounts(accounts, { column, direction: 'descending' }))).toEqual([
      'b',
      'c',
      'a',
      ...missing,
    ]);
  });

  test('company: by name, else by domain; neither comes last both ways', () => {
    const accounts = [
      account('Delta'),
      buildCompany({ id: brandId('7') }),
      buildCompany({ domain: 'beta.example' }),
      account('acme'),
      buildCompany({ id: brandId('6'), name: ' ' }),
    ];
    const shown = (direction: 'ascending' | 'descending') =>
      sortAccounts(accounts, { column: 'company', direction }).map(
        ({ name, domain, id }) => name?.trim() || domain || id,
      );
    expect(shown('ascending')).toEqual(['acme', 'beta.example', 'Delta', '6', '7']);
    expect(shown('descending')).toEqual(['Delta', 'beta.example', 'acme', '6', '7']);
  });

  test('the language decides where a letter stands', () => {
    const accounts = ['Lz', 'Ła', 'La', 'Ma'].map((name) => account(name));
    const sort = { column: 'company', direction: 'ascending' } as const;
    expect(namesOf(sortAccounts(accounts, sort, { locale: 'pl' }))).toEqual(['La', 'Lz', 'Ła', 'Ma']);
    expect(namesOf(sortAccounts(accounts, sort, { locale: 'en' }))).toEqual(['La', 'Ła', 'Lz', 'Ma']);
  });

  test('last engagement under GDPR sorts by what is shown', () => {
    const accounts = [
      account('unlawful', { lastEngagementAt: small + 5 }),
      account('old', { lastEngagementAt: small + 9, lawfulEngagementAt: small }),
      account('new', { lastEngagementAt: small + 1, lawfulEngagementAt: small + 1 }),
    ];
    const sort = { column: 'last-engagement', direction: 'descending' } as const;
    expect(namesOf(sortAccounts(accounts, sort, { gdpr: true }))).toEqual(['new', 'old', 'unlawful']);
  });

  test('ties go by name, then by record id as a number, ascending in both directions', () => {
    const tied = [
      account('b', { id: brandId('1') }),
      account('a', { id: brandId('10') }),
      account('a', { id: brandId('9') }),
    ];
    for (const direction of ['ascending', 'descending'] as const) {
      expect(sortAccounts(tied, { column: 'contacts', direction }).map(({ id }) => id)).toEqual([
        '9',
        '10',
        '1',
      ]);
    }
  });

  test('no accounts', () => {
    expect(sortAccounts([], { column: 'company', direction: 'descending' })).toEqual([]);
  });
});

describe('order as such', () => {
  test('is the same whatever order the accounts came in', () => {
    const shuffled = arbitraryAccounts.chain((accounts) =>
      fc.tuple(fc.constant(accounts), fc.shuffledSubarray([...accounts], { minLength: accounts.length })),
    );
    fc.assert(
      fc.property(shuffled, arbitrarySort, fc.boolean(), ([accounts, again], sort, gdpr) => {
        expect(sortAccounts(again, sort, { gdpr })).toEqual(sortAccounts(accounts, sort, { gdpr }));
      }),
    );
  });

  test('equals a plain comparing sort', () => {
    const collator = new Intl.Collator('pl');
    const labelOf = ({ name, domain }: Company) => (name?.trim() ? name.trim() : domain);
    const keys: Readonly<Record<Column, (company: Company, gdpr: boolean) => string | number | undefined>> = {
      company: labelOf,
      contacts: (company) => company.contacts,
      'open-deals': (company) => company.openDeals,
      'open-deal-value': (company) => company.openDealValue,
      'last-touch': (company) => company.lastTouchAt,
      'last-engagement': (company, gdpr) => (gdpr ? company.lawfulEngagementAt : company.lastEngagementAt),
      scheduled: (company) => company.scheduledAt,
    };
    const compareValues = (a: string | number, b: string | number) =>
      typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    const missingLast = (a: unknown, b: unknown) => Number(a === undefined) - Number(b === undefined);

    fc.assert(
      fc.property(arbitraryAccounts, arbitrarySort, fc.boolean(), (accounts, sort, gdpr) => {
        const sign = sort.direction === 'ascending' ? 1 : -1;
        const expected = accounts.toSorted((a, b) => {
          const [left, right] = [keys[sort.column](a, gdpr), keys[sort.column](b, gdpr)];
          const [leftName, rightName] = [labelOf(a), labelOf(b)];
          return (
            missingLast(left, right) ||
            (left === undefined || right === undefined ? 0 : sign * compareValues(left, right)) ||
            missingLast(leftName, rightName) ||
            collator.compare(leftName ?? '', rightName ?? '') ||
            Number(a.id) - Number(b.id)
          );
        });
        expect(sortAccounts(accounts, sort, { gdpr, locale: 'pl' })).toEqual(expected);
      }),
    );
  });

  test('ids compare as numbers past 2^53', () => {
    expect(compareIds('9007199254740993', '9007199254740992')).toBeGreaterThan(0);
    expect(compareIds('999', '9007199254740992')).toBeLessThan(0);
    expect(compareIds('5', '5')).toBe(0);
  });
});
