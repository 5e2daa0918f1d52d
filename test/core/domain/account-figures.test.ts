import { expect, test } from 'vitest';
import { accountFigures } from '#core/domain/account-figures.ts';
import { buildCompany, buildContact } from '#test/support/builders.ts';

const company = buildCompany({
  contacts: 5,
  openDeals: 2,
  openDealValue: 1200.5,
  lastTouchAt: 10,
  lastEngagementAt: 20,
  lastEngagementType: 'FORM_SUBMITTED',
  scheduledAt: 30,
  scheduledType: 'MEETING',
});

test('the figures of an account are those of its row', () => {
  expect(accountFigures(company, false)).toEqual({
    contacts: 5,
    openDeals: 2,
    openDealValue: 1200.5,
    lastTouchAt: 10,
    lastEngagement: { at: 20, type: 'FORM_SUBMITTED' },
    scheduled: { at: 30, type: 'MEETING' },
  });
});

test('an empty account has nothing touched, engaged or scheduled', () => {
  expect(accountFigures(buildCompany(), false)).toMatchObject({
    contacts: 0,
    lastTouchAt: undefined,
    lastEngagement: undefined,
    scheduled: undefined,
  });
});

test('under GDPR, the index’s lawful engagement counts, else that of the loaded contacts', () => {
  const lawful = buildContact({ lastEngagementAt: 15, hasLegalBasis: true });
  const unlawful = buildContact({ lastEngagementAt: 19 });
  expect(accountFigures({ ...company, lawfulEngagementAt: 12 }, true, [lawful]).lastEngagement?.at).toBe(12);
  expect(accountFigures(company, true, [lawful, unlawful]).lastEngagement?.at).toBe(15);
  expect(accountFigures(company, true, [unlawful]).lastEngagement).toBeUndefined();
  expect(accountFigures(company, true).lastEngagement).toBeUndefined();
});

test('without GDPR, HubSpot’s figure stands whatever contacts are loaded', () => {
  const contact = buildContact({ lastEngagementAt: 99 });
  expect(accountFigures(buildCompany(), false, [contact]).lastEngagement).toBeUndefined();
});
