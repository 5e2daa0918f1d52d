import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { bareDomain } from '#core/hubspot/bare-domain.ts';
import { readPageMatch } from '#core/read-models/read-page-match.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import { saveConnection } from '#core/storage/connection.ts';
import type { Database } from '#core/storage/database.ts';
import { saveOverview } from '#core/storage/overviews.ts';
import { crm } from '#test/fixtures/page-addresses/crm.ts';
import { pagesOf } from '#test/fixtures/page-addresses/page-group.ts';
import { pageGroups } from '#test/fixtures/page-addresses/page-groups.ts';
import { buildBundle } from '#test/support/build-bundle.ts';
import { buildCompany, buildContact, buildDeal } from '#test/support/builders.ts';

const id = (raw: string) => brandId<CompanyId>(raw);
let db: Database;

beforeEach(async () => {
  db = await freshDatabase();
  await saveConnection(db, { kind: 'portal', portalId: brandId(crm.portalId), connectedAt: 1 });
  const companies = crm.companies.map((company) =>
    buildCompany({
      ...company,
      id: id(company.id),
      // As the mapping of HubSpot's records takes it.
      domain: company.domain === undefined ? undefined : bareDomain(company.domain),
      additionalDomains: 'additionalDomains' in company ? [...company.additionalDomains] : [],
      mergedIds: 'mergedIds' in company ? company.mergedIds.map(id) : [],
      parentId: 'parentId' in company ? id(company.parentId) : undefined,
    }),
  );
  await saveCompanies(db, companies);
  const contacts = [buildContact({ id: brandId('700'), primaryCompanyId: id('5') })];
  const deals = [buildDeal({ id: brandId('800') })];
  for (const company of companies.filter(({ id: one }) => one === '1' || one === '3'))
    await saveOverview(db, buildBundle({ companyId: company.id, contacts, deals }), company);
});

async function matched(url: string): Promise<string> {
  const match = await readPageMatch(db, url);
  if (match.kind === 'company') return match.company.id;
  if (match.kind === 'several') return match.companies.map((company) => company.id).join('+');
  return match.kind;
}

test.each(pageGroups)('$is, because: $because', async (group) => {
  const found: Record<string, string> = {};
  for (const url of pagesOf(group)) found[url] = await matched(url);
  expect(found).toEqual(Object.fromEntries(pagesOf(group).map((url) => [url, group.is])));
});

test('the table has at least 400 addresses, each once', () => {
  const all = pageGroups.flatMap(pagesOf);
  expect(all.length).toBeGreaterThanOrEqual(400);
  expect(new Set(all).size).toBe(all.length);
});
