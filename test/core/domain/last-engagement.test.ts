import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactEngagement, lastEngagementOf, latestEngagement } from '#core/domain/last-engagement.ts';
import { buildCompany, buildContact } from '#test/support/builders.ts';

const formAt = (at: number) => ({ lastEngagementAt: at, lastEngagementType: 'FORM_SUBMITTED' });

describe('last engagement of a company', () => {
  const company = buildCompany({
    ...formAt(300),
    lawfulEngagementAt: 200,
    lawfulEngagementType: 'EMAIL_OPEN',
  });
  test('is HubSpot’s without the GDPR setting', () => {
    expect(lastEngagementOf(company, false)).toEqual({ at: 300, type: 'FORM_SUBMITTED' });
  });
  test('is the lawful one with it', () => {
    expect(lastEngagementOf(company, true)).toEqual({ at: 200, type: 'EMAIL_OPEN' });
  });
  test('is nothing with it where no contact has a legal basis', () => {
    expect(lastEngagementOf(buildCompany(formAt(300)), true)).toBeUndefined();
  });
  test('is nothing where nobody ever engaged', () => {
    expect(lastEngagementOf(buildCompany(), false)).toBeUndefined();
  });
  test('is kept where HubSpot does not say how', () => {
    expect(lastEngagementOf(buildCompany({ lastEngagementAt: 5 }), false)).toEqual({
      at: 5,
      type: undefined,
    });
  });
});

describe('last engagement of contacts', () => {
  const lawful = buildContact({ ...formAt(100), hasLegalBasis: true });
  const unlawful = buildContact(formAt(200));

  test.each([
    ['no basis, setting off', unlawful, false, 200],
    ['no basis, setting on', unlawful, true, undefined],
    ['basis, setting on', lawful, true, 100],
    ['basis, never engaged', buildContact({ hasLegalBasis: true }), true, undefined],
  ])('one: %s', (_, contact, gdpr, at) => {
    expect(contactEngagement(contact, gdpr)?.at).toBe(at);
  });

  test('several: the latest of those that count', () => {
    const contacts = [lawful, unlawful, buildContact()];
    expect(latestEngagement(contacts, false)?.at).toBe(200);
    expect(latestEngagement(contacts, true)?.at).toBe(100);
    expect(latestEngagement([unlawful], true)).toBeUndefined();
    expect(latestEngagement([], false)).toBeUndefined();
  });

  test('what contacts without a legal basis did never shows', () => {
    const contact = fc
      .record({ hasLegalBasis: fc.boolean(), lastEngagementAt: fc.option(fc.nat(9), { nil: undefined }) })
      .map((fields) => buildContact(fields));
    fc.assert(
      fc.property(fc.array(contact), (contacts) => {
        const times = contacts.filter((own) => own.hasLegalBasis).map((own) => own.lastEngagementAt ?? -1);
        const latest = Math.max(-1, ...times);
        expect(latestEngagement(contacts, true)?.at ?? -1).toBe(latest);
      }),
    );
  });
});
