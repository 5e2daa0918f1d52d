import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brandId, type DealId } from '#core/domain/ids.ts';
import type { OpenDeal } from '#core/domain/index-data.ts';
import { indexMetrics } from '#core/domain/index-metrics.ts';
import type { Company } from '#core/domain/company.ts';
import { arbitraryIndexData } from '#test/support/arbitraries.ts';
import { buildCompany } from '#test/support/builders.ts';

const one = buildCompany({ id: brandId('1'), openDeals: 2, openDealValue: 300 });
const two = buildCompany({ id: brandId('2'), openDeals: 1, openDealValue: 200 });

const deal = (id: string, value: number, ...companies: readonly Company[]): OpenDeal => ({
  id: brandId<DealId>(id),
  value,
  companyIds: companies.map((company) => company.id),
});

describe('open deal value', () => {
  const value = (accounts: readonly Company[], deals: readonly OpenDeal[]) =>
    indexMetrics(accounts, deals).openDealValue;

  test('counts a deal shared by two target accounts once', () => {
    expect(value([one, two], [deal('a', 100, one), deal('b', 200, one, two)])).toBe(300);
  });

  test('counts a shared deal for the account that a filter leaves', () => {
    expect(value([two], [deal('a', 100, one), deal('b', 200, one, two)])).toBe(200);
  });

  test('leaves out deals of other companies and of none', () => {
    expect(value([one], [deal('a', 100, two), deal('b', 50)])).toBe(0);
  });

  test('takes a deal that came twice once', () => {
    expect(value([one], [deal('a', 100, one), deal('a', 100, one)])).toBe(100);
  });

  test('takes a deal without amount as nothing', () => {
    expect(value([one], [deal('a', 0, one), deal('b', 100, one)])).toBe(100);
  });

  test('is in company currency: the converted value counts, whatever the account sums up to', () => {
    expect(value([one], [deal('a', 117.5, one)])).toBe(117.5);
  });
});

describe('the other metrics', () => {
  test.each([
    ['no contacts at all', {}, { missingBuyingRole: 1, missingDecisionMaker: 1 }],
    ['contacts without roles', { contacts: 3 }, { missingBuyingRole: 1, missingDecisionMaker: 1 }],
    [
      'a champion only',
      { contacts: 3, contactsWithBuyingRole: 1 },
      { missingBuyingRole: 0, missingDecisionMaker: 1 },
    ],
    [
      'a decision maker',
      { contactsWithBuyingRole: 1, decisionMakers: 1 },
      { missingBuyingRole: 0, missingDecisionMaker: 0 },
    ],
    ['open deals without amount', { openDeals: 2 }, { accountsWithOpenDeals: 1, openDealValue: 0 }],
    ['no deals', {}, { accountsWithOpenDeals: 0 }],
  ])('%s', (_, fields, expected) => {
    expect(indexMetrics([buildCompany(fields)], [])).toMatchObject({ targetAccounts: 1, ...expected });
  });

  test('an empty portal has zeros', () => {
    expect(indexMetrics([], [deal('a', 100, one)])).toEqual({
      targetAccounts: 0,
      accountsWithOpenDeals: 0,
      openDealValue: 0,
      missingBuyingRole: 0,
      missingDecisionMaker: 0,
    });
  });
});

test('metrics equal a recount account by account and deal by deal', () => {
  fc.assert(
    fc.property(arbitraryIndexData, ({ accounts, openDeals }) => {
      const ownDeals = Object.fromEntries(
        accounts.flatMap((account) =>
          openDeals
            .filter((entry) => entry.companyIds.includes(account.id))
            .map((entry) => [entry.id, entry.value]),
        ),
      );
      expect(indexMetrics(accounts, openDeals)).toEqual({
        targetAccounts: accounts.length,
        accountsWithOpenDeals: accounts.filter((account) => account.openDeals !== 0).length,
        openDealValue: Object.values(ownDeals).reduce((sum, value) => sum + value, 0),
        missingBuyingRole: accounts.filter((account) => !account.contactsWithBuyingRole).length,
        missingDecisionMaker: accounts.filter((account) => !account.decisionMakers).length,
      });
    }),
  );
});

test('splitting accounts in two never loses value, and counts shared deals on both sides', () => {
  fc.assert(
    fc.property(arbitraryIndexData, fc.nat(25), ({ accounts, openDeals }, at) => {
      const whole = indexMetrics(accounts, openDeals);
      const left = indexMetrics(accounts.slice(0, at), openDeals);
      const right = indexMetrics(accounts.slice(at), openDeals);
      expect(left.targetAccounts + right.targetAccounts).toBe(whole.targetAccounts);
      expect(left.missingBuyingRole + right.missingBuyingRole).toBe(whole.missingBuyingRole);
      expect(left.openDealValue + right.openDealValue).toBeGreaterThanOrEqual(whole.openDealValue);
    }),
  );
});
