import { describe, expect, test } from 'vitest';
import type { Company } from '#core/domain/company.ts';
import { brandId } from '#core/domain/ids.ts';
import { matchCompany } from '#core/domain/match-company.ts';
import type { PageAddress, PageMatch } from '#core/domain/page-match.ts';
import { readPageAddress } from '#core/domain/page-address.ts';
import { buildCompany } from '#test/support/builders.ts';

const portalId = '245';
const group = buildCompany({ id: brandId('1'), name: 'Group', domain: 'northwind.com' });
const shop = buildCompany({
  id: brandId('2'),
  name: 'Shop',
  domain: 'shop.northwind.com',
  linkedinSlug: 'northwind-shop',
});
const brand = buildCompany({
  id: brandId('3'),
  name: 'Brand',
  domain: 'brand.com',
  additionalDomains: ['northwind.com', 'brand.de'],
  mergedIds: [brandId('33')],
});
const twin = buildCompany({
  id: brandId('4'),
  name: 'Twin',
  domain: 'northwind.com',
  linkedinSlug: 'northwind-shop',
});
const freemail = buildCompany({ id: brandId('5'), domain: 'gmail.com', additionalDomains: ['github.io'] });

const match = (url: string, found: readonly Company[]): PageMatch =>
  matchCompany(readPageAddress(url), portalId, found);
/** `by` is looked at below. */
const one = (company: Company) => expect.objectContaining({ kind: 'company', company });
const several = (...companies: readonly Company[]): PageMatch => ({ kind: 'several', companies });

describe('which company a page belongs to', () => {
  test.each<[string, string, readonly Company[], unknown]>([
    ['its own domain', 'https://www.northwind.com/x', [group], one(group)],
    ['a sub-domain', 'https://careers.northwind.com', [group], one(group)],
    ['the longest domain wins', 'https://shop.northwind.com', [group, shop], one(shop)],
    ['below the longest domain', 'https://eu.shop.northwind.com', [group, shop], one(shop)],
    ['above the longer domain', 'https://northwind.com', [shop, group], one(group)],
    ['a primary domain before an additional one', 'https://northwind.com', [brand, group], one(group)],
    ['an additional domain', 'https://brand.de', [brand, group], one(brand)],
    ['two with one domain', 'https://northwind.com', [twin, brand, group], several(twin, group)],
    ['the same company found twice', 'https://northwind.com', [group, { ...group }], one(group)],
    ['a LinkedIn page', 'https://www.linkedin.com/company/Northwind-Shop/about', [shop, group], one(shop)],
    [
      'a LinkedIn page of two',
      'https://www.linkedin.com/company/northwind-shop',
      [shop, twin],
      several(shop, twin),
    ],
    ['a HubSpot record', 'https://app.hubspot.com/contacts/245/record/0-2/2', [group, shop], one(shop)],
    [
      'a merged record, by its old id',
      'https://app.hubspot.com/contacts/245/record/0-2/33',
      [brand],
      one(brand),
    ],
    [
      'a record of another portal',
      'https://app.hubspot.com/contacts/999/record/0-2/2',
      [shop],
      { kind: 'none' },
    ],
    ['mail, though the CRM has a company for it', 'https://mail.google.com', [freemail], { kind: 'none' }],
    ['no company', 'https://www.linkedin.com/feed', [group], { kind: 'none' }],
  ])('%s', (_, url, found, expected) => {
    expect(match(url, found)).toEqual(expected);
  });

  test.each([
    ['https://acme.github.io', [freemail]],
    ['https://other.com', [group, shop, brand]],
    ['https://notnorthwind.com', [group]],
    ['https://www.linkedin.com/company/northwind', [shop]],
    ['https://app.hubspot.com/contacts/245/record/0-2/404', [group]],
    ['https://northwind.com', []],
  ])('unknown: %s', (url, found) => {
    expect(match(url, found)).toEqual({ kind: 'unknown', address: readPageAddress(url) });
  });

  test('one that was ruled out does not come back by a shorter domain of its own', () => {
    const both = { ...shop, domain: 'northwind.com', additionalDomains: ['shop.northwind.com'] };
    const isOut = (key: string) => key === 'shop.northwind.com';
    const address = readPageAddress('https://shop.northwind.com/');
    expect(matchCompany(address, portalId, [both], isOut)).toEqual({
      kind: 'unknown',
      address,
      ruledOut: [both],
    });
    expect(matchCompany(address, portalId, [both, group], isOut)).toMatchObject({
      kind: 'company',
      company: group,
      ruledOut: [both],
    });
  });

  test('without a portal, HubSpot’s records are nobody’s', () => {
    const address: PageAddress = { kind: 'hubspot', portalId, companyId: shop.id };
    expect(matchCompany(address, undefined, [shop])).toEqual({ kind: 'none' });
  });
});
