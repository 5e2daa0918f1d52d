import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Company } from '#core/domain/company.ts';
import { coverageOf } from '#core/domain/coverage.ts';
import { brandId } from '#core/domain/ids.ts';
import { arbitraryAccounts } from '#test/support/arbitraries.ts';
import { buildCompany } from '#test/support/builders.ts';

const now = 1_700_000_000_000;
const dayMs = 86_400_000;

/** An account that nothing is missing about. */
const covered: Partial<Company> = {
  ownerId: brandId('1'),
  contacts: 5,
  contactsWithBuyingRole: 3,
  decisionMakers: 1,
  lastTouchAt: now - 2 * dayMs,
  scheduledAt: now + dayMs,
};
const cover = (over: Partial<Company>, gdpr = false) =>
  coverageOf(buildCompany({ ...covered, ...over }), { now, gdpr });
const kinds = (over: Partial<Company>, gdpr = false) => cover(over, gdpr).points.map(({ kind }) => kind);

test('an account that nothing is missing about has 100', () => {
  expect(cover({})).toEqual({ score: 100, points: [] });
});

test('the score is 100 less exactly what the points take, and never below 0', () => {
  fc.assert(
    fc.property(
      arbitraryAccounts,
      fc.integer({ min: -10, max: 200 }),
      fc.boolean(),
      (accounts, days, gdpr) => {
        for (const account of accounts) {
          const { score, points } = coverageOf(account, { now: now + days * dayMs, gdpr });
          expect(score).toBe(100 - points.reduce((sum, { lost }) => sum + lost, 0));
          expect(score).toBeGreaterThanOrEqual(0);
          expect(new Set(points.map(({ kind }) => kind)).size).toBe(points.length);
          for (const { lost } of points) expect(Number.isInteger(lost) && lost > 0).toBe(true);
          const sizes = points.map(({ lost }) => lost);
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        }
      },
    ),
  );
});

test('the worst account has 0', () => {
  const worst = {
    contacts: 1,
    contactsWithBuyingRole: 0,
    decisionMakers: 0,
    blockers: 1,
    ownerId: undefined,
  };
  const silent = { lastTouchAt: undefined, scheduledAt: undefined, openDeals: 1 };
  expect(cover({ ...worst, ...silent }).score).toBe(0);
  expect(
    cover({ ...silent, contacts: 0, contactsWithBuyingRole: 0, decisionMakers: 0, ownerId: undefined }).score,
  ).toBe(0);
});

describe('people', () => {
  test.each<[string, Partial<Company>, readonly string[]]>([
    [
      'nobody known, whatever the other counts say',
      { contacts: 0, blockers: 2, contactsWithBuyingRole: 0 },
      ['no-contacts'],
    ],
    ['no roles', { contactsWithBuyingRole: 0, decisionMakers: 0 }, ['no-buying-roles']],
    ['no decision maker', { decisionMakers: 0 }, ['no-decision-maker']],
    ['one contact', { contacts: 1, contactsWithBuyingRole: 1 }, ['single-threaded']],
    ['one of several with a role', { contactsWithBuyingRole: 1 }, ['single-threaded']],
    ['a blocker', { blockers: 1 }, ['blocker']],
    ['nobody’s account', { ownerId: undefined }, ['no-owner']],
  ])('%s', (_, over, expected) => {
    expect(kinds(over)).toEqual(expected);
  });

  test('the figures come with the point', () => {
    expect(cover({ contactsWithBuyingRole: 0, decisionMakers: 0 }).points[0]).toMatchObject({ contacts: 5 });
    expect(cover({ decisionMakers: 0 }).points[0]).toMatchObject({ withRole: 3 });
  });
});

describe('silence', () => {
  test('the later of touch and engagement counts, in steps of 30, 60 and 90 days', () => {
    const quiet = (days: number) => ({
      lastTouchAt: now - 400 * dayMs,
      lastEngagementAt: now - days * dayMs,
    });
    expect([29, 30, 59, 60, 89, 90].map((days) => cover(quiet(days)).score)).toEqual([
      100, 90, 90, 82, 82, 75,
    ]);
    expect(cover(quiet(42)).points).toEqual([
      { kind: 'gone-cold', lost: 10, lastAt: now - 42 * dayMs, days: 42 },
    ]);
    expect(cover({ lastTouchAt: now + 5 * dayMs }).score).toBe(100);
  });

  test('never in touch', () => {
    expect(cover({ lastTouchAt: undefined }).points).toEqual([
      { kind: 'gone-cold', lost: 25, lastAt: undefined, days: undefined },
    ]);
  });

  test('with the GDPR setting only lawful engagement counts', () => {
    const over = { lastTouchAt: now - 50 * dayMs, lastEngagementAt: now - dayMs };
    expect(kinds(over)).toEqual([]);
    expect(kinds(over, true)).toEqual(['gone-cold']);
    expect(kinds({ ...over, lawfulEngagementAt: now - 3 * dayMs }, true)).toEqual([]);
  });
});

describe('what comes next', () => {
  test('nothing planned takes more while deals are open', () => {
    expect(cover({ scheduledAt: undefined }).score).toBe(85);
    expect(cover({ scheduledAt: now - 1, openDeals: 2 }).points).toEqual([
      { kind: 'no-next-step', lost: 20, openDeals: 2 },
    ]);
  });

  test('an open task is a next step, a late one less so', () => {
    const open = (dueAt: number) => ({ scheduledAt: undefined, lastOpenTaskAt: dueAt });
    expect(kinds(open(now + dayMs))).toEqual([]);
    expect(kinds(open(now - dayMs))).toEqual([]);
    expect(cover(open(now - dayMs - 1)).points).toEqual([
      { kind: 'next-step-late', lost: 8, dueAt: now - dayMs - 1 },
    ]);
  });

  test('cached tasks decide whether one is open, as in the index', () => {
    expect(kinds({ scheduledAt: undefined, lastOpenTaskAt: now + dayMs, cachedOpenTasks: 0 })).toEqual([
      'no-next-step',
    ]);
    expect(kinds({ scheduledAt: undefined, cachedOpenTasks: 1 })).toEqual([]);
  });
});
