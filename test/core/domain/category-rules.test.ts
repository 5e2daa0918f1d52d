import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { belongsTo, countCategories } from '#core/domain/category-rules.ts';
import type { Company } from '#core/domain/company.ts';
import { categories, type Category } from '#core/domain/view-choice.ts';
import { arbitraryAccounts } from '#test/support/arbitraries.ts';
import { buildCompany } from '#test/support/builders.ts';

const at = Date.UTC(2026, 5, 1);

const cases: readonly [Category, string, Partial<Company>, boolean][] = [
  ['all', 'an empty account', {}, true],
  ['all', 'a full account', { openDeals: 3, blockers: 1 }, true],

  ['no-open-tasks', 'no date and nothing cached', {}, true],
  ['no-open-tasks', 'a task that is due', { lastOpenTaskAt: at }, false],
  [
    'no-open-tasks',
    'a date that HubSpot kept though no cached task is open',
    { lastOpenTaskAt: at, cachedOpenTasks: 0 },
    true,
  ],
  ['no-open-tasks', 'an open task without due date', { cachedOpenTasks: 1 }, false],
  ['no-open-tasks', 'cached open tasks and a date', { lastOpenTaskAt: at, cachedOpenTasks: 2 }, false],

  ['no-logged-calls', 'never called', {}, true],
  ['no-logged-calls', 'called once', { lastCallAt: at }, false],
  ['no-logged-calls', 'touched by email only', { lastTouchAt: at }, true],

  ['no-meetings', 'never met', {}, true],
  ['no-meetings', 'a booked meeting', { lastMeetingAt: at }, false],
  ['no-meetings', 'an upcoming meeting', { latestMeetingActivityAt: at }, false],
  ['no-meetings', 'a cached meeting that no date knows', { cachedMeetings: 1 }, false],
  ['no-meetings', 'no cached meeting', { cachedMeetings: 0 }, true],
  [
    'no-meetings',
    'a booked meeting beyond the cached records',
    { lastMeetingAt: at, cachedMeetings: 0 },
    false,
  ],

  ['no-open-deals', 'no deals', {}, true],
  ['no-open-deals', 'one open deal', { openDeals: 1 }, false],
  ['no-open-deals', 'an open deal without amount', { openDeals: 1, openDealValue: 0 }, false],

  ['no-decision-maker', 'no contacts', {}, true],
  ['no-decision-maker', 'contacts with other roles', { contacts: 4, contactsWithBuyingRole: 2 }, true],
  [
    'no-decision-maker',
    'a decision maker',
    { contacts: 1, contactsWithBuyingRole: 1, decisionMakers: 1 },
    false,
  ],
  [
    'no-decision-maker',
    'somebody who decides and blocks',
    { contacts: 1, contactsWithBuyingRole: 1, decisionMakers: 1, blockers: 1 },
    false,
  ],

  ['blockers', 'no contacts', {}, false],
  ['blockers', 'roles, none of them blocking', { contactsWithBuyingRole: 2, decisionMakers: 2 }, false],
  ['blockers', 'one blocker', { contactsWithBuyingRole: 1, blockers: 1 }, true],
];

describe('categories', () => {
  test.each(cases)('%s: %s', (category, _, fields, expected) => {
    expect(belongsTo(category, buildCompany(fields))).toBe(expected);
  });

  test('every category has cases for both answers, except All', () => {
    for (const category of categories) {
      const answers = new Set(cases.filter(([own]) => own === category).map(([, , , expected]) => expected));
      expect([category, answers.size]).toEqual([category, category === 'all' ? 1 : 2]);
    }
  });

  test('counts are what the predicate says of each account', () => {
    fc.assert(
      fc.property(arbitraryAccounts, (accounts) => {
        const counts = countCategories(accounts);
        for (const category of categories) {
          let expected = 0;
          for (const account of accounts) expected += belongsTo(category, account) ? 1 : 0;
          expect(counts[category]).toBe(expected);
        }
      }),
    );
  });
});
