import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownerAndTeamFilter } from '#core/domain/account-filter.ts';
import { brandId, type DealId, type TeamId } from '#core/domain/ids.ts';
import { indexMetrics } from '#core/domain/index-metrics.ts';
import { ownerWorkload, type WorkloadRow } from '#core/domain/owner-workload.ts';
import { arbitraryIndexData } from '#test/support/arbitraries.ts';
import { buildCompany, buildIndexData, buildOwner } from '#test/support/builders.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 23, 14, 30);
const north = { id: brandId<TeamId>('1'), name: 'North', isPrimary: true };
const south = { id: brandId<TeamId>('2'), name: 'South', isPrimary: false };
const ada = buildOwner({ name: 'Ada', teams: [north, south] });
const bo = buildOwner({ name: 'Bo', teams: [south], isActive: false });

const nameOf = ({ holder }: WorkloadRow): string => {
  switch (holder.kind) {
    case 'owner':
      return holder.owner?.name ?? `owner ${holder.id}`;
    case 'team':
      return holder.team.name ?? `team ${holder.team.id}`;
    case 'unassigned':
    case 'no-team':
      return holder.kind;
  }
};
const named = (rows: readonly WorkloadRow[]) => new Map(rows.map((row) => [nameOf(row), row.figures]));

describe('whose an account is', () => {
  const accounts = [
    buildCompany({ ownerId: ada.id }),
    buildCompany({ ownerId: ada.id }),
    buildCompany({ ownerId: bo.id }),
    buildCompany(),
    buildCompany({ ownerId: brandId('404'), teamId: south.id }),
    buildCompany({ ownerId: brandId('404'), teamId: brandId('9') }),
    buildCompany({ ownerId: ada.id, isTargetAccount: false }),
  ];
  const workload = ownerWorkload(buildIndexData({ accounts, owners: [ada, bo, buildOwner()] }), now, 'UTC');

  test('each owner, nobody, and an owner that is gone have their row; an owner of nothing has none', () => {
    expect(new Map([...named(workload.owners)].map(([name, { accounts: own }]) => [name, own]))).toEqual(
      new Map([
        ['Ada', 2],
        ['Bo', 1],
        ['unassigned', 1],
        ['owner 404', 2],
      ]),
    );
  });

  test('an account is in every team of its owner, once in each; else in the team of its record', () => {
    expect(new Map([...named(workload.teams)].map(([name, { accounts: own }]) => [name, own]))).toEqual(
      new Map([
        ['North', 2],
        ['South', 4],
        ['no-team', 1],
        ['team 9', 1],
      ]),
    );
  });

  test('the total counts every target account once', () => {
    expect(workload.total.accounts).toBe(6);
  });
});

describe('figures', () => {
  const figuresOf = (over: Parameters<typeof buildCompany>[0], timeZone = 'UTC') =>
    ownerWorkload(buildIndexData({ accounts: [buildCompany(over)] }), now, timeZone).total;

  test.each([
    ['never touched', undefined, [1, 1, 1]],
    ['just now', now, [0, 0, 0]],
    ['in the future', now + day, [0, 0, 0]],
    ['a moment less than 14 days', now - 14 * day + 1, [0, 0, 0]],
    ['14 days', now - 14 * day, [1, 0, 0]],
    ['30 days', now - 30 * day, [1, 1, 0]],
    ['60 days', now - 60 * day, [1, 1, 1]],
  ])('no touch: %s', (_, lastTouchAt, expected) => {
    const { quiet14, quiet30, quiet60 } = figuresOf({ lastTouchAt });
    expect([quiet14, quiet30, quiet60]).toEqual(expected);
  });

  test.each([
    ['no open task', { lastOpenTaskAt: undefined }, 'UTC', 0],
    ['due yesterday', { lastOpenTaskAt: now - day }, 'UTC', 1],
    ['due earlier today', { lastOpenTaskAt: now - 3_600_000 }, 'UTC', 0],
    ['due before midnight there', { lastOpenTaskAt: Date.UTC(2026, 10, 22, 23, 30) }, 'UTC', 1],
    ['due after midnight there', { lastOpenTaskAt: Date.UTC(2026, 10, 22, 23, 30) }, 'Europe/Warsaw', 0],
    ['due tomorrow', { lastOpenTaskAt: now + day }, 'UTC', 0],
    ['completed, as the records say', { lastOpenTaskAt: now - day, cachedOpenTasks: 0 }, 'UTC', 0],
  ])('overdue: %s', (_, over, timeZone, expected) => {
    expect(figuresOf(over, timeZone).overdueTasks).toBe(expected);
  });

  test('a deal of two accounts of one owner counts once for them, and once for each of two owners', () => {
    const accounts = [
      buildCompany({ ownerId: ada.id }),
      buildCompany({ ownerId: ada.id }),
      buildCompany({ ownerId: bo.id }),
    ];
    const openDeals = [{ id: brandId<DealId>('d'), value: 500, companyIds: accounts.map(({ id }) => id) }];
    const { owners, total } = ownerWorkload(
      buildIndexData({ accounts, openDeals, owners: [ada, bo] }),
      now,
      'UTC',
    );
    expect([...named(owners)].map(([name, figures]) => [name, figures.openDealValue])).toEqual([
      ['Ada', 500],
      ['Bo', 500],
    ]);
    expect(total.openDealValue).toBe(500);
  });
});

describe('any portal', () => {
  const zone = 'Europe/Warsaw';
  const at = 1_700_000_000_003 + 30 * day;

  test('over owners the accounts add up to the total; deal value does where no deal is shared', () => {
    fc.assert(
      fc.property(arbitraryIndexData, (data) => {
        const { owners, total } = ownerWorkload(data, at, zone);
        const sum = (figure: keyof typeof total) => owners.reduce((all, row) => all + row.figures[figure], 0);
        for (const figure of [
          'accounts',
          'quiet14',
          'quiet30',
          'quiet60',
          'missingDecisionMaker',
          'overdueTasks',
        ] as const)
          expect(sum(figure)).toBe(total[figure]);
        expect(sum('openDealValue')).toBeGreaterThanOrEqual(total.openDealValue);
        const single = {
          ...data,
          openDeals: data.openDeals.map((deal) => ({ ...deal, companyIds: deal.companyIds.slice(0, 1) })),
        };
        const alone = ownerWorkload(single, at, zone);
        expect(alone.owners.reduce((all, row) => all + row.figures.openDealValue, 0)).toBe(
          alone.total.openDealValue,
        );
      }),
    );
  });

  test('a row’s figures are what the index shows under the filter that it stands for', () => {
    fc.assert(
      fc.property(arbitraryIndexData, (data) => {
        const { owners, teams } = ownerWorkload(data, at, zone);
        for (const { holder, figures } of [...owners, ...teams]) {
          if (holder.kind === 'no-team') continue;
          const passes = ownerAndTeamFilter(
            {
              owner:
                holder.kind === 'owner' ? holder.id : holder.kind === 'unassigned' ? 'unassigned' : 'all',
              teams: holder.kind === 'team' ? [holder.team.id] : [],
            },
            data.owners,
          );
          const left = data.accounts.filter((account) => account.isTargetAccount && passes(account));
          const metrics = indexMetrics(left, data.openDeals);
          expect(figures.accounts).toBe(metrics.targetAccounts);
          expect(figures.openDealValue).toBe(metrics.openDealValue);
          expect(figures.missingDecisionMaker).toBe(metrics.missingDecisionMaker);
        }
      }),
    );
  });

  test('longer silences are among the shorter ones', () => {
    fc.assert(
      fc.property(arbitraryIndexData, fc.nat(100), (data, days) => {
        const { owners, teams, total } = ownerWorkload(data, 1_700_000_000_000 + days * day, zone);
        for (const { quiet14, quiet30, quiet60, accounts } of [...owners, ...teams]
          .map(({ figures }) => figures)
          .concat(total)) {
          expect(quiet60).toBeLessThanOrEqual(quiet30);
          expect(quiet30).toBeLessThanOrEqual(quiet14);
          expect(quiet14).toBeLessThanOrEqual(accounts);
        }
      }),
    );
  });
});
