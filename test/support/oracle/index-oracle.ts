import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';
import { accountFacts, valueOf, type AccountFacts } from './account-facts.ts';

/** A choice of owner (an id or `unassigned`) and teams by their ids; nothing chosen is everything. */
export interface OracleFilter {
  readonly owner?: string;
  readonly teams?: readonly string[];
}

export type OracleColumn =
  'Company' | 'Contacts' | 'Open deals' | 'Open deal value' | 'Last touch' | 'Last engagement' | 'Scheduled';

/** The index as the raw records have it, under the names that it has on screen. */
export interface IndexOracle {
  /** All target accounts. */
  readonly accounts: readonly AccountFacts[];
  filtered(filter: OracleFilter): readonly AccountFacts[];
  metrics(accounts: readonly AccountFacts[]): Readonly<Record<string, number>>;
  categories(accounts: readonly AccountFacts[]): Readonly<Record<string, number>>;
  inCategory(accounts: readonly AccountFacts[], category: string): readonly AccountFacts[];
  found(accounts: readonly AccountFacts[], search: string): readonly AccountFacts[];
  sorted(
    accounts: readonly AccountFacts[],
    column: OracleColumn,
    direction: 'ascending' | 'descending',
  ): readonly AccountFacts[];
}

const rules: Readonly<Record<string, (account: AccountFacts) => boolean>> = {
  All: () => true,
  'No open tasks': (account) => !account.hasOpenTask,
  'No logged calls': (account) => !account.hasCall,
  'No meetings': (account) => !account.hasMeeting,
  'No open deals': (account) => account.openDealIds.length === 0,
  'No decision maker': (account) => account.decisionMakers === 0,
  Blockers: (account) => account.blockers > 0,
};

export const oracleCategories = Object.keys(rules);

const figures: Readonly<
  Record<Exclude<OracleColumn, 'Company'>, (account: AccountFacts) => number | undefined>
> = {
  Contacts: (account) => account.contacts,
  'Open deals': (account) => account.openDealIds.length,
  'Open deal value': (account) => account.openDealValue,
  'Last touch': (account) => account.lastTouchAt,
  'Last engagement': (account) => account.lastEngagement?.at,
  Scheduled: (account) => account.scheduled?.at,
};

/** Reads the portal as it is now. `now` is epoch milliseconds: what is past, what is planned. */
export function readIndexOracle({ records }: SamplePortal, now = Date.now()): IndexOracle {
  const accounts = records.companies
    .filter(({ properties }) => properties['hs_is_target_account'] === 'true')
    .map((company) => accountFacts(records, company, now));
  const { compare } = new Intl.Collator('en');
  const byName = (a: AccountFacts, b: AccountFacts): number => {
    const [left, right] = [a.name ?? a.domain, b.name ?? b.domain];
    if (left === undefined || right === undefined) return Number(!left) - Number(!right);
    return compare(left, right);
  };
  const byId = (a: AccountFacts, b: AccountFacts) => Number(BigInt(a.id) - BigInt(b.id));

  return {
    accounts,
    filtered: ({ owner, teams = [] }) =>
      accounts
        .filter(({ ownerId }) => owner === undefined || (ownerId ?? 'unassigned') === owner)
        .filter(({ teamIds }) => teams.length === 0 || teams.some((team) => teamIds.includes(team))),
    metrics(chosen) {
      const deals = new Set(chosen.flatMap((account) => account.openDealIds));
      const value = [...deals].reduce((sum, id) => sum + (valueOf(dealOf(id)) ?? 0), 0);
      return {
        'Target accounts': chosen.length,
        'Accounts with open deals': chosen.filter(({ openDealIds }) => openDealIds.length > 0).length,
        'Open deal value': Math.round(value * 100) / 100,
        'Missing any buying role': chosen.filter(({ contactsWithRole }) => contactsWithRole === 0).length,
        'Missing decision makers': chosen.filter(({ decisionMakers }) => decisionMakers === 0).length,
      };
    },
    categories: (chosen) =>
      Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, chosen.filter(rule).length])),
    inCategory: (chosen, category) => chosen.filter(rules[category] ?? (() => false)),
    found: (chosen, search) =>
      chosen.filter(({ name, allDomains }) => {
        const text = plain([name, ...allDomains].join(' '));
        return plain(search)
          .split(' ')
          .every((word) => text.includes(word));
      }),
    sorted(chosen, column, direction) {
      const sign = direction === 'ascending' ? 1 : -1;
      if (column === 'Company') {
        const isNameless = (account: AccountFacts) => !(account.name ?? account.domain);
        return chosen.toSorted(
          (a, b) => Number(isNameless(a)) - Number(isNameless(b)) || sign * byName(a, b) || byId(a, b),
        );
      }
      const figure = figures[column];
      return chosen.toSorted((a, b) => {
        const [left, right] = [figure(a), figure(b)];
        if (left === undefined || right === undefined) {
          return Number(left === undefined) - Number(right === undefined) || byName(a, b) || byId(a, b);
        }
        return sign * (left - right) || byName(a, b) || byId(a, b);
      });
    },
  };

  function dealOf(id: string) {
    const deal = records.get(id);
    if (!deal) throw new Error(`No deal ${id}`);
    return deal;
  }
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ß', 'ss');
