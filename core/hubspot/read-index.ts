import type { Company } from '#core/domain/company.ts';
import type { Deal } from '#core/domain/deal.ts';
import { brandId } from '#core/domain/ids.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Api } from './api.ts';
import type { LawfulEngagement, Page } from './hubspot-client.ts';
import { mapCompany } from './map-company.ts';
import { hasLegalBasis, mapEngagement } from './map-contact.ts';
import { currencyFor } from './currency-for.ts';
import { mapDeal } from './map-deal.ts';
import { companyProperties, dealProperties, lawfulEngagementProperties } from './property-names.ts';
import { readAllMatching } from './read-all-matching.ts';
import { readAssociations } from './read-associations.ts';
import { rawId, readRecords } from './read-records.ts';

const brandAll = (ids: readonly string[]): CompanyId[] => ids.map((id) => brandId<CompanyId>(id));
const idsOf = (raws: readonly unknown[]) => raws.map(rawId).filter((id) => id !== undefined);

/** Target accounts, 200 a page. One that is none any more, the search index being late, is left out. */
export async function readTargetAccounts(api: Api, cursor: string | undefined): Promise<Page<Company>> {
  const page = await readAllMatching(
    api,
    {
      type: 'companies',
      filters: [{ propertyName: 'hs_is_target_account', operator: 'EQ', value: 'true' }],
      properties: companyProperties,
    },
    cursor,
  );
  const { items, setAside } = readRecords('companies', page.raws, api.now(), mapCompany);
  return {
    items: items.filter((company) => company.isTargetAccount),
    setAside: [...page.setAside, ...setAside],
    total: page.total,
    cursor: page.cursor,
  };
}

/** Open deals of target accounts, 200 a page, with all their companies. */
export async function readOpenDeals(api: Api, cursor: string | undefined): Promise<Page<Deal>> {
  const page = await readAllMatching(
    api,
    {
      type: 'deals',
      filters: [
        { propertyName: 'hs_num_target_accounts', operator: 'GT', value: '0' },
        { propertyName: 'hs_is_closed', operator: 'EQ', value: 'false' },
      ],
      properties: dealProperties,
    },
    cursor,
  );
  const companies = await readAssociations(api, {
    from: 'deals',
    to: 'companies',
    ids: idsOf(page.raws),
    urgent: false,
  });
  const currency = await currencyFor(api, page.raws);
  const { items, setAside } = readRecords('deals', page.raws, api.now(), (source) =>
    mapDeal(source, brandAll(companies.of.get(source.id) ?? []), currency),
  );
  return {
    items: items.filter((deal) => !deal.isClosed),
    setAside: [...page.setAside, ...companies.setAside, ...setAside],
    total: page.total,
    cursor: page.cursor,
  };
}

/** Engagement of the target accounts' contacts that have a legal basis, one item per contact and company. */
export async function readLawfulEngagements(
  api: Api,
  cursor: string | undefined,
): Promise<Page<LawfulEngagement>> {
  const page = await readAllMatching(
    api,
    {
      type: 'contacts',
      filters: [
        { propertyName: 'hs_associated_target_accounts', operator: 'GT', value: '0' },
        { propertyName: 'hs_legal_basis', operator: 'HAS_PROPERTY' },
        { propertyName: 'hs_last_sales_activity_timestamp', operator: 'HAS_PROPERTY' },
      ],
      properties: lawfulEngagementProperties,
    },
    cursor,
  );
  const companies = await readAssociations(api, {
    from: 'contacts',
    to: 'companies',
    ids: idsOf(page.raws),
    urgent: false,
  });
  const { items, setAside } = readRecords('contacts', page.raws, api.now(), (source) => ({
    companyIds: hasLegalBasis(source) ? brandAll(companies.of.get(source.id) ?? []) : [],
    ...mapEngagement(source),
  }));
  return {
    items: items.flatMap(({ companyIds, lastEngagementAt: at, lastEngagementType: type }) =>
      at === undefined ? [] : companyIds.map((companyId) => ({ companyId, at, type })),
    ),
    setAside: [...page.setAside, ...companies.setAside, ...setAside],
    total: page.total,
    cursor: page.cursor,
  };
}
