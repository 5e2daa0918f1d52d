import { describe, expect, test } from 'vitest';
import {
  goneCold,
  goneColdMs,
  missingRoles,
  reachedAt,
  singleThread,
  singleThreadMs,
  viewBuyingCommittee,
} from '#core/domain/buying-committee.ts';
import { buildContact } from '#test/support/builders.ts';

const now = Date.UTC(2026, 10, 27, 12);
const day = 24 * 60 * 60_000;
const setting = { now, gdpr: false };
const daysAgo = (days: number) => now - days * day;

describe('buying roles', () => {
  const decider = buildContact({ name: 'Ada', buyingRoles: ['DECISION_MAKER', 'BUDGET_HOLDER'] });
  const second = buildContact({ name: 'Bo', buyingRoles: ['DECISION_MAKER'] });
  const against = buildContact({ name: 'Cy', buyingRoles: ['BLOCKER', 'END_USER'] });
  const later = buildContact({ name: 'Di', buyingRoles: ['PROCUREMENT', 'OTHER'] });
  const committee = viewBuyingCommittee([against, later, decider, second], setting);

  test('tell who fills which, in HubSpot’s order, later ones last', () => {
    expect(committee.filled.map(({ role, contacts }) => [role, contacts.map(({ name }) => name)])).toEqual([
      ['DECISION_MAKER', ['Ada', 'Bo']],
      ['BUDGET_HOLDER', ['Ada']],
      ['END_USER', ['Cy']],
      ['OTHER', ['Di']],
      ['PROCUREMENT', ['Di']],
    ]);
  });

  test('tell which important ones are missing, and who blocks', () => {
    expect(committee.missing).toEqual(['CHAMPION']);
    expect(committee.blockers).toEqual([against]);
  });

  test('are all missing where nobody has any', () => {
    expect(missingRoles([buildContact()])).toEqual(['DECISION_MAKER', 'BUDGET_HOLDER', 'CHAMPION']);
    expect(missingRoles([])).toHaveLength(3);
  });
});

describe('a contact was last reached', () => {
  test('when we touched them or they engaged, whichever is later', () => {
    expect(reachedAt(buildContact({ lastTouchAt: 5, lastEngagementAt: 7 }), false)).toBe(7);
    expect(reachedAt(buildContact({ lastTouchAt: 9, lastEngagementAt: 7 }), false)).toBe(9);
    expect(reachedAt(buildContact(), false)).toBeUndefined();
  });

  test('under GDPR without what they did, where there is no legal basis', () => {
    const contact = buildContact({ lastTouchAt: 5, lastEngagementAt: 7 });
    expect(reachedAt(contact, true)).toBe(5);
    expect(reachedAt({ ...contact, hasLegalBasis: true }, true)).toBe(7);
    expect(reachedAt({ ...contact, lastTouchAt: undefined }, true)).toBeUndefined();
  });
});

describe('an account is single-threaded', () => {
  const recent = buildContact({ lastTouchAt: daysAgo(3) });
  const silent = buildContact();
  const edge = (at: number) => buildContact({ lastEngagementAt: at });

  test('while one contact alone was reached in 90 days', () => {
    expect(singleThread([silent, recent], setting)).toEqual({ contact: recent, at: daysAgo(3) });
    expect(singleThread([recent], setting)?.contact).toBe(recent);
  });

  test('to the millisecond', () => {
    expect(singleThread([recent, edge(now - singleThreadMs)], setting)).toBeUndefined();
    expect(singleThread([recent, edge(now - singleThreadMs - 1)], setting)?.contact).toBe(recent);
  });

  test('not where nobody or several were reached', () => {
    expect(singleThread([silent], setting)).toBeUndefined();
    expect(singleThread([recent, buildContact({ lastTouchAt: daysAgo(80) })], setting)).toBeUndefined();
    expect(singleThread([], setting)).toBeUndefined();
  });

  test('under GDPR, where the others’ engagement may not count', () => {
    const other = edge(daysAgo(10));
    expect(singleThread([recent, other], setting)).toBeUndefined();
    expect(singleThread([recent, other], { now, gdpr: true })?.contact).toBe(recent);
  });
});

describe('an account has gone cold', () => {
  test('once its last reach is 60 days old, to the millisecond', () => {
    const older = buildContact({ lastTouchAt: daysAgo(300) });
    const last = buildContact({ lastEngagementAt: now - goneColdMs });
    expect(goneCold([older, last], setting)).toEqual({ contact: last, at: now - goneColdMs });
    expect(goneCold([older, last], { ...setting, now: now - 1 })).toBeUndefined();
  });

  test('not where nobody was ever reached: it never was warm', () => {
    expect(goneCold([buildContact()], setting)).toBeUndefined();
    expect(goneCold([], setting)).toBeUndefined();
  });

  test('and may hang by one contact all the same', () => {
    const contact = buildContact({ lastTouchAt: daysAgo(70) });
    expect(viewBuyingCommittee([contact], setting)).toMatchObject({
      singleThreaded: { contact },
      goneCold: { contact },
    });
  });
});
