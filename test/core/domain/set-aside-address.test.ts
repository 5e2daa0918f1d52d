import { expect, it } from 'vitest';
import { brandId, type PortalId } from '#core/domain/ids.ts';
import { setAsideAddress } from '#core/domain/set-aside-address.ts';

const portal = { id: brandId<PortalId>('12'), uiDomain: 'app-eu1.hubspot.com' };

it.each([
  ['companies', '7', 'https://app-eu1.hubspot.com/contacts/12/record/0-2/7'],
  ['contacts', '7', 'https://app-eu1.hubspot.com/contacts/12/record/0-1/7'],
  ['deals', '7', 'https://app-eu1.hubspot.com/contacts/12/record/0-3/7'],
  ['calls', '7', undefined],
  ['constructor', '7', undefined],
  ['companies', undefined, undefined],
  ['companies', '7/../8', undefined],
])('%s %s', (objectType, recordId, address) =>
  expect(setAsideAddress(portal, { objectType, recordId })).toBe(address),
);
