import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { belongsTo } from '#core/domain/category-rules.ts';
import { brandId } from '#core/domain/ids.ts';
import { prepareIndex, viewIndex } from '#core/domain/index-view.ts';
import { categories, initialViewChoice } from '#core/domain/view-choice.ts';
import { arbitraryChoice, arbitraryIndexData } from '#test/support/arbitraries.ts';
import { buildCompany, buildIndexData, buildOwner } from '#test/support/builders.ts';

const now = 1_700_000_000_000;
const anna = buildOwner({ id: brandId('11') });
const acme = buildCompany({ id: brandId('1'), name: 'Acme', ownerId: anna.id, openDeals: 1 });
const beta = buildCompany({ id: brandId('2'), name: 'Beta', ownerId: anna.id, blockers: 1 });
const gamma = buildCompany({ id: brandId('3'), name: 'Gamma', openDeals: 2, blockers: 1 });
const data = buildIndexData({
  accounts: [gamma, beta, acme],
  owners: [anna],
  openDeals: [
    { id: brandId('d1'), value: 100, companyIds: [acme.id, gamma.id] },
    { id: brandId('d2'), value: 40, companyIds: [gamma.id] },
  ],
});

describe('the index', () => {
  test('opens with all accounts by name', () => {
    const view = viewIndex(prepareIndex(data, 'en', now), initialViewChoice);
    expect(view.rows).toEqual([acme, beta, gamma]);
    expect(view.accountsInFilter).toBe(3);
    expect(view.metrics).toMatchObject({ targetAccounts: 3, accountsWithOpenDeals: 2, openDealValue: 140 });
    expect(view.counts).toMatchObject({ all: 3, blockers: 2, 'no-open-deals': 1 });
  });

  test('metrics and counts follow the owner, not the search nor the category', () => {
    const view = viewIndex(prepareIndex(data, 'en', now), {
      ...initialViewChoice,
      owner: anna.id,
      category: 'blockers',
      search: 'bet',
    });
    expect(view.rows).toEqual([beta]);
    expect(view.accountsInFilter).toBe(2);
    expect(view.metrics).toMatchObject({ targetAccounts: 2, openDealValue: 100 });
    expect(view.counts).toMatchObject({ all: 2, blockers: 1 });
  });

  test('a company that is no target account is not part of it', () => {
    const unmarked = { ...gamma, isTargetAccount: false };
    const view = viewIndex(
      prepareIndex({ ...data, accounts: [acme, unmarked] }, 'en', now),
      initialViewChoice,
    );
    expect(view.rows).toEqual([acme]);
    expect(view.metrics).toMatchObject({ targetAccounts: 1, openDealValue: 100 });
  });

  test('an empty portal has no rows and zeros', () => {
    const view = viewIndex(prepareIndex(buildIndexData(), 'en', now), initialViewChoice);
    expect(view.rows).toEqual([]);
    expect(Object.values(view.counts)).toEqual(categories.map(() => 0));
  });

  test('one prepared index answers any run of choices as a fresh one does', () => {
    fc.assert(
      fc.property(
        arbitraryIndexData,
        fc.array(arbitraryChoice, { minLength: 1, maxLength: 5 }),
        (any, choices) => {
          const prepared = prepareIndex(any, 'pl', now);
          for (const choice of choices) {
            expect(viewIndex(prepared, choice)).toEqual(viewIndex(prepareIndex(any, 'pl', now), choice));
          }
        },
      ),
    );
  });

  test('without a search, a category has as many rows as its count says, all of it', () => {
    fc.assert(
      fc.property(arbitraryIndexData, arbitraryChoice, (any, choice) => {
        const view = viewIndex(prepareIndex(any, 'en', now), { ...choice, search: '' });
        expect(view.rows.length).toBe(view.counts[choice.category]);
        expect(view.counts.all).toBe(view.accountsInFilter);
        expect(view.rows.every((account) => belongsTo(choice.category, account))).toBe(true);
        expect(view.counts['no-decision-maker']).toBe(view.metrics.missingDecisionMaker);
        expect(view.counts['no-open-deals'] + view.metrics.accountsWithOpenDeals).toBe(view.accountsInFilter);
      }),
    );
  });

  test('rows of a choice are rows of every looser one, in the same order', () => {
    fc.assert(
      fc.property(arbitraryIndexData, arbitraryChoice, (any, choice) => {
        const prepared = prepareIndex(any, 'en', now);
        const { rows } = viewIndex(prepared, choice);
        for (const looser of [
          { search: '' },
          { category: 'all' },
          { owner: 'all' },
          { teams: [] },
        ] as const) {
          const wider = viewIndex(prepared, { ...choice, ...looser }).rows;
          const kept = new Set(rows);
          expect(wider.filter((account) => kept.has(account))).toEqual(rows);
        }
      }),
    );
  });
});
