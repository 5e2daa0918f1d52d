import type { Company } from './company.ts';
import type { OpenDeal } from './index-data.ts';

/** The five figures above the index's table. Money is in company currency. */
export interface IndexMetrics {
  readonly targetAccounts: number;
  readonly accountsWithOpenDeals: number;
  readonly openDealValue: number;
  readonly missingBuyingRole: number;
  readonly missingDecisionMaker: number;
}

/**
 * The metrics of the accounts that a filter leaves. `openDeals` may hold deals of other accounts too: a deal
 * counts, once, when any of its companies is among `accounts`.
 */
export function indexMetrics(accounts: readonly Company[], openDeals: readonly OpenDeal[]): IndexMetrics {
  const ids = new Set<string>();
  let accountsWithOpenDeals = 0;
  let missingBuyingRole = 0;
  let missingDecisionMaker = 0;
  for (const account of accounts) {
    ids.add(account.id);
    if (account.openDeals > 0) accountsWithOpenDeals += 1;
    if (account.contactsWithBuyingRole <= 0) missingBuyingRole += 1;
    if (account.decisionMakers <= 0) missingDecisionMaker += 1;
  }
  const counted = new Set<string>();
  let openDealValue = 0;
  for (const deal of openDeals) {
    if (counted.has(deal.id) || !deal.companyIds.some((id) => ids.has(id))) continue;
    counted.add(deal.id);
    openDealValue += deal.value;
  }
  return {
    targetAccounts: accounts.length,
    accountsWithOpenDeals,
    openDealValue,
    missingBuyingRole,
    missingDecisionMaker,
  };
}
