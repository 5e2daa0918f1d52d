import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnRules } from '#core/domain/account-column.ts';
import { prepareOrder } from '#core/domain/account-order.ts';
import type { Company } from '#core/domain/company.ts';
import { coverageOf } from '#core/domain/coverage.ts';
import { compareIds } from '#core/domain/compare-ids.ts';
import { brandId, type OwnerId, type TeamId } from '#core/domain/ids.ts';
import { allColumns, type Column, type ViewChoice } from '#core/domain/view-choice.ts';
import { arbitraryAccounts, arbitrarySort } from '#test/support/arbitraries.ts';
import { buildCompany, buildOwner } from '#test/support/builders.ts';

const team = (id: string, name: string) => ({ id: brandId<TeamId>(id), name, isPrimary: true });
const owners = [
  buildOwner({ id: brandId('11'), name: 'Ada', teams: [team('1', 'East')] }),
  buildOwner({ id: brandId('12'), name: 'cecil', teams: [team('2', 'south')] }),
  buildOwner({ id: brandId('13'), name: 'Bo', teams: [team('3', 'North')] }),
];

const small = 1_700_000_000_000;

const sortAccounts = (
  accounts: readonly Company[],
  sort: ViewChoice['sort'],
  { gdpr = false, locale = 'en' } = {},
): readonly Company[] =>
  [...prepareOrder(accounts, columnRules({ owners, gdpr }, small), locale).sorted(sort)].flatMap(
    (position) => accounts[position] ?? [],
  );

const account = (name: string, fields: Partial<Company> = {}) => buildCompany({ name, ...fields });
const namesOf = (accounts: readonly Company[]) => accounts.map(({ name }) => name);

const byColumn: Readonly<Record<Exclude<Column, 'company'>, readonly Company[]>> = {
  coverage: [
    account('c', { ownerId: brandId('11') }),
    account('a'),
    account('b', { ownerId: brandId('11'), scheduledAt: small }),
  ],
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
  owner: [
    account('c', { ownerId: brandId<OwnerId>('13') }),
    account('a', { ownerId: brandId<OwnerId>('11') }),
    account('b', { ownerId: brandId<OwnerId>('12') }),
    account('none', { ownerId: brandId<OwnerId>('404') }),
  ],
  team: [
    account('c', { ownerId: brandId<OwnerId>('13') }),
    account('a', { ownerId: brandId<OwnerId>('11') }),
    account('b', { ownerId: brandId<OwnerId>('12') }),
    account('none'),
  ],
  domain: [
    account('c', { domain: 'm.example' }),
    account('a', { domain: 'a.example' }),
    account('b', { domain: 'z.example' }),
    account('none'),
  ],
  city: [
    account('c', { city: 'Łódź' }),
    account('a', { city: 'alfa' }),
    account('b', { city: 'Zulu' }),
    account('none'),
  ],
  country: [
    account('c', { country: 'Łódź' }),
    account('a', { country: 'alfa' }),
    account('b', { country: 'Zulu' }),
    account('none'),
  ],
  industry: [
    account('c', { industry: 'Łódź' }),
    account('a', { industry: 'alfa' }),
    account('b', { industry: 'Zulu' }),
    account('none'),
  ],
  'buying-roles': [
    account('c', { contactsWithBuyingRole: 2 }),
    account('a', { contactsWithBuyingRole: 0 }),
    account('b', { contactsWithBuyingRole: 11 }),
  ],
  'decision-makers': [
    account('c', { decisionMakers: 2 }),
    account('a', { decisionMakers: 0 }),
    account('b', { decisionMakers: 11 }),
  ],
  blockers: [account('c', { blockers: 2 }), account('a', { blockers: 0 }), account('b', { blockers: 11 })],
  'last-call': [
    account('c', { lastCallAt: small + 1 }),
    account('a', { lastCallAt: small }),
    account('b', { lastCallAt: small + 2 }),
    account('none'),
  ],
  'last-meeting': [
    account('c', { lastMeetingAt: small + 1 }),
    account('a', { lastMeetingAt: small }),
    account('b', { lastMeetingAt: small + 2 }),
    account('none'),
  ],
  'open-task': [
    account('c', { lastOpenTaskAt: small + 1 }),
    account('a', { lastOpenTaskAt: small }),
    account('b', { lastOpenTaskAt: small + 2 }),
    account('none', { lastOpenTaskAt: small, cachedOpenTasks: 0 }),
  ],
};

describe('sorting by every column', () => {
  test.each(allColumns.filter((column) => column !== 'company'))('%s', (column) => {
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
      coverage: (company, gdpr) => coverageOf(company, { now: small, gdpr }).score,
      owner: ({ ownerId }) => owners.find(({ id }) => id === ownerId)?.name,
      team: ({ ownerId, teamId }) =>
        owners.find(({ id }) => id === ownerId)?.teams[0]?.name ??
        (teamId && { 1: 'East', 2: 'south', 3: 'North' }[Number(teamId)]),
      domain: (company) => company.domain,
      city: (company) => company.city,
      country: (company) => company.country,
      industry: (company) => company.industry,
      'buying-roles': (company) => company.contactsWithBuyingRole,
      'decision-makers': (company) => company.decisionMakers,
      blockers: (company) => company.blockers,
      'last-call': (company) => company.lastCallAt,
      'last-meeting': (company) => company.lastMeetingAt,
      'open-task': ({ cachedOpenTasks, lastOpenTaskAt }) =>
        cachedOpenTasks === 0 ? undefined : lastOpenTaskAt,
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
