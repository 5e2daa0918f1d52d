import { expect, test } from 'vitest';
import { brandId, type CompanyId, type PortalId } from '#core/domain/ids.ts';
import { readPageAddress } from '#core/domain/page-address.ts';
import { recordAddress, targetAccountsAddress } from '#core/domain/record-address.ts';

const portal = { id: brandId<PortalId>('245'), uiDomain: 'app-eu1.hubspot.com' };
const companyId = brandId<CompanyId>('90071992547409931');

test('addresses of HubSpot’s pages', () => {
  const record = 'https://app-eu1.hubspot.com/contacts/245/record/0-2/90071992547409931';
  expect(recordAddress(portal, companyId)).toBe(record);
  expect(recordAddress(portal, companyId, 'note')).toBe(`${record}?interaction=note`);
  expect(recordAddress(portal, companyId, 'task')).toBe(`${record}?interaction=task`);
  expect(targetAccountsAddress(portal)).toBe('https://app-eu1.hubspot.com/target-accounts/245');
});

test('a record’s address is read back as that record', () => {
  for (const interaction of [undefined, 'note', 'task'] as const) {
    expect(readPageAddress(recordAddress(portal, companyId, interaction))).toEqual({
      kind: 'hubspot',
      portalId: '245',
      companyId,
    });
  }
});
