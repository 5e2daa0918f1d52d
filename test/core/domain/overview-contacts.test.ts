import { describe, expect, test } from 'vitest';
import { brandId } from '#core/domain/ids.ts';
import { viewContacts } from '#core/domain/overview-contacts.ts';
import { buildCompany, buildContact } from '#test/support/builders.ts';

const acme = buildCompany({ id: brandId('1'), contacts: 9, mergedIds: [brandId('3')] });
const here = { primaryCompanyId: acme.id };
const setting = { gdpr: false, locale: 'pl' };

const decider = buildContact({
  ...here,
  name: 'Zoe',
  buyingRoles: ['DECISION_MAKER', 'BLOCKER'],
  lastTouchAt: 10,
});
const engaged = buildContact({
  ...here,
  name: 'Adam',
  lastEngagementAt: 90,
  lastEngagementType: 'EMAIL_OPEN',
});
const touched = buildContact({ ...here, name: 'Ola', lastTouchAt: 50, hasLegalBasis: true });
const silent = buildContact({ ...here, name: 'Łucja' });
const alsoSilent = buildContact({ ...here, name: 'Lena' });
const ofMerged = buildContact({ name: 'Max', primaryCompanyId: brandId('3') });
const elsewhere = buildContact({ name: 'Eve', primaryCompanyId: brandId('2') });
const nowhere = buildContact({ name: 'Kim' });
const loaded = [silent, elsewhere, touched, nowhere, alsoSilent, engaged, ofMerged, decider];

describe('contacts', () => {
  const view = viewContacts(acme, loaded, setting);

  test('are those whose primary company this is: buying roles first, then the latest, then by name', () => {
    expect(view.contacts.map(({ contact }) => contact.name)).toEqual([
      'Zoe',
      'Adam',
      'Ola',
      'Lena',
      'Łucja',
      'Max',
    ]);
  });

  test('tell why the index counts more', () => {
    expect(view).toMatchObject({ primaryElsewhere: 1, withoutPrimary: 1, notLoaded: 1 });
    const { contacts, primaryElsewhere, withoutPrimary, notLoaded } = view;
    expect(contacts.length + primaryElsewhere + withoutPrimary + notLoaded).toBe(acme.contacts);
  });

  test('an index that lags behind does not make a negative number', () => {
    expect(viewContacts({ ...acme, contacts: 2 }, loaded, setting).notLoaded).toBe(0);
  });

  test('under GDPR, engagement without a legal basis neither shows nor sorts', () => {
    const lawful = viewContacts(acme, loaded, { ...setting, gdpr: true });
    expect(lawful.contacts.map(({ contact }) => contact.name)).toEqual([
      'Zoe',
      'Ola',
      'Adam',
      'Lena',
      'Łucja',
      'Max',
    ]);
    const adam = lawful.contacts.find(({ contact }) => contact === engaged);
    expect(adam).toMatchObject({ lastEngagement: undefined, engagementLeftOut: true });
    expect(lawful.engagementLeftOut).toBe(5);
    expect(view.engagementLeftOut).toBe(0);
  });

  test('a company without contacts', () => {
    expect(viewContacts({ ...acme, contacts: 0 }, [], setting)).toEqual({
      contacts: [],
      primaryElsewhere: 0,
      withoutPrimary: 0,
      notLoaded: 0,
      engagementLeftOut: 0,
    });
  });
});
