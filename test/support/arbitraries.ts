import fc from 'fast-check';
import type { Company } from '#core/domain/company.ts';
import { brandId, type CompanyId, type DealId, type OwnerId, type TeamId } from '#core/domain/ids.ts';
import type { IndexData, OpenDeal } from '#core/domain/index-data.ts';
import type { Owner } from '#core/domain/owner.ts';
import { allColumns, categories, suggestionLists, type ViewChoice } from '#core/domain/view-choice.ts';
import { buildCompany, buildIndexData, buildOwner } from './builders.ts';

/** Small ranges on purpose: ties, shared owners and missing values must occur often. */
const moment = fc.option(fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_005 }), { nil: undefined });
const count = fc.integer({ min: 0, max: 3 });
const name = fc.constantFrom(
  'Acme',
  'acme',
  'Łódź Motors',
  'Lodz Motors',
  'Zażółć',
  '',
  'Ångström',
  'Beta 2',
  'Beta 10',
);
const ownerId = fc.constantFrom('11', '12', '13', '99').map((id) => brandId<OwnerId>(id));
const arbitraryTeamId = fc.constantFrom('1', '2', '3').map((id) => brandId<TeamId>(id));

const companyFields = fc.record({
  name: fc.option(name, { nil: undefined }),
  domain: fc.option(fc.constantFrom('acme.example', 'lodz.example', 'beta.example'), { nil: undefined }),
  additionalDomains: fc.array(fc.constantFrom('acme.test', 'other.test'), { maxLength: 2 }),
  ownerId: fc.option(ownerId, { nil: undefined }),
  teamId: fc.option(arbitraryTeamId, { nil: undefined }),
  contacts: count,
  openDeals: count,
  openDealValue: fc.integer({ min: 0, max: 4 }),
  contactsWithBuyingRole: count,
  decisionMakers: count,
  blockers: count,
  lastOpenTaskAt: moment,
  lastCallAt: moment,
  lastMeetingAt: moment,
  latestMeetingActivityAt: moment,
  lastTouchAt: moment,
  lastEngagementAt: moment,
  lawfulEngagementAt: moment,
  scheduledAt: moment,
  cachedOpenTasks: fc.option(count, { nil: undefined }),
  cachedMeetings: fc.option(count, { nil: undefined }),
});

export const arbitraryCompanyId = fc.integer({ min: 1, max: 30 }).map((id) => brandId<CompanyId>(String(id)));

/** Accounts with ids of their own. */
export const arbitraryAccounts: fc.Arbitrary<readonly Company[]> = fc
  .uniqueArray(fc.tuple(arbitraryCompanyId, companyFields), { selector: ([id]) => id, maxLength: 25 })
  .map((entries) => entries.map(([id, fields]) => buildCompany({ ...fields, id })));

const arbitraryOwners: fc.Arbitrary<readonly Owner[]> = fc
  .uniqueArray(fc.tuple(ownerId, fc.uniqueArray(arbitraryTeamId)), { selector: ([id]) => id })
  .map((entries) =>
    entries.map(([id, teams]) =>
      buildOwner({ id, teams: teams.map((team) => ({ id: team, name: `Team ${team}`, isPrimary: false })) }),
    ),
  );

const arbitraryOpenDeals: fc.Arbitrary<readonly OpenDeal[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 40 }).map((id) => brandId<DealId>(String(id))),
    value: fc.integer({ min: 0, max: 1000 }),
    companyIds: fc.uniqueArray(arbitraryCompanyId, { maxLength: 4 }),
  }),
  { selector: ({ id }) => id },
);

export const arbitraryIndexData: fc.Arbitrary<IndexData> = fc
  .record({
    accounts: arbitraryAccounts,
    openDeals: arbitraryOpenDeals,
    owners: arbitraryOwners,
    gdpr: fc.boolean(),
  })
  .map((fields) => buildIndexData(fields));

export const arbitrarySort: fc.Arbitrary<ViewChoice['sort']> = fc.record({
  column: fc.constantFrom(...allColumns),
  direction: fc.constantFrom('ascending', 'descending'),
});

const arbitraryAccountsChoice: fc.Arbitrary<ViewChoice> = fc.record({
  category: fc.constantFrom(...categories),
  owner: fc.oneof(fc.constantFrom<'all' | 'unassigned'>('all', 'unassigned'), ownerId),
  teams: fc.uniqueArray(arbitraryTeamId, { maxLength: 2 }),
  search: fc.constantFrom('', ' ', 'a', 'lodz', 'ŁÓDŹ', 'beta 1', 'acme test', 'nothing of the kind'),
  sort: arbitrarySort,
});

/** What is left out of a choice is as it was at first. */
const arbitraryListChoice = fc.oneof(
  fc.constant({}),
  fc.record({
    list: fc.constantFrom(...suggestionLists),
    isSetAside: fc.constantFrom(undefined, true),
    prospectOrder: fc.constantFrom(undefined, 'strongest' as const),
  }),
);

export const arbitraryChoice: fc.Arbitrary<ViewChoice> = fc
  .tuple(arbitraryAccountsChoice, arbitraryListChoice)
  .map(([accounts, list]) => ({ ...accounts, ...list }));
